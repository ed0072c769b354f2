'use client'

import { Button, toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionDialog, type Answers } from './action-dialog'

/** Publishes a bundle: everything in it, or nothing. */
export function BundlePublish() {
  const { id } = useDocumentInfo()
  const modified = useFormModified()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  const publish = async ({ change }: Answers) => {
    setAsking(false)
    setBusy(true)
    try {
      const answer = await fetch(`/api/bundles/${id}/publish`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ flow: { change } }) })
      const { published, errors } = (await answer.json()) as { published?: number; errors?: { message: string }[] }
      if (answer.ok) toast.success(`All ${published} documents are live.`)
      else toast.error(errors?.[0]?.message ?? 'The bundle could not be published. Try again in a minute.')
      router.refresh()
    } catch {
      toast.error('The site did not answer. Nothing was published; try again in a minute.')
    } finally {
      setBusy(false)
    }
  }

  if (!id) return null
  return (
    <>
      <Button id="publish-bundle" size="medium" margin={false} disabled={busy || modified} onClick={() => setAsking(true)}>
        {modified ? 'Save to publish all' : 'Publish all'}
      </Button>
      {asking ? <ActionDialog step="publish" label="Publish all" note explain={false} document={`bundles:${id}`} onCancel={() => setAsking(false)} onAnswer={(answers) => void publish(answers)} /> : null}
    </>
  )
}
