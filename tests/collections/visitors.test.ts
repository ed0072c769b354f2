import { beforeAll, describe, expect, test } from '@jest/globals'

import { publicCollections } from '@/lib/urls'

import { aFile, anImage, aReport } from '../support/content'
import { freshPayload } from '../support/database'
import { anAdministrator, password } from '../support/people'
import { aVisitor } from '../support/rest'

const payload = await freshPayload()
const visitor = aVisitor(payload)
const everyCollection = Object.keys(payload.collections)

/** Not signed in, not allowed, not there, and not offered. */
const refusals = [401, 403, 404, 501]

describe('a site without any staff', () => {
  test('nobody can make themselves its first administrator', async () => {
    const answer = await visitor.post('/users/first-register', { email: 'eve@example.org', name: 'Eve', password, role: 'administrator' })
    expect(answer).toMatchObject({ status: 403, sentences: ['Accounts are made by an administrator.'] })
    expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: 0 })
  })
})

describe('a visitor at the REST API', () => {
  beforeAll(async () => {
    await anAdministrator(payload)
    await aReport(payload, { documents: [{ file: (await aFile(payload)).id, title: 'The report', kind: 'full-report' }], seo: { image: (await anImage(payload)).id } })
  })

  test.each(everyCollection)('a visitor cannot write anything in %s', async (collection) => {
    const before = await rowsIn(collection)
    const theirs = { title: 'By Eve', name: 'Eve', key: 'eve', email: 'eve@example.org', password, from: '/eve' }
    const everything = 'where[id][exists]=true'
    const answers = [
      await visitor.post(`/${collection}`, theirs),
      await visitor.post(`/${collection}?draft=true`, theirs),
      await visitor.patch(`/${collection}?${everything}`, theirs),
      await visitor.patch(`/${collection}?${everything}&draft=true`, theirs),
      await visitor.patch(`/${collection}/1`, theirs),
      await visitor.post(`/${collection}/1/duplicate`),
      ...(payload.collections[collection as 'reports'].config.versions ? [await visitor.post(`/${collection}/versions/1`)] : []),
      await visitor.delete(`/${collection}/1`),
      await visitor.delete(`/${collection}?${everything}`),
    ]
    expect(answers.map(({ status }) => status).filter((status) => !refusals.includes(status))).toEqual([])
    expect(await rowsIn(collection)).toEqual(before)
  })

  const shown: readonly string[] = [...publicCollections, 'images', 'files', 'related-links', 'redirects']
  test.each(everyCollection.filter((collection) => !shown.includes(collection)))('a visitor cannot read %s', async (collection) => {
    for (const path of ['', '/1', '/count', '?depth=2&limit=1', '/versions']) {
      const { status, body } = await visitor.get(`/${collection}${path}`)
      // Payload answers a visitor who asks for one of their preferences that there is none.
      const isEmpty = status === 200 && body.value === null
      expect([path, isEmpty || refusals.includes(status)]).toEqual([path, true])
    }
  })

  test.each(shown)('a visitor may not ask %s for everything, nor anything about it', async (collection) => {
    expect((await visitor.get(`/${collection}?limit=0`)).body).toMatchObject({ limit: 100 })
    expect(await visitor.get(`/${collection}?where[id][like]=1`)).toMatchObject({ status: 400 })
    expect(await visitor.get(`/${collection}?where[updatedBy][exists]=true`)).toMatchObject({ status: 400 })
  })

  test('a visitor cannot change the settings, nor read their history', async () => {
    expect(await visitor.post('/globals/settings', { siteName: 'Eve was here' })).toMatchObject({ status: 403 })
    expect(await visitor.get('/globals/settings/versions')).toMatchObject({ status: 403 })
  })

  test('a visitor who asks what they may do hears of reading what is public, and of nothing else', async () => {
    const { body } = await visitor.get('/access')
    const may = Object.entries(body.collections as Record<string, object>).flatMap(([collection, permitted]) =>
      Object.keys(permitted).filter((operation) => operation !== 'fields').map((operation) => `${operation} ${collection}`),
    )
    expect(may.sort()).toEqual(shown.map((collection) => `read ${collection}`).sort())
    expect(body).not.toHaveProperty('canAccessAdmin')
  })

  test('a visitor who asks who they are is nobody', async () => {
    expect((await visitor.get('/users/me')).body).toMatchObject({ user: null })
  })

  test('a visitor whose session comes from another site is nobody', async () => {
    const adele = await anAdministrator(payload)
    const { token } = await payload.login({ collection: 'users', data: { email: adele.email ?? '', password } })
    const cookie = `foreword-token=${token}`
    expect((await visitor.get('/users/me', { headers: { cookie, origin: payload.config.serverURL } })).body).toMatchObject({ user: { id: adele.id } })
    expect((await visitor.get('/users/me', { headers: { cookie, origin: 'https://evil.example' } })).body).toMatchObject({ user: null })
    expect((await visitor.get('/users/me', { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).body).toMatchObject({ user: null })
  })

  const rowsIn = (collection: string): Promise<unknown> => payload.find({ collection: collection as 'reports', depth: 0, limit: 0, trash: true, pagination: false, sort: 'id' })
})
