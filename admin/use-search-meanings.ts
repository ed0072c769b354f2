'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import type { Relation } from '@/lib/link-rows'

/** What an editor says of words that readers type. */
export type Meaning = { words: string; meaning: 'same' | 'different'; others: string } | { words: string; meaning: 'answer'; answer: Relation }

/** What was done last, which record to delete to take it back, or why it was not done. */
export type Said = { words: string; id: number | null; failed: boolean }

type Failure = { message: string; data?: { errors?: { message: string }[] } }
type Answer = { doc?: { id: number }; errors?: Failure[] }

async function ask(method: 'POST' | 'DELETE', path: string, body?: Meaning): Promise<{ id: number | null } | { failure: string }> {
  const away = { failure: 'The site does not answer. Nothing was saved. Try again in a minute.' }
  const response = await fetch(`/api/search-meanings${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as Answer | null
  if (!response || !answer) return away
  if (response.ok) return { id: answer.doc?.id ?? null }
  return { failure: (answer.errors ?? []).flatMap(({ message, data }) => data?.errors?.map((inner) => inner.message) ?? [message]).join(' ') || away.failure }
}

/** Saves what an editor says of words, or takes it back, at once; says what was done. */
export function useSearchMeanings() {
  const router = useRouter()
  const [said, setSaid] = useState<Said | null>(null)
  const [saving, setSaving] = useState(false)
  const [loading, load] = useTransition()

  const settle = async (work: ReturnType<typeof ask>, words: string, undoable: boolean): Promise<boolean> => {
    setSaving(true)
    const outcome = await work
    setSaving(false)
    const failed = 'failure' in outcome
    setSaid(failed ? { words: outcome.failure, id: null, failed } : { words, id: undoable ? outcome.id : null, failed })
    load(() => router.refresh())
    return !failed
  }

  return {
    said,
    busy: saving || loading,
    /** Says whether it was saved. */
    say: (meaning: Meaning, words: string) => settle(ask('POST', '', meaning), words, true),
    takeBack: (id: number, words = 'Taken back.') => settle(ask('DELETE', `/${id}`), words, false),
  }
}
