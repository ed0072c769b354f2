import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { formatDate } from '@/lib/dates'

import { referenceTitles } from './reference-titles'

const mostListed = 200

type Row = { id: number; on: Date; document: string; what: string }

/** What search and the content differed in, found by night and put right. */
export async function SearchDrift({ req }: { req: PayloadRequest }) {
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<Row>(
    `select id, found_on::timestamptz as on, collection || ':' || document_id as document, what from search_drift order by id desc limit ${mostListed}`,
  )
  const titles = await referenceTitles(req, [...new Set(rows.map(({ document }) => document))])
  return (
    <section aria-labelledby="search-drift">
      <h2 id="search-drift">Differences</h2>
      <p>
        {rows.length === 0
          ? 'Every night search is compared with the content. In the last 90 nights they agreed.'
          : 'Every night search is compared with the content. This differed in the last 90 nights, and was put right. Should it happen again and again, tell whoever looks after the site.'}
      </p>
      <ul className="related-links__list">
        {rows.map(({ id, on, document, what }) => {
          const known = titles.get(document)
          return (
            <li key={id}>
              <div>
                <strong>{known ? <Link href={known.to} prefetch={false}>{known.title}</Link> : 'A page that is gone'}</strong>
                <p>
                  {what} Found on {formatDate(on.toISOString())}.
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
