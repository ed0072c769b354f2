import { expect, test } from '@jest/globals'

import { freshPayload, poolOf } from '../support/database'

const payload = await freshPayload()
const { cluesOf } = await import('@/collections/hooks/clues')
const { neighboursOf, nothingCounted } = await import('@/collections/hooks/neighbours')
const { inTransaction } = await import('@/collections/hooks/transaction')

/** Puts pages among those of search: so many of a collection, with numbers from `first` on, each an hour older than the one before. */
const pages = (collection: string, first: number, count: number, shows: string[], newest = 'now()') =>
  poolOf(payload).query(
    `insert into search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
     select $1, $2 + n, '/' || $1 || '/' || ($2 + n), 'Page', '', 'guide', ${newest} - n * interval '1 hour', '{}', '{}', $3, '{}', '' from generate_series(0, $4 - 1) n`,
    [collection, first, shows, count],
  )

test('an editor is led to an old document that has more in common than hundreds of newer ones, and of equal ones to the newest', async () => {
  const [theme, organisation] = ['themes:1', 'organisations:1']
  await pages('themes', 1, 1, [])
  await pages('organisations', 1, 1, [])
  await pages('reports', 1, 1, [theme, organisation])
  await pages('reports', 2, 1, [theme, organisation], "now() - interval '10 years'")
  await pages('news', 1_000, 400, [theme])
  await pages('news', 2_000, 400, [organisation])
  await pages('pages', 1, 3_000, [])
  const found = await inTransaction(payload, async (req) => {
    const { rows } = await poolOf(payload).query<{ id: number }>("select id from search_units where collection = 'reports' and document_id = 1")
    return neighboursOf(req, rows[0]?.id ?? 0, await cluesOf(req, 'reports:1', [theme, organisation]), nothingCounted())
  })
  const ids = found.map(({ collection, id }) => `${collection}:${id}`)
  expect(ids).toContain('reports:2')
  expect(ids.filter((id) => id.startsWith('news:')).map((id) => Number(id.slice(5))).sort((one, other) => one - other)).toEqual(Array.from({ length: ids.length - 1 }, (_, n) => 1_000 + n))
})
