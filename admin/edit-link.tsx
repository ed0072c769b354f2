'use client'

import { useId, useState } from 'react'

import type { LinkRow } from '@/lib/link-rows'

import { LinkAbout } from './link-about'

type Props = { row: LinkRow; shut: boolean; onSave: (row: LinkRow) => Promise<void> }

/** Changes what readers are told of a page of another site; where it leads stays as it is. */
export function EditLink({ row, shut, onSave }: Props) {
  const id = useId()
  const [title, setTitle] = useState(row.title ?? '')
  const [kind, setKind] = useState(row.kind ?? 'guidance')
  const [note, setNote] = useState(row.note ?? '')
  return (
    <form
      className="related-links__edit"
      onSubmit={(event) => {
        event.preventDefault()
        void onSave({ ...row, title, kind, note })
      }}
    >
      <label htmlFor={`${id}-title`}>Title of that page</label>
      <input id={`${id}-title`} value={title} maxLength={120} required onChange={(event) => setTitle(event.target.value)} />
      <LinkAbout id={id} kind={kind} note={note} onKind={setKind} onNote={setNote} />
      <div className="related-links__buttons">
        <button type="submit" disabled={shut}>
          Save
        </button>
      </div>
    </form>
  )
}
