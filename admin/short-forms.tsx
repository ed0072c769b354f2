import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { asWritten } from '@/lib/short-forms'

import { MeaningButton } from './meaning-button'

const perPage = 100

type Row = { short: string; long: string; pages: number; texts: string[]; different: number | null }

/** The short forms that pages explain, most used first, with texts that have them and the record that says they are not the same. */
const harvested = `
  with pairs as (
    select short, long, count(distinct unit)::int as pages, min(unit) as unit from search_abbreviations group by short, long order by pages desc, short, long limit ${perPage + 1} offset $1
  )
  select short, long, pages,
    array(select text from unnest(array[u.title, u.summary] || u.pieces) text where text in (u.title, u.pieces[1]) or text ilike '%(' || left(short, 2) || '%' limit 20) as texts,
    (select id from search_meanings where meaning = 'different' and (words_written, others_written) in ((short, long), (long, short)) limit 1) as different
  from pairs join search_units u on u.id = pairs.unit order by pages desc, short, long`

/** The short forms that search takes from texts, each to be ruled out with one press, and back. */
export async function ShortForms({ req, from, address }: { req: PayloadRequest; from: number; address: string }) {
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<Row>(harvested, [from])
  return (
    <section aria-labelledby="search-short-forms">
      <h2 id="search-short-forms">Short forms</h2>
      <p>{rows.length === 0 ? 'No page explains a short form yet, as in “Health Education England (HEE)”.' : 'Our pages explain these short forms. Whoever searches for one finds the other, unless you say that they are not the same.'}</p>
      <ul className="related-links__list">
        {rows.slice(0, perPage).map(({ texts, pages, different, ...pair }) => {
          const { short, long } = asWritten(pair, texts)
          const about = `${short} and ${long}`
          return (
            <li key={`${pair.short} ${pair.long}`}>
              <div>
                <strong>{short}</strong>
                <p>
                  {long}, on {pages} {pages === 1 ? 'page' : 'pages'}
                </p>
                {different ? <p className="related-links__hidden">Not the same: search leaves this out.</p> : null}
              </div>
              {different ? (
                <MeaningButton key="undo" label="They are the same" about={about} press={different} done="Search uses it again." />
              ) : (
                <MeaningButton key="do" label="Not the same" about={about} press={{ words: short, meaning: 'different', others: long }} done="Search leaves it out." />
              )}
            </li>
          )
        })}
      </ul>
      {rows.length > perPage ? <Link href={`${address}&from=${from + perPage}`}>More short forms</Link> : null}
    </section>
  )
}
