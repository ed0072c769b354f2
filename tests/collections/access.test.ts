import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { permissions } from '@/collections/access/permissions'
import { type Role, roles } from '@/lib/roles'
import { publicCollections } from '@/lib/urls'

import { as, attempts, type Collection, makeOne } from '../support/attempts'
import { freshPayload } from '../support/database'
import { anAuthor, staffOf } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()

type Person = Role | 'nobody'
const everybody: readonly Person[] = [...roles, 'nobody']

let people: Record<Person, TypedUser | null>
let staff: Record<Role, TypedUser>

beforeAll(async () => {
  staff = await staffOf(payload)
  people = { ...staff, nobody: null }
})

describe('the permissions table is what happens', () => {
  type Operation = keyof typeof attempts
  const rows = (Object.keys(permissions) as (keyof typeof permissions)[]).filter((slug): slug is Collection => slug !== 'settings')
  const cells = rows.flatMap((collection) =>
    (Object.keys(attempts) as Operation[]).flatMap((operation) => {
      const row: Partial<Record<Operation, readonly Role[]>> = permissions[collection]
      return row[operation] ? [{ collection, operation, allowed: row[operation] }] : []
    }),
  )

  test.each(cells)('$allowed may $operation in $collection, and nobody else', async ({ collection, operation, allowed }) => {
    const may: Person[] = []
    for (const person of everybody) if (await isDone(attempts[operation](payload, collection, people[person]))) may.push(person)
    expect(may).toEqual(allowed)
  })

  test.each(rows)('staff read all of %s, and visitors what the table says', async (collection) => {
    const { id } = await makeOne[collection](payload)
    const may: Person[] = []
    for (const person of everybody) {
      const { totalDocs } = await payload.find({ collection, where: { id: { equals: id } }, disableErrors: true, ...as(people[person]) })
      if (totalDocs === 1) may.push(person)
    }
    expect(may).toEqual(permissions[collection].read === 'everybody' ? everybody : roles)
  })

  test.each(publicCollections)('staff read the versions of %s, and visitors do not', async (collection) => {
    const may: Person[] = []
    for (const person of everybody) if (await isDone(payload.findVersions({ collection, ...as(people[person]) }))) may.push(person)
    expect(may).toEqual(roles)
  })

  test('administrators change the settings, and everybody reads them', async () => {
    const may: Person[] = []
    for (const person of everybody) {
      if (await isDone(payload.updateGlobal({ slug: 'settings', data: { siteName: 'Foreword' }, ...as(people[person]) }))) may.push(person)
      expect(await payload.findGlobal({ slug: 'settings', ...as(people[person]) })).toMatchObject({ siteName: 'Foreword' })
    }
    expect(may).toEqual(permissions.settings.update)
  })

  /** Whether somebody was let; anything but a refusal is an error of the test. */
  const isDone = (attempt: Promise<unknown>): Promise<boolean> =>
    attempt.then(
      () => true,
      (error: { status?: number }) => {
        if (error.status !== 403) throw error
        return false
      },
    )
})

describe('what the table must never say', () => {
  test.each(publicCollections)('only administrators and publishers put %s before readers', (collection) => {
    expect(permissions[collection].publish).toEqual(['administrator', 'publisher'])
  })

  test('only administrators look after accounts', () => {
    expect(permissions.users).toEqual({ read: 'staff', create: ['administrator'], update: ['administrator'], delete: ['administrator'] })
  })

  test('a links editor writes nothing but links', () => {
    const writable = Object.entries(permissions).filter(([, row]) => [row.create, row.update, row.delete].some((may) => (may as readonly Role[]).includes('links-editor')))
    expect(writable.map(([collection]) => collection)).toEqual(['related-links'])
  })
})

describe('roles', () => {
  const callers: Partial<Record<Role, Caller>> = {}

  beforeAll(async () => {
    for (const role of roles) callers[role] = await signIn(payload, staff[role])
  })

  const roleOf = async ({ id }: TypedUser) => (await payload.findByID({ collection: 'users', id })).role
  const below = ['publisher', 'author', 'links-editor'] as const

  test.each(below)('a %s cannot raise their own role over REST', async (role) => {
    expect(await callers[role]?.patch(`/users/${staff[role].id}`, { role: 'administrator', name: 'Still me' })).toMatchObject({ status: 200, body: { doc: { name: 'Still me' } } })
    await callers[role]?.patch(`/users?where[id][equals]=${staff[role].id}`, { role: 'administrator' })
    expect(await roleOf(staff[role])).toBe(role)
  })

  test.each(below)('a %s cannot raise their own role by the Local API', async (role) => {
    await payload.update({ collection: 'users', id: staff[role].id, data: { role: 'administrator' }, ...as(staff[role]) })
    expect(await roleOf(staff[role])).toBe(role)
  })

  test('an author changes their own account and nobody else’s', async () => {
    expect(await callers.author?.patch(`/users/${staff.author.id}`, { name: 'Ada Lovelace' })).toMatchObject({ status: 200, body: { doc: { name: 'Ada Lovelace' } } })
    expect(await callers.author?.patch(`/users/${staff.publisher.id}`, { name: 'Ada Lovelace' })).toMatchObject({ status: 403 })
    const { body } = (await callers.author?.patch('/users?where[id][exists]=true', { name: 'Ada King' })) ?? {}
    expect(body?.docs?.map(({ id }) => id)).toEqual([staff.author.id])
  })

  test('an administrator changes the role of a colleague', async () => {
    const colleague = await anAuthor(payload)
    expect(await callers.administrator?.patch(`/users/${colleague.id}`, { role: 'publisher' })).toMatchObject({ status: 200 })
    expect(await roleOf(colleague)).toBe('publisher')
  })

  test('somebody whose role is taken away loses it at once, though still signed in', async () => {
    const colleague = await anAuthor(payload)
    const caller = await signIn(payload, colleague)
    await payload.update({ collection: 'users', id: colleague.id, data: { role: 'links-editor' } })
    expect(await caller.post('/themes?draft=true', { title: 'Mine', slug: 'mine' })).toMatchObject({ status: 403 })
  })

  test('an author cannot read the keys and migrations that Payload keeps', async () => {
    const answers = [await callers.author?.get('/payload-kv'), await callers.author?.get('/payload-migrations')]
    expect(answers.map((answer) => answer?.status)).toEqual([403, 501])
  })
})
