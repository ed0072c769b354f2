'use client'

import { Button } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

import { formatMoment, isoDayOf, momentInLondon } from '@/lib/dates'
import type { TransitionName } from '@/lib/transitions'

import { Consequences } from './consequences'
import './flow.scss'

/** What is asked before a step: `note` what readers are told, `explain` why nobody else has read it. */
export type Question = { step: TransitionName; label: string; note: boolean; explain: boolean }

/** What a step sends with the words of the form. */
export type Answers = {
  at?: string
  note?: string
  change?: { kind?: 'minor' | 'note'; note?: string; reason?: string }
  withdrawal?: { on: string; reason: string }
}

type Props = Omit<Question, 'step'> & { step: TransitionName | 'trash'; document: string; onAnswer: (answers: Answers) => void; onCancel: () => void }

/** Asks what a step needs before it is taken, and says what it will do to whom. */
export function ActionDialog({ step, label, note, explain, document, onAnswer, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const answer = (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const at = step === 'schedule' ? momentInLondon(said('at')) : null
    if (step === 'schedule' && !at) return setFault('London’s clocks never show that time, because they go forward over it. Choose another.')
    const change = { ...(note ? { kind: said('kind') as 'minor' | 'note', note: said('told') } : {}), ...(explain ? { reason: said('reason') } : {}) }
    onAnswer({
      ...(at ? { at } : {}),
      ...(['ask-for-changes', 'remove', 'trash'].includes(step) ? { note: said('note') } : {}),
      ...(note || explain ? { change } : {}),
      ...(step === 'withdraw' ? { withdrawal: { on: said('on'), reason: said('why') } } : {}),
    })
  }

  return (
    <dialog ref={dialog} className="action-dialog" aria-labelledby={heading} onClose={onCancel}>
      {/* A form of its own inside the document's: its answers are sent with the words, not by it. */}
      <div className="action-dialog__body" role="form" aria-labelledby={heading}>
        <Answering onAnswer={answer} onCancel={() => dialog.current?.close()} label={label}>
          <h2 id={heading}>{label}</h2>
          {fault ? <p className="action-dialog__fault" role="alert">{fault}</p> : null}
          {step === 'ask-for-changes' ? <Words name="note" label="What should be changed?" hint="The author reads this at the head of the document." /> : null}
          {step === 'schedule' ? <When /> : null}
          {step === 'withdraw' ? (
            <>
              <p>The page stays at its address, under a notice with the date and the reason.</p>
              <Field label="No longer current from">{(id) => <input id={id} name="on" type="date" required defaultValue={isoDayOf(new Date().toISOString())} />}</Field>
              <Words name="why" label="Why it is withdrawn" hint="One sentence for readers." />
            </>
          ) : null}
          {step === 'remove' || step === 'trash' ? <Words name="note" label="Why is it taken away?" hint="Colleagues read this in the history. Readers do not see it." optional={step === 'trash'} /> : null}
          {step === 'withdraw' || step === 'remove' || step === 'trash' ? <Consequences document={document} step={step} /> : null}
          {note ? <Told /> : null}
          {explain ? <Words name="reason" label="Why can it not wait for a second pair of eyes?" hint="It stays on the list of what was published without review until a colleague has read it." /> : null}
        </Answering>
      </div>
    </dialog>
  )
}

function Answering({ children, label, onAnswer, onCancel }: { children: ReactNode; label: string; onAnswer: (form: FormData) => void; onCancel: () => void }) {
  const fields = useRef<HTMLDivElement>(null)
  const send = () => {
    const inputs = [...(fields.current?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [])]
    if (!inputs.every((input) => input.reportValidity())) return
    const form = new FormData()
    for (const input of inputs) if (input.type !== 'radio' || input.checked) form.set(input.name, input.value)
    onAnswer(form)
  }
  return (
    <>
      <div ref={fields}>{children}</div>
      <div className="action-dialog__buttons">
        <Button id="action-confirm" onClick={send} size="medium">
          {label}
        </Button>
        <Button id="action-cancel" onClick={onCancel} buttonStyle="secondary" size="medium">
          Go back
        </Button>
      </div>
    </>
  )
}

function Field({ label, hint, children }: { label: string; hint?: string; children: (id: string, hintId: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="action-dialog__field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className="action-dialog__hint">
          {hint}
        </p>
      ) : null}
      {children(id, `${id}-hint`)}
    </div>
  )
}

const Words = ({ name, label, hint, optional = false }: { name: string; label: string; hint: string; optional?: boolean }) => (
  <Field label={optional ? `${label} (optional)` : label} hint={hint}>
    {(id, hintId) => <textarea id={id} name={name} aria-describedby={hintId} rows={3} maxLength={500} required={!optional} />}
  </Field>
)

/** A date and time as London's clocks show it, read back in words. */
function When() {
  const [local, setLocal] = useState('')
  const moment = momentInLondon(local)
  return (
    <Field label="Date and time in London" hint="At least two minutes ahead.">
      {(id, hintId) => (
        <>
          <input id={id} name="at" type="datetime-local" required aria-describedby={hintId} onChange={(event) => setLocal(event.target.value)} />
          <p role="status" className="action-dialog__hint">{moment ? `It will be published on ${formatMoment(moment)}.` : ''}</p>
        </>
      )}
    </Field>
  )
}

/** What readers are told of a change: from the second publication on. */
function Told() {
  const [kind, setKind] = useState<'minor' | 'note' | null>(null)
  return (
    <fieldset className="action-dialog__field">
      <legend>What are readers told?</legend>
      <label>
        <input type="radio" name="kind" value="minor" required onChange={() => setKind('minor')} /> Minor, tell nobody
      </label>
      <label>
        <input type="radio" name="kind" value="note" required onChange={() => setKind('note')} /> Write a note: it moves “Last updated” and stands under the updates
      </label>
      {kind === 'note' ? <Words name="told" label="What changed" hint="One sentence that a reader understands." /> : null}
    </fieldset>
  )
}
