'use client'

import { toast, useConfig, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'

import { compareVersions, type Data, type Place, readTheirs, saveMerged } from './both-versions'
import { OvertakenDialog } from './overtaken-dialog'
import { useKeepUnsaved } from './use-keep-unsaved'

type Comparison = NonNullable<Awaited<ReturnType<typeof compareVersions>>>

function usePlace(): Place {
  const { config } = useConfig()
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { api } = config.routes
  return globalSlug ? { address: `${api}/globals/${globalSlug}`, method: 'POST' } : { address: `${api}/${collectionSlug}/${id}`, method: 'PATCH' }
}

const complain = (error: unknown) => toast.error(error instanceof Error ? error.message : String(error))

/** Stands in every form of a document, unseen until a save is refused because a colleague saved first. */
export function OvertakenSave() {
  const place = usePlace()
  const { docConfig, initialData, savedDocumentData, setData } = useDocumentInfo()
  const { createFormData, dispatchFields, getData, reset, setModified, setSubmitted } = useForm()
  const refused = useFormFields(([fields]) => fields.updatedAt?.valid === false)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [busy, setBusy] = useState(false)
  useKeepUnsaved()

  const compare = useEffectEvent(() => compareVersions(place, (savedDocumentData ?? initialData ?? {}) as Data, getData()))
  useEffect(() => {
    if (!refused) return
    // So that the next refusal is news again.
    dispatchFields({ type: 'UPDATE', path: 'updatedAt', valid: true })
    compare().then(setComparison, complain)
  }, [refused, dispatchFields])

  if (!comparison) return null
  const drafts = Boolean(docConfig?.versions && typeof docConfig.versions === 'object' && docConfig.versions.drafts)

  async function show(version: Data) {
    setData(version as Parameters<typeof setData>[0])
    setSubmitted(false)
    await reset(version)
    setModified(false)
  }

  // Payload's own submit may return without having saved and without saying so.
  async function keepMine({ merged }: Comparison) {
    await saveMerged(place, await createFormData({ ...merged, ...(drafts ? { _status: 'draft' } : {}) }, {}))
    await show(await readTheirs(place))
  }

  const choose = (work: () => Promise<void>) => () => {
    setBusy(true)
    work()
      .then(() => setComparison(null), complain)
      .finally(() => setBusy(false))
  }

  return (
    <OvertakenDialog
      key={comparison.conflict.at}
      conflict={comparison.conflict}
      drafts={drafts}
      busy={busy}
      onKeepMine={choose(() => keepMine(comparison))}
      onTakeTheirs={choose(async () => show(await readTheirs(place)))}
      onClose={() => setComparison(null)}
    />
  )
}
