import type { Person } from './content'

/** What a person was on a day (an ISO date): the role that began last and had not ended, or null. */
export function roleOn({ roles }: Person, date: string): Person['roles'][number] | null {
  const day = date.slice(0, 10)
  const held = roles.filter(({ from, until }) => (!from || from.slice(0, 10) <= day) && (!until || until.slice(0, 10) >= day))
  return held.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0] ?? null
}
