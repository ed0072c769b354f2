import type { Payload, TypedUser } from 'payload'

import type { Role } from '@/lib/roles'

/** The password of everybody these factories make. */
export const password = 'correct horse battery staple'

export const anAdministrator = (payload: Payload) => memberOfStaff(payload, 'Adele the administrator', 'administrator')
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

async function memberOfStaff(payload: Payload, name: string, role: Role): Promise<TypedUser> {
  hired += 1
  const user = await payload.create({ collection: 'users', data: { name, role, email: `${role}-${hired}@example.org`, password } })
  return { ...user, collection: 'users' }
}
