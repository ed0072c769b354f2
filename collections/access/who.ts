import type { Role } from '@/lib/roles'

/** As much of a signed-in person as access rules look at. */
export type Somebody = { id: number | string; role?: Role | null } | null | undefined

/** Says whether this person is signed in and has one of these roles. */
export const hasRole = (person: Somebody, roles: readonly Role[]): boolean =>
  Boolean(person?.role && roles.includes(person.role))

/** Keeps a collection out of a links editor's way in the admin: nothing that they do leads there. What they may read is decided elsewhere. */
export const hiddenFromLinksEditors = ({ user }: { user: unknown }): boolean => hasRole(user as Somebody, ['links-editor'])

/** The same for what only publishers and administrators change. */
export const hiddenFromWriters = ({ user }: { user: unknown }): boolean => !hasRole(user as Somebody, ['administrator', 'publisher'])
