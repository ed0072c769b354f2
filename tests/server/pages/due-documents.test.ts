import { describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { changesChannel, readChange } from '@/lib/changes'
import { type PublicCollection, publicCollections } from '@/lib/urls'
import { lookForDue } from '@/server/pages/due-documents'

import { aNewsPost, anImage, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme, published } from '../../support/content'
import { freshPayload, poolOf } from '../../support/database'

const payload = await freshPayload()
const pool = poolOf(payload)

const theme = await aTheme(payload, { slug: 'culture' })
const another = await aTheme(payload, { slug: 'medicines' })
const related = await aReport(payload, { slug: 'related' })
const leadImage = (await anImage(payload)).id
const make = {
  reports: (more) => aReport(payload, { themes: [theme.id, another.id], ...more }),
  news: (more) => aNewsPost(payload, { themes: [theme.id], reports: [related.id], leadImage, ...more }),
  themes: (more) => aTheme(payload, more),
  organisations: (more) => anOrganisation(payload, more),
  pages: (more) => aPage(payload, more),
  people: (more) => aPerson(payload, more),
  quotes: (more) => aQuote(payload, more),
} satisfies Record<PublicCollection, (more: { publishedAt: string }) => Promise<{ id: number }>>

/** What every instance is told while something is done. */
async function toldWhile(work: () => Promise<{ id: number }>): Promise<{ id: number; tags: string[] }> {
  const client = new pg.Client({ connectionString: pool.options.connectionString })
  await client.connect()
  const tags: string[] = []
  client.on('notification', ({ payload: message = '' }) => tags.push(...readChange(message).tags))
  await client.query(`listen ${changesChannel}`)
  const { id } = await work()
  await client.query('select 1')
  await client.end()
  return { id, tags }
}

const inAMinute = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** The columns keep milliseconds, and would round up to one that has not come yet. */
const justNow = `date_trunc('milliseconds', now())`

/** As if it had been saved two minutes ago, and its minute had just passed. */
const letItsMinutePass = (collection: PublicCollection, id: number) => pool.query(`update ${collection} set published_at = ${justNow}, updated_at = now() - interval '2 minutes' where id = $1`, [id])

describe('a document that becomes public by its date', () => {
  it.each(publicCollections)('puts out of date what its publication would, when it is one of %s', async (collection) => {
    const publishedAt = inAMinute(1)
    const { id, tags } = await toldWhile(() => make[collection]({ publishedAt }))
    const own = tags.filter((tag) => tag === collection || tag === `${collection}:${id}` || tag.startsWith(`${collection}?`))
    expect(own.length).toBeGreaterThan(1)
    await letItsMinutePass(collection, id)
    const { tags: found } = await lookForDue(pool, null)
    expect(found).toEqual(expect.arrayContaining(own))
  })

  it('puts out of date nothing else, and nothing a second time', async () => {
    const before = (await pool.query<{ now: string }>('select now()::text as now')).rows[0]?.now ?? ''
    const { id } = await aTheme(payload, { slug: 'due', publishedAt: inAMinute(1) })
    await letItsMinutePass('themes', id)
    const { tags, now } = await lookForDue(pool, before)
    expect(tags).toEqual(expect.arrayContaining(['themes', `themes:${id}`, 'themes?slug=due']))
    expect(tags.filter((tag) => !tag.startsWith('themes'))).toEqual([])
    expect((await lookForDue(pool, now)).tags).toEqual([])
  })

  it('is not announced again when it was public as soon as it was saved', async () => {
    const before = (await pool.query<{ now: string }>('select now()::text as now')).rows[0]?.now ?? ''
    await aNewsPost(payload, { ...published, publishedAt: undefined, leadImage: (await anImage(payload)).id })
    expect((await lookForDue(pool, before)).tags).toEqual([])
  })

  it('brings the pictures that it is the first to show', async () => {
    const publishedAt = inAMinute(1)
    const image = await anImage(payload)
    const { id } = await aNewsPost(payload, { leadImage: image.id, publishedAt })
    await letItsMinutePass('news', id)
    await pool.query(`update images set public_since = ${justNow} where id = $1`, [image.id])
    const { tags } = await lookForDue(pool, null)
    expect(tags).toEqual(expect.arrayContaining(['images', `images:${image.id}`]))
  })

  it('is awaited, whichever comes first', async () => {
    await aTheme(payload, { publishedAt: inAMinute(30) })
    await aNewsPost(payload, { publishedAt: inAMinute(0.2) })
    const { untilNext } = await lookForDue(pool, null)
    expect(untilNext).toBeGreaterThan(0)
    expect(untilNext).toBeLessThan(12_001)
  })
})

describe('a newer draft of what readers see', () => {
  it.each(publicCollections)('puts no page out of date, when it is one of %s', async (collection) => {
    const { id } = await make[collection]({ publishedAt: inAMinute(-60) })
    const { tags } = await toldWhile(() => payload.update({ collection, id, draft: true, data: { seo: { description: 'Not yet for readers.' } } as object }))
    expect(tags).toEqual([])
  })
})
