import { beforeAll, describe, expect, test } from '@jest/globals'
import { createLocalReq, type TypedUser } from 'payload'

import { linkStates, troubleIn, waitingIn } from '@/admin/link-states'
import { linkTasks } from '@/admin/link-tasks-of'
import { type LinkedKind, type LinkedPage, linkedPages, linkedTotals, type LinkedTotals } from '@/lib/linked-pages'
import { linkedCollections } from '@/lib/related'

import { aNewsPost, aPage, aReport, aTheme, draft } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aLinksEditor, aPublisher } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
let editor: TypedUser
let lin: Caller
let pat: Caller
beforeAll(async () => {
  editor = await aLinksEditor(payload)
  lin = await signIn(payload, editor)
  pat = await signIn(payload, await aPublisher(payload))
})

const to = (relationTo: string, { id }: { id: number }) => ({ document: { relationTo, value: id } })
const elsewhere = { address: 'https://www.example.org/guide', title: 'A guide', kind: 'guidance' }
const linksOn = async (report: { id: number }, links: unknown[]) => (await lin.post('/related-links?depth=0', { reports: report.id, links })).body.doc as { id: number }
const asked = () => createLocalReq({ user: editor }, payload)
const stateOf = async ({ id }: { id: number }) => {
  const state = (await linkStates(await asked())).find((one) => one.id === id)
  if (!state) throw new Error('The desk does not know these links.')
  return state
}
const tasksOn = async (record: { id: number }) => linkTasks(await asked(), [await stateOf(record)])

describe('a links editor is asked to decide about a link', () => {
  test('to a report with a newer one in its place, which is what to link to instead', async () => {
    const [old, newer, post] = [await aReport(payload, { title: 'Of 2024' }), await aReport(payload, { title: 'Of 2026' }), await aNewsPost(payload)]
    const record = await linksOn(await aReport(payload), [to('news', post), to('reports', old), elsewhere])
    expect(await tasksOn(record)).toEqual([])
    await payload.update({ collection: 'reports', id: old.id, data: { supersededBy: newer.id, _status: 'published' } })
    const [task, ...more] = await tasksOn(record)
    expect(more).toEqual([])
    expect(task).toMatchObject({ title: 'Of 2024', why: 'There is a newer report in its place.', without: [to('news', post), elsewhere], instead: { title: 'Of 2026', links: [to('news', post), to('reports', newer), elsewhere] } })
    const { instead, state } = task!
    expect(await lin.patch(`/related-links/${record.id}`, { links: instead?.links, updatedAt: state.updatedAt })).toMatchObject({ status: 200 })
    expect(await tasksOn(record)).toEqual([])
  })

  test('to what was deleted for good, and can take it out', async () => {
    const [doomed, theme] = [await aPage(payload), await aTheme(payload)]
    const record = await linksOn(await aReport(payload), [to('pages', doomed), to('themes', theme)])
    await pat.delete(`/pages/${doomed.id}`)
    const [task, ...more] = await tasksOn(record)
    expect(more).toEqual([])
    expect(task).toMatchObject({ why: 'It leads to something that was deleted for good.', without: [to('themes', theme)], instead: null })
    expect(waitingIn([await stateOf(record)])).toBe(1)
    expect(await lin.patch(`/related-links/${record.id}`, { links: task!.without, updatedAt: task!.state.updatedAt })).toMatchObject({ status: 200 })
    expect(await tasksOn(record)).toEqual([])
  })
})

test('a links editor is told what is wrong with the links of a page', async () => {
  const [withdrawn, hidden, fine] = [await aReport(payload, { withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } }), await aReport(payload, draft), await aReport(payload)]
  const record = await linksOn(await aReport(payload), [to('reports', withdrawn), to('reports', hidden), to('reports', fine), elsewhere])
  await poolOf(payload).query("insert into outside_links (address, health) values ($1, 'missing')", [elsewhere.address])
  const state = await stateOf(record)
  expect(troubleIn(state)).toBe('1 withdrawn, replaced or taken away, 1 hidden from readers, 1 with trouble at the other site')
  expect(waitingIn([state])).toBe(1)
  expect(troubleIn(await stateOf(await linksOn(await aReport(payload), [to('reports', fine)])))).toBeNull()
})

describe('a links editor finds pages on the desk', () => {
  const found = async (words: string, { kind = 'all', chosen = [], wrong = [], suggests = true, from = 0 }: { kind?: LinkedKind; chosen?: string[]; wrong?: string[]; suggests?: boolean; from?: number } = {}) => {
    const values = [words, chosen, wrong, suggests]
    const { rows } = await poolOf(payload).query<LinkedPage>(linkedPages(linkedCollections, kind), [...values, from])
    const totals = (await poolOf(payload).query<LinkedTotals>(linkedTotals(linkedCollections), values)).rows[0]
    return { titles: rows.map(({ title }) => title), rows, totals }
  }

  test('by words of the title, whatever characters these have', async () => {
    await aReport(payload, { title: 'Up by 100% in a year_end' })
    await aNewsPost(payload, { ...draft, title: 'A draft about 100 people' })
    expect((await found('100%')).titles).toEqual(['Up by 100% in a year_end'])
    expect((await found('R_E')).titles).toEqual(['Up by 100% in a year_end'])
    expect((await found('about 100')).rows).toMatchObject([{ collection: 'news', live: false, title: 'A draft about 100 people' }])
    expect((await found('\\')).titles).toEqual([])
  })

  test('a hundred at a time, of all that there are, without those in the trash', async () => {
    for (let n = 0; n < 103; n += 1) await aTheme(payload, { title: `Countless ${n}` })
    const { docs } = await payload.find({ collection: 'themes', where: { title: { equals: 'Countless 7' } } })
    await pat.patch(`/themes/${docs[0]?.id}`, { deletedAt: new Date().toISOString() })
    const [first, second] = [await found('countless'), await found('countless', { from: 100 })]
    expect([first.rows.length, second.rows.length, first.totals?.all]).toEqual([100, 2, 102])
    expect(new Set([...first.titles, ...second.titles]).size).toBe(102)
  })

  test('by how it stands with their links, and suggestions count only where readers see them', async () => {
    const [chosen, suggested, bare] = [await aReport(payload, { title: 'Standing one' }), await aReport(payload, { title: 'Standing two' }), await aReport(payload, { title: 'Standing three' })]
    await poolOf(payload).query("insert into suggestions values ('reports', $1, 0, 'reports', $2, 1, 'Because.')", [suggested.id, bare.id])
    const keys = { chosen: [`reports:${chosen.id}`], wrong: [`reports:${chosen.id}`] }
    expect((await found('standing', keys)).totals).toEqual({ all: 3, chosen: 1, none: 1, wrong: 1 })
    expect((await found('standing', { ...keys, kind: 'wrong' })).titles).toEqual(['Standing one'])
    expect((await found('standing', { ...keys, kind: 'none' })).titles).toEqual(['Standing three'])
    expect((await found('standing', { ...keys, kind: 'none', suggests: false })).titles.sort()).toEqual(['Standing three', 'Standing two'])
    expect((await found('standing two', { suggests: false })).rows).toMatchObject([{ suggested: 0 }])
  })
})
