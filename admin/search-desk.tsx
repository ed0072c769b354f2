import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import { createLocalReq, type ListViewServerProps, type PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { formatDate } from '@/lib/dates'

import { type Miss, MissList } from './miss-list'
import { SaidOfWords } from './said-of-words'
import { SearchDrift } from './search-drift'
import { ShortForms } from './short-forms'

import './related-links.scss'

const address = '/admin/collections/search-meanings'

/** As many questions as are listed, those asked for most first. */
const mostListed = 200

async function missesOf(req: PayloadRequest): Promise<Miss[]> {
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<{ words: string; asked: number; on: Date }>(
    `select words, asked, last_on::timestamptz as on from search_misses order by asked desc, last_on desc, words limit ${mostListed}`,
  )
  return rows.map(({ words, asked, on }) => ({ words, asked, lastOn: formatDate(on.toISOString()) }))
}

async function NotFound({ req }: { req: PayloadRequest }) {
  const misses = await missesOf(req)
  return (
    <section aria-labelledby="search-misses">
      <h2 id="search-misses">Without a result</h2>
      <p>
        {misses.length === 0
          ? 'Readers found something for everything that they searched for in the last 90 days.'
          : 'Readers searched for these words in the last 90 days and found nothing. Say which other words mean the same, or which page answers them. Only words and counts are kept.'}
      </p>
      <MissList misses={misses} />
    </section>
  )
}

/** The desk of those who look after search: what readers did not find, what words mean, and how search did by night. */
export async function SearchDesk({ payload, user, searchParams }: ListViewServerProps) {
  if (user?.role !== 'administrator' && user?.role !== 'publisher') return null
  const req = await createLocalReq({ user }, payload)
  const { view, from } = (searchParams ?? {}) as { view?: string; from?: string }
  const views = [
    { label: 'Without a result', name: undefined, shown: <NotFound req={req} /> },
    { label: 'Words and answers', name: 'said', shown: <SaidOfWords req={req} /> },
    { label: 'Short forms', name: 'short-forms', shown: <ShortForms req={req} from={Math.max(0, Number.parseInt(from ?? '', 10) || 0)} address={`${address}?view=short-forms`} /> },
    { label: 'Differences', name: 'differences', shown: <SearchDrift req={req} /> },
  ]
  const [first] = views
  const chosen = views.find(({ name }) => name === view) ?? first
  return (
    <Gutter className="related-links">
      <main>
        <h1>Search meanings</h1>
        <p>What readers search for, and what search makes of it. What you change is live at once.</p>
        <nav aria-label="Search meanings" className="related-links__filter">
          {views.map((one) => (
            <Link key={one.label} href={one.name ? `${address}?view=${one.name}` : address} aria-current={one === chosen ? 'page' : undefined}>
              {one.label}
            </Link>
          ))}
          <Link href={`${address}/create`}>Add words</Link>
        </nav>
        {chosen?.shown}
      </main>
    </Gutter>
  )
}
