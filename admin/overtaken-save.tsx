'use client'

import { toast, useConfig, useDocumentInfo, useForm, useFormBackgroundProcessing, useFormFields, useFormProcessing, useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

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

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Stands in every form of a document, unseen until a save is refused because a colleague saved first. */
export function OvertakenSave() {
  const place = usePlace()
  const { closeModal } = useModal()
  const { docConfig, documentLockState: lockRef, initialData, savedDocumentData, setData } = useDocumentInfo()
  const { createFormData, dispatchFields, getData, reset, setModified, setSubmitted } = useForm()
  const refused = useFormFields(([fields]) => fields.updatedAt?.valid === false)
  const [inFront, inBack] = [useFormProcessing(), useFormBackgroundProcessing()]
  const saving = inFront || inBack
  const attempts = useRef({ made: 0, answered: 0 })
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useKeepUnsaved()

  const compare = useEffectEvent(() => {
    // Whoever is shown both texts need not be told as well that a colleague has taken over or saved, by a window without a way to save.
    if (lockRef) lockRef.current = { isLocked: true, user: '', hasShownLockedModal: true }
    closeModal('document-take-over')
    closeModal('document-stale-data')
    return compareVersions(place, (savedDocumentData ?? initialData ?? {}) as Data, getData())
  })
  useEffect(() => {
    if (saving) attempts.current.made += 1
  }, [saving])
  useEffect(() => {
    // Not before the answer is there: a mark that Payload had put back may still stand when the next refusal marks it anew.
    if (!refused || saving) return
    // So that the next refusal is news again.
    dispatchFields({ type: 'UPDATE', path: 'updatedAt', valid: true })
    // Payload may put the mark back with the form's next state: that is no refusal.
    const { made, answered } = attempts.current
    if (made === answered) return
    attempts.current.answered = made
    compare().then(setComparison, (error: unknown) => toast.error(sentence(error)))
  }, [refused, saving, dispatchFields])

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
    setFailure(null)
    work()
      .then(() => setComparison(null), (error: unknown) => setFailure(sentence(error)))
      .finally(() => setBusy(false))
  }

  return (
    <OvertakenDialog
      key={comparison.conflict.at}
      conflict={comparison.conflict}
      drafts={drafts}
      busy={busy}
      failure={failure}
      onKeepMine={choose(() => keepMine(comparison))}
      onTakeTheirs={choose(async () => show(await readTheirs(place)))}
      onClose={() => setComparison(null)}
    />
  )
}
