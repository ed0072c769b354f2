import crypto from 'node:crypto'

import { afterAll } from '@jest/globals'
import type { Payload, TypedUser } from 'payload'

import type { Role } from '@/lib/roles'

/** The password of everybody these factories make. */
export const password = 'correct horse battery staple'

const { pbkdf2 } = crypto
// Nobody guesses at it, and making that hard took a fifth of the time of some test files. Every other password is hashed in earnest.
crypto.pbkdf2 = (given, salt, rounds, ...rest) => pbkdf2(given, salt, given === password ? 1 : rounds, ...rest)
afterAll(() => {
  crypto.pbkdf2 = pbkdf2
})

/** A site in a process of its own knows this person by another password than the usual. */
export const anAdministrator = (payload: Payload, secret?: string) => memberOfStaff(payload, 'Adele the administrator', 'administrator', secret)
export const aPublisher = (payload: Payload) => memberOfStaff(payload, 'Pat the publisher', 'publisher')
export const anAuthor = (payload: Payload) => memberOfStaff(payload, 'Ada the author', 'author')
export const aLinksEditor = (payload: Payload) => memberOfStaff(payload, 'Lin the links editor', 'links-editor')

/** Somebody of each role. */
export const staffOf = async (payload: Payload): Promise<Record<Role, TypedUser>> => ({
  administrator: await anAdministrator(payload),
  publisher: await aPublisher(payload),
  author: await anAuthor(payload),
  'links-editor': await aLinksEditor(payload),
})

let hired = 0

async function memberOfStaff(payload: Payload, name: string, role: Role, secret = password): Promise<TypedUser> {
  hired += 1
  const user = await payload.create({ collection: 'users', data: { name, role, email: `${role}-${hired}@example.org`, password: secret } })
  return { ...user, collection: 'users' }
}
