'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import { askLinksDesk } from './ask-links-desk'

type Changed = { pages: unknown[]; drafts: { title: string; why: string | null }[]; words: unknown[] }

const pages = (count: number) => (count === 1 ? '1 page' : `${count} pages`)

/** Visits an address at once, or puts the one it has moved to in its place. */
export function AddressButtons({ address, better }: { address: string; better: string | null }) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  const [loading, load] = useTransition()
  const busy = asking || loading

  const ask = async <Answer,>(what: 'check' | 'replace', data: object, words: (answer: Answer) => string) => {
    setAsking(true)
    const outcome = await askLinksDesk<Answer>(what, data)
    setAsking(false)
    setSaid('failure' in outcome ? outcome.failure : words(outcome.answer))
    if (!('failure' in outcome)) load(() => router.refresh())
  }
  const replaced = ({ pages: changed, drafts, words }: Changed) => {
    const saved = drafts.filter(({ why }) => why === null)
    return [
      changed.length === 0 ? 'It is among no related links.' : `Replaced among the related links of ${pages(changed.length)}.`,
      ...(saved.length > 0 ? [`Drafts of ${pages(saved.length)} have it in their words now: readers see it once they are published.`] : []),
      ...drafts.flatMap(({ title, why }) => (why === null ? [] : [`“${title}” was left as it is: ${why}`])),
      ...(words.length > 0 ? [`In the words of ${pages(words.length)} only their writers can change it.`] : []),
    ].join(' ')
  }

  return (
    <div className="related-links__buttons">
      {better ? (
        <button type="button" disabled={busy} onClick={() => void ask<Changed>('replace', { from: address, to: better, apply: true }, replaced)} aria-label={`Use the new address of ${address}`}>
          Use the new address
        </button>
      ) : null}
      <button type="button" disabled={busy} onClick={() => void ask<{ sentence: string }>('check', { address }, ({ sentence }) => sentence)} aria-label={`Check now: ${address}`}>
        Check now
      </button>
      <Link href={`/admin/collections/related-links?view=replace&from=${encodeURIComponent(address)}`} aria-label={`Replace ${address}`} prefetch={false}>
        Replace
      </Link>
      <span role="status">{said}</span>
    </div>
  )
}
