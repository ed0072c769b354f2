import { describe, expect, test } from '@jest/globals'

import { readSearch } from '@/lib/search-filters'
import { comparison, queuedForSearch, queueEverything } from '@/lib/search-queue'
import { pathTo } from '@/lib/urls'

import { aWord } from '../support/a-word'
import { aFile, aReport, draft } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aPdf } from '../support/files'
import { patiently } from '../support/patiently'
import { tick, tickOnce } from '../support/tick'

const payload = await freshPayload()
const { search } = await import('@/queries/search')
const pool = poolOf(payload)

const pathsFor = async (q: string) => (await patiently(() => search(readSearch({ q })))).results.map(({ path }) => path)

async function tonight(): Promise<void> {
  await pool.query('update search_queue set due_at = now() where collection = $1', [comparison])
  await tick(payload)
}

test('search finds everything again after its index was lost', async () => {
  const [word, inFile] = [aWord(), aWord()]
  const file = await aFile(payload, undefined, await aPdf({ texts: [inFile] }))
  const { slug } = await aReport(payload, { title: word, documents: [{ file: file.id, title: 'All of it', kind: 'full-report' }] })
  await tick(payload)
  await pool.query('truncate search_units, search_words cascade')
  expect([await pathsFor(word), await pathsFor(inFile)]).toEqual([[], []])
  await pool.query(queueEverything)
  await tick(payload)
  expect([await pathsFor(word), await pathsFor(inFile)]).toEqual([[pathTo('reports', slug)], [pathTo('reports', slug)]])
})

describe('what waits for search', () => {
  const firstWaiting = async () => (await pool.query(`${queuedForSearch} limit 1`)).rows[0]

  test('is what an editor published before what a rebuild indexes anew', async () => {
    const [, newest] = [await aReport(payload), await aReport(payload)]
    await tick(payload)
    await pool.query(queueEverything)
    await pool.query(`insert into search_queue (collection, document_id) values ('reports', $1)`, [newest.id])
    expect(await firstWaiting()).toMatchObject({ collection: 'reports', id: newest.id })
    await tick(payload)
  })

  test('is taken up for two seconds at a time, and what fails waits longer each time', async () => {
    const { id } = await aReport(payload)
    await tick(payload)
    await pool.query(queueEverything)
    await pool.query(`update search_queue set due_at = now() - interval '1 minute' where collection = 'reports' and document_id = $1`, [id])
    const somebody = await pool.connect()
    await somebody.query('select pg_advisory_lock(hashtextextended($1, 0))', [`search reports:${id}`])
    const pauses: number[] = []
    for (let time = 0; time < 2; time += 1) {
      await tickOnce(payload)
      const { rows } = await pool.query<{ pause: number }>(`select extract(epoch from due_at - now())::int as pause from search_queue where collection = 'reports' and document_id = $1`, [id])
      pauses.push(rows[0]?.pause ?? 0)
      expect((await pool.query(queuedForSearch)).rowCount).toBeGreaterThan(0)
      await pool.query(`update search_queue set due_at = now() - interval '1 minute' where collection = 'reports' and document_id = $1`, [id])
    }
    await somebody.query('select pg_advisory_unlock_all()')
    somebody.release()
    expect((pauses[1] ?? 0) / (pauses[0] ?? 0)).toBeCloseTo(2, 0)
    await tick(payload)
  })
})

test('a night puts right what search misses, what it says wrongly, and what it should not say', async () => {
  const [missed, wrong, hidden] = [aWord(), aWord(), aWord()]
  const one = await aReport(payload, { title: missed })
  const two = await aReport(payload, { title: wrong })
  const three = await aReport(payload, { title: hidden })
  await tick(payload)
  await pool.query("delete from search_units where collection = 'reports' and document_id = $1", [one.id])
  await pool.query("update search_units set title = 'Something else' where collection = 'reports' and document_id = $1", [two.id])
  await pool.query("update reports set _status = 'draft' where id = $1", [three.id])
  await tonight()
  expect(await pathsFor(missed)).toEqual([pathTo('reports', one.slug)])
  expect((await patiently(() => search(readSearch({ q: wrong })))).results).toMatchObject([{ title: wrong }])
  expect(await pathsFor(hidden)).toEqual([])
  const { rows } = await pool.query("select document_id as id, what, found_on = (now() at time zone 'Europe/London')::date as today from search_drift where collection = 'reports' order by document_id")
  expect(rows).toEqual([
    { id: one.id, what: 'Search did not know it.', today: true },
    { id: two.id, what: 'Search differed from the page in: title.', today: true },
    { id: three.id, what: 'Search led readers to it, and should not.', today: true },
  ])
})

test('a night puts right the words by which a page is found, though search shows it as it is', async () => {
  const [lost, word, inFile] = [aWord(), aWord(), aWord()]
  const file = await aFile(payload, undefined, await aPdf({ texts: [inFile] }))
  const one = await aReport(payload, { title: lost, documents: [{ file: file.id, title: 'All of it', kind: 'full-report' }] })
  const two = await aReport(payload, { title: word })
  await tick(payload)
  await pool.query('truncate search_drift')
  await pool.query('delete from search_postings where term in ($1, $2)', [lost, inFile])
  await pool.query('update search_postings set impact = impact / 2 where term = $1', [word])
  await tonight()
  expect([await pathsFor(lost), await pathsFor(inFile)]).toEqual([[pathTo('reports', one.slug)], [pathTo('reports', one.slug)]])
  const { rows } = await pool.query('select collection, document_id as id, what from search_drift order by collection, id')
  expect(rows).toEqual([
    { collection: 'files', id: file.id, what: 'Search knew its pages and not their words.' },
    ...[one, two].map(({ id }) => ({ collection: 'reports', id, what: 'Search differed from the page in: words by which it is found.' })),
  ])
})

test('a night puts right what staff find, drafts too, and names it', async () => {
  const [lost, wrong] = [await aReport(payload, { ...draft, title: aWord() }), await aReport(payload, { ...draft, title: aWord() })]
  await tick(payload)
  await pool.query('truncate search_drift')
  const [other, ghost] = [aWord(), 987_654]
  await pool.query("delete from foreword_staff_index.search_units where collection = 'reports' and document_id = $1", [lost.id])
  await pool.query("update foreword_staff_index.search_units set title = $2 where collection = 'reports' and document_id = $1", [wrong.id, other])
  await pool.query(
    `insert into foreword_staff_index.search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence) values ('reports', $1, '', 'Gone', '', 'report', now(), '{}', '{}', '{}', '{}', '')`,
    [ghost],
  )
  await tonight()
  const { rows } = await pool.query("select document_id as id, title from foreword_staff_index.search_units where document_id = any($1) and collection = 'reports' order by id", [[lost.id, wrong.id, ghost]])
  expect(rows.map(({ title }) => title).sort()).toEqual([lost.title, wrong.title].sort())
  expect((await pool.query('select collection, document_id as id, what from search_drift order by id')).rows).toEqual([
    { collection: 'reports', id: lost.id, what: 'The admin’s own search did not know it.' },
    { collection: 'reports', id: wrong.id, what: 'The admin’s own search differed from the page in: title.' },
    { collection: 'reports', id: ghost, what: 'The admin’s own search led staff to it, and should not.' },
  ])
  expect([await pathsFor(lost.title), await pathsFor(wrong.title)]).toEqual([[], []])
})

test('a night forgets the words that no text has, and what nobody has searched for in 90 days', async () => {
  await pool.query("insert into search_words select 'lost' || n, 'lost' || n from generate_series(1, 5000) n")
  await pool.query("insert into search_misses values ('old', 7, now() - interval '91 days'), ('newer', 1, now() - interval '89 days')")
  const word = aWord()
  await aReport(payload, { title: word })
  await tonight()
  expect((await pool.query("select word from search_words where word like 'lost%' or word = $1", [word])).rows).toEqual([{ word }])
  expect((await pool.query('select words from search_misses')).rows).toEqual([{ words: 'newer' }])
})

test('having everything indexed anew begins the nightly comparison again where it was lost, once', async () => {
  await tick(payload)
  await pool.query('truncate search_queue')
  await pool.query(queueEverything)
  await pool.query(queueEverything)
  const { rows } = await pool.query("select document_id, due_at > now() + interval '10 minutes' as later from search_queue where collection = $1", [comparison])
  expect(rows).toEqual([{ document_id: 0, later: true }])
})

test('a night without drift changes nothing, and the next one is awaited', async () => {
  await aReport(payload)
  await tick(payload)
  const state = async () => (await pool.query('select id, indexed_at from search_units union all select -id, indexed_at from foreword_staff_index.search_units order by id')).rows
  const before = await state()
  await pool.query('truncate search_drift')
  await tonight()
  expect(await state()).toEqual(before)
  expect((await pool.query('select what from search_drift')).rows).toEqual([])
  const { rows } = await pool.query("select document_id, due_at > now() + interval '10 minutes' as later from search_queue where collection = $1", [comparison])
  expect(rows).toEqual([{ document_id: 0, later: true }])
})
