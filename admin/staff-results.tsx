'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'

import type { StaffAnswer } from '@/lib/staff-search'

type Outcome = { answer: StaffAnswer } | { failure: string }

async function ask(q: string, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(`/api/staff-search?q=${encodeURIComponent(q)}`, { signal })
  const said = (await response.json()) as StaffAnswer & { errors?: { message: string }[] }
  return response.ok ? { answer: said } : { failure: said.errors?.map(({ message }) => message).join(' ') ?? '' }
}

function inWords({ results, repaired }: StaffAnswer): string {
  const count = results.length === 0 ? 'Nothing was found. What was saved in the last seconds may take a moment.' : results.length === 1 ? '1 result' : `${results.length} results`
  return repaired && results.length > 0 ? `${count} for ${repaired}` : count
}

/** What was found, each with where it stands. */
export function StaffResults({ q }: { q: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    ask(q, leaving.signal)
      .then(setOutcome)
      .catch(() => leaving.signal.aborted || setOutcome({ failure: 'The site does not answer. Try again in a minute.' }))
    return () => leaving.abort()
  }, [q])

  return (
    <section aria-label="Results">
      <p role="status">{outcome === null ? 'Searching …' : 'failure' in outcome ? outcome.failure : inWords(outcome.answer)}</p>
      <ul className="desk__results">
        {outcome && 'answer' in outcome
          ? outcome.answer.results.map(({ collection, id, title, kind, state, passage, file }) => (
              <li key={`${collection}:${id}`}>
                <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
                  {title}
                </Link>
                <p>
                  {kind}. {state}. {file ? <a href={file.path}>{file.page ? `Open it at page ${file.page}` : 'Open it'}</a> : null}
                </p>
                <p>{passage.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))}</p>
              </li>
            ))
          : null}
      </ul>
    </section>
  )
}
