'use client'

import { FormSubmit, PopupList, useAuth, useDocumentInfo, useForm, useFormBackgroundProcessing, useFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Role } from '@/lib/roles'
import { leads, mayMake, sparesDraft, type State, type TransitionName } from '@/lib/transitions'

import { ActionDialog, type Answers, type Question } from './action-dialog'
import './flow.scss'
import { useFlow } from './use-flow'

const labels = {
  publish: 'Publish',
  submit: 'Submit for review',
  'ask-for-changes': 'Ask for changes…',
  'take-back': 'Take back to go on writing',
  schedule: 'Schedule…',
  'cancel-schedule': 'Cancel the schedule',
  review: 'I have read it',
  reinstate: 'Put back',
  withdraw: 'Withdraw…',
  remove: 'Remove from the site…',
} as const satisfies Partial<Record<TransitionName, string>>

type Step = keyof typeof labels

/** In the order in which they are offered: the first that somebody may take is the button, the others its menu. */
const steps = Object.keys(labels) as Step[]

/** What comes with the words of the form. A transition that is not for readers saves a draft. */
const requestFor = (step: TransitionName, answers: Answers) => {
  const { withdrawal, ...flow } = answers
  switch (step) {
    case 'publish':
      return { draft: false, overrides: { _status: 'published', flow } }
    case 'withdraw':
    case 'reinstate':
      return { draft: false, overrides: { _status: 'published', flow, withdrawal: withdrawal ?? { on: null, reason: null } } }
    case 'review':
      return { draft: false, overrides: { flow: { ...flow, action: step } } }
    case 'remove':
      return { draft: false, overrides: { _status: 'draft', flow: { ...flow, action: step } } }
    default:
      return { draft: true, overrides: { _status: 'draft', flow: { ...flow, action: step } } }
  }
}

/** Whether the site asks for a reason when somebody publishes their own words. */
async function secondPairIsNeeded(): Promise<boolean> {
  const answer = await fetch('/api/second-pair')
  return answer.ok && ((await answer.json()) as { needed: boolean }).needed
}

/** The steps that somebody may take with the document, as a button and its menu: what the table of transitions allows them. */
export function DocumentActions() {
  const { user } = useAuth()
  const { id, collectionSlug, hasPublishedDoc, setHasPublishedDoc, setUnpublishedVersionCount, unlockDocument, uploadStatus } = useDocumentInfo()
  const { submit, setModified } = useForm()
  const modified = useFormModified()
  const [asking, setAsking] = useState<Question | null>(null)

  const stored = useFlow<State>('stage')
  const unreviewed = useFlow('unreviewed.reason')
  const wordsBy = useFlow<number>('wordsBy')
  const edition = useFlow<number>('edition') ?? 0
  const noticed = useFormFields(([fields]) => fields['withdrawal.on']?.value)
  const tellsReaders = useFormFields(([fields]) => 'updates' in fields) && edition > 0
  const stage = id ? (stored ?? (hasPublishedDoc ? 'published' : 'draft')) : 'new'
  const role = user?.role as Role | undefined
  const offered = steps.filter((step) => leads(step, stage) && mayMake(step, role) && (step !== 'review' || unreviewed))
  // The table is wider than what makes sense here: it lets a page arrive withdrawn, and the words of one be corrected.
  const possible: Partial<Record<Step, boolean>> = { publish: stage !== 'withdrawn' || modified, withdraw: !noticed && (stage === 'published' || (hasPublishedDoc && sparesDraft('withdraw', stage))), reinstate: Boolean(noticed) && hasPublishedDoc }
  const open = offered.filter((step) => possible[step] ?? true)

  // A step is built on what the form saves by itself at this moment: before that is there it would be refused as overtaken.
  const autosaving = useFormBackgroundProcessing()
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    if (!autosaving) for (const go of waiting.current.splice(0)) go()
  }, [autosaving])
  const autosaved = () => new Promise<void>((resolve) => (autosaving ? void waiting.current.push(resolve) : resolve()))

  const take = async (step: TransitionName, answers: Answers = {}) => {
    await autosaved()
    const { draft, overrides } = requestFor(step, answers)
    const result = await submit({
      action: `/api/${collectionSlug}${id ? `/${id}` : ''}?depth=0&draft=${draft}`,
      method: id ? 'PATCH' : 'POST',
      overrides,
      skipValidation: draft,
    })
    const done = Boolean(result && 'res' in result && result.res?.ok)
    // Payload takes a form that was refused for one that was saved, and switches "Save draft" off.
    if (!done) setModified(true)
    // Whoever has taken a step leaves the document to the next.
    else if (id && collectionSlug) await unlockDocument(id, collectionSlug)
    if (done && (step === 'publish' || step === 'remove')) {
      setHasPublishedDoc(step === 'publish')
      setUnpublishedVersionCount(0)
    }
    return done
  }

  const choose = async (step: Step) => {
    const myWords = modified || (wordsBy === user?.id && stage !== 'published')
    // A notice goes on or off the words that readers see, unless it is sent with other words.
    const otherWords = step === 'publish' || step === 'schedule' || (modified && !sparesDraft(step, stage) && (step === 'withdraw' || step === 'reinstate'))
    const approves = otherWords && stage !== 'scheduled'
    const question: Question = { step, label: labels[step].replace('…', ''), note: tellsReaders && approves, explain: approves && myWords && (await secondPairIsNeeded()) }
    const asks = labels[step].endsWith('…') || question.note || question.explain
    if (asks) setAsking(question)
    else await take(step)
  }

  const [first, ...others] = open
  if (!first) return null
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        type="button"
        size="medium"
        disabled={uploadStatus === 'uploading'}
        onClick={() => void choose(first)}
        enableSubMenu={others.length > 0}
        SubMenuPopupContent={({ close }) => (
          <PopupList.ButtonGroup>
            {others.map((step) => (
              <PopupList.Button
                key={step}
                id={`action-${step}`}
                onClick={() => {
                  close()
                  void choose(step)
                }}
              >
                {labels[step]}
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        )}
      >
        {labels[first]}
      </FormSubmit>
      {asking ? (
        <ActionDialog
          {...asking}
          document={`${collectionSlug}:${id}`}
          onCancel={() => setAsking(null)}
          onAnswer={(answers) => {
            setAsking(null)
            void take(asking.step, answers)
          }}
        />
      ) : null}
    </>
  )
}
