/** As much of an organisation's record as its name on a day depends on; dates are ISO strings. */
export type NamedOverTime = {
  name: string
  abbreviation?: string | null
  formerNames?: { name: string; abbreviation?: string | null; until: string }[] | null
  closedOn?: string | null
  successor?: { name: string } | null
}

export type NameOnDay = { name: string; abbreviation: string | null; now: string | null }

const dayOf = (date: string) => date.slice(0, 10)

/**
 * What an organisation was called on a day, and what to print beside it if that differs today:
 * `now Health Innovation Network` after a change of name, `now part of NHS England` after a merger,
 * `closed` when nobody took over. A former name counts up to and including its last day.
 */
export function nameOn(organisation: NamedOverTime, date: string): NameOnDay {
  // In a draft the last day may be missing yet.
  const former = (organisation.formerNames ?? [])
    .filter(({ until }) => until)
    .sort((a, b) => dayOf(a.until).localeCompare(dayOf(b.until)))
    .find(({ until }) => dayOf(date) <= dayOf(until))
  const { name, abbreviation } = former ?? organisation

  return { name, abbreviation: abbreviation ?? null, now: today(organisation, name) }
}

function today({ name, closedOn, successor }: NamedOverTime, printed: string): string | null {
  if (successor && closedOn) return `now part of ${successor.name}`
  if (successor) return `now ${successor.name}`
  if (closedOn) return 'now closed'
  return name === printed ? null : `now ${name}`
}
