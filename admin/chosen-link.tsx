'use client'

import { useDraggableSortable } from '@payloadcms/ui'

import { useState } from 'react'

import { type LinkRow, targetOf } from '@/lib/link-rows'
import { linkKinds } from '@/lib/vocabulary'

import { EditLink } from './edit-link'
import type { LinkTarget } from './link-targets'

type Props = {
  row: LinkRow
  title: string
  target: LinkTarget | null
  /** Why readers do not see it. */
  hidden: string | null
  index: number
  of: number
  shut: boolean
  mayEdit: boolean
  onMove: (by: 1 | -1) => void
  onTakeOut: () => void
  /** Says whether it was saved. */
  onChange: (row: LinkRow) => Promise<boolean>
}

/** A link that editors chose, to be moved with the pointer or by its buttons. */
export function ChosenLink({ row, title, target, hidden, index, of, shut, mayEdit, onMove, onTakeOut, onChange }: Props) {
  const id = targetOf(row)
  const { listeners, setNodeRef, transform, isDragging } = useDraggableSortable({ id, disabled: shut })
  const [editing, setEditing] = useState(false)
  const about = target ? [target.type, target.path] : [row.kind ? linkKinds[row.kind] : null, row.address]
  return (
    <li ref={setNodeRef} style={{ transform, zIndex: isDragging ? 1 : undefined }} className={isDragging ? 'related-links__dragged' : undefined}>
      {mayEdit ? (
        // For the pointer alone: the buttons do the same for everybody.
        <span className="related-links__handle" aria-hidden="true" title="Drag to another place" {...listeners}>
          ⠿
        </span>
      ) : null}
      <div>
        <strong>{title}</strong>
        <p>{about.filter(Boolean).join(' · ')}</p>
        {row.note ? <p>{row.note}</p> : null}
        {hidden ? <p className="related-links__hidden">{hidden}</p> : null}
        {editing ? (
          <EditLink
            row={row}
            shut={shut}
            onSave={async (changed) => {
              if (await onChange(changed)) setEditing(false)
            }}
          />
        ) : null}
      </div>
      {mayEdit ? (
        <div className="related-links__buttons">
          <button id={`up-${id}`} type="button" disabled={shut || index === 0} onClick={() => onMove(-1)} aria-label={`Move “${title}” up`}>
            Up
          </button>
          <button id={`down-${id}`} type="button" disabled={shut || index === of - 1} onClick={() => onMove(1)} aria-label={`Move “${title}” down`}>
            Down
          </button>
          {row.document ? null : (
            <button type="button" disabled={shut} aria-expanded={editing} onClick={() => setEditing(!editing)} aria-label={`Change what readers are told of “${title}”`}>
              Change
            </button>
          )}
          <button type="button" disabled={shut} onClick={onTakeOut} aria-label={`Take out “${title}”`}>
            Take out
          </button>
        </div>
      ) : null}
    </li>
  )
}
