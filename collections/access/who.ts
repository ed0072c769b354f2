import type { Role } from '@/lib/roles'

/** As much of a signed-in person as access rules look at. */
export type Somebody = { id: number | string; role?: Role | null } | null | undefined

/** Says whether this person is signed in and has one of these roles. */
export const hasRole = (person: Somebody, roles: readonly Role[]): boolean =>
  Boolean(person?.role && roles.includes(person.role))
