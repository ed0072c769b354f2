'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import type { LinkChoices } from '@/lib/link-rows'

export type LinksRecord = { id: number; updatedAt: string } | null

/** What was done last, how to take it back, or why it was not done. */
export type Said = { words: string; before: LinkChoices | null; failed: boolean }

type Failure = { message: string; data?: { errors?: { message: string }[] } }

type Page = { collection: string; id: number }

async function send(page: Page | null, record: LinksRecord, choices: Partial<LinkChoices>): Promise<string | null> {
  const address = record ? `/api/related-links/${record.id}?depth=0` : '/api/related-links?depth=0'
  const body = record ? { ...choices, updatedAt: record.updatedAt } : { ...choices, ...(page ? { [page.collection]: page.id } : {}) }
  const answer = await fetch(address, { method: record ? 'PATCH' : 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (answer.ok) return null
  const { errors = [] } = (await answer.json().catch(() => ({}))) as { errors?: Failure[] }
  return errors.flatMap(({ message, data }) => data?.errors?.map((inner) => inner.message) ?? [message]).join(' ') || 'It could not be saved. Try again in a minute.'
}

/** Saves what an editor decides at once, says what was done, and takes it back to what was `chosen` when asked to. `page` says whose links a new record holds. */
export function useSavedLinks(page: Page | null, record: LinksRecord, chosen: LinkChoices | null) {
  const router = useRouter()
  const [said, setSaid] = useState<Said | null>(null)
  const [saving, setSaving] = useState(false)
  const [loading, load] = useTransition()

  /** Says whether it was saved. */
  const save = async (choices: Partial<LinkChoices>, words: string, undoable = true): Promise<boolean> => {
    setSaving(true)
    const failure = await send(page, record, choices).catch(() => 'The site does not answer. Nothing was saved. Try again in a minute.')
    setSaving(false)
    setSaid(failure ? { words: failure, before: null, failed: true } : { words, before: undoable ? chosen : null, failed: false })
    load(() => router.refresh())
    return failure === null
  }

  return { said, save, busy: saving || loading, undo: () => said?.before && save(said.before, 'Taken back.', false) }
}
