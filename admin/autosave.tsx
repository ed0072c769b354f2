'use client'

import { useAllFormFields, useAuth, useDocumentInfo, useForm, useFormModified, useFormProcessing } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { formatTime } from '@/lib/dates'
import type { Role } from '@/lib/roles'
import { leads, mayMake, type State, type TransitionName } from '@/lib/transitions'

import { useFlow } from './use-flow'

/** How long nothing is typed before it is saved, in milliseconds. */
const restMs = 1_000

/** What saving a draft by itself would be. */
const saves: readonly TransitionName[] = ['write', 'correct', 'revise']

/** What somebody wrote, to see whether it is other than before; the rest a save changes by itself. */
const written = (fields: FormState): string => JSON.stringify({ ...reduceFieldsToValues(fields), updatedAt: null, flow: null })
/** The same without the address, which follows the title. */
const words = (fields: FormState): string => written({ ...fields, slug: {} })

/** How long until what could not be saved is tried again; longer each time. */
const againMs = 10_000

/**
 * Saves what is written a second after the last key, once a document was saved on purpose: a form that is only looked at leaves no
 * empty draft. Like every other save it is refused when a colleague was quicker. While it runs, no button sends the form as it was before.
 */
export function Autosave({ stage }: { stage: State }) {
  const { user } = useAuth()
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const { disabled, getFields, setBackgroundProcessing, setModified, submit } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const again = useFlow<boolean>('autosaved')
  const saved = useRef<string | null>(null)
  const running = useRef(false)
  const failures = useRef(0)
  // Whoever has both texts before them decides first; what they choose makes the form another version.
  const overtaken = fields.updatedAt?.valid === false
  const overtakenAt = useRef<unknown>(null)
  useEffect(() => {
    if (overtaken) overtakenAt.current = fields.updatedAt?.value
  }, [overtaken, fields])
  const [turn, setTurn] = useState(0)
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null)
  const mayBe = Boolean(id) && !isTrashed && !disabled && saves.some((name) => leads(name, stage) && mayMake(name, user?.role as Role))

  /** Resolves with the status of a good answer, or 0. */
  const send = async (): Promise<number> => {
    const result = await submit({
      action: `/api/${collectionSlug}/${id}?depth=0&draft=true&autosave=true`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      acceptValues: { overrideLocalChanges: false },
      context: { getDocPermissions: false, incrementVersionCount: !again },
    })
    return result && 'res' in result && result.res ? result.res.status : 0
  }

  const save = useEffectEvent(async () => {
    const now = written(fields)
    const held = overtakenAt.current !== null && overtakenAt.current === fields.updatedAt?.value
    if (!modified || saved.current === now || !mayBe || held || processing || running.current) return
    saved.current = now
    running.current = true
    setBackgroundProcessing(true)
    const status = await send()
    setBackgroundProcessing(false)
    running.current = false
    failures.current = status === 200 ? 0 : failures.current + 1
    // Payload takes its own mark for something that was written meanwhile.
    if (status === 200 && words(getFields()) === words(fields)) setModified(false)
    if (status === 200) setSaid({ words: `Saved at ${formatTime(new Date().toISOString())}.`, failed: false })
    else setSaid({ words: 'Not saved. What you wrote is still here.', failed: true })
    // What was written meanwhile has its turn now.
    if (status === 200) return setTurn((turns) => turns + 1)
    saved.current = null
    setTimeout(() => setTurn((turns) => turns + 1), againMs * failures.current)
  })
  useEffect(() => {
    const rest = setTimeout(() => void save(), restMs)
    return () => clearTimeout(rest)
  }, [fields, turn])

  if (!said) return null
  return (
    <span className="document-state__saved" {...(said.failed ? { role: 'alert' } : {})}>
      {said.words}
    </span>
  )
}
