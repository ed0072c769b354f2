'use client'

import { PopupList, toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createPortal } from 'react-dom'

import { ActionDialog, type Answers } from './action-dialog'
import './flow.scss'

/** Moves the document to the trash, after saying what that does to whom. It stands in the place of Payload's own "Delete". */
export function TrashDocument() {
  const { id, collectionSlug, hasTrashPermission, isTrashed } = useDocumentInfo()
  const { setModified } = useForm()
  const [asking, setAsking] = useState(false)
  const router = useRouter()
  if (!id || !hasTrashPermission || isTrashed) return null

  const move = async ({ note }: Answers) => {
    const response = await fetch(`/api/${collectionSlug}/${id}?depth=0`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ deletedAt: new Date().toISOString(), ...(note ? { flow: { note } } : {}) }) })
    if (response.ok) {
      // What was typed and not saved goes with it.
      setModified(false)
      toast.success('It is in the trash.')
      return router.push(`/admin/collections/${collectionSlug}`)
    }
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] }
    toast.error(errors?.[0]?.message ?? 'It could not be moved to the trash. Try again in a minute.')
  }

  return (
    <>
      <PopupList.Button id="action-trash" onClick={() => setAsking(true)}>
        Move to trash…
      </PopupList.Button>
      {asking
        ? createPortal(
            <ActionDialog
              step="trash"
              label="Move to trash"
              note={false}
              explain={false}
              document={`${collectionSlug}:${id}`}
              onCancel={() => setAsking(false)}
              onAnswer={(answers) => {
                setAsking(false)
                void move(answers)
              }}
            />,
            document.body,
          )
        : null}
    </>
  )
}
