'use client'

import { Button, toast, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Role } from '@/lib/roles'
import { mayMake } from '@/lib/transitions'

import { ActionDialog, type Answers } from './action-dialog'

/** What has to be said before the bundle is published. */
type Questions = { note: boolean; explain: boolean }

/** Publishes a bundle: everything in it, or nothing. */
export function BundlePublish() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const modified = useFormModified()
  const router = useRouter()
  const [asking, setAsking] = useState<Questions | null>(null)
  const [busy, setBusy] = useState(false)

  const publish = async ({ change }: Answers) => {
    setAsking(null)
    setBusy(true)
    try {
      const answer = await fetch(`/api/bundles/${id}/publish`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ flow: { change } }) })
      const { published, errors } = (await answer.json()) as { published?: number; errors?: { message: string }[] }
      if (!answer.ok) return toast.error(errors?.[0]?.message ?? 'The bundle could not be published. Try again in a minute.')
      toast.success(`All ${published} documents are live.`)
      router.refresh()
    } catch {
      toast.error('The site did not answer. Nothing was published; try again in a minute.')
    } finally {
      setBusy(false)
    }
  }

  const ask = async () => {
    const answer = await fetch(`/api/bundles/${id}/questions`).catch(() => null)
    if (!answer?.ok) return toast.error('The site did not answer. Nothing was published; try again in a minute.')
    setAsking((await answer.json()) as Questions)
  }

  if (!id || !mayMake('publish', user?.role as Role | undefined)) return null
  return (
    <>
      <Button id="publish-bundle" size="medium" margin={false} disabled={busy || modified} onClick={() => void ask()}>
        {modified ? 'Save to publish all' : 'Publish all'}
      </Button>
      {asking ? <ActionDialog step="publish" label="Publish all" {...asking} document={`bundles:${id}`} onCancel={() => setAsking(null)} onAnswer={(answers) => void publish(answers)} /> : null}
    </>
  )
}
