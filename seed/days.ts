const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' })
const inWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** Nine in the morning in London on a day such as 2022-05-12, as an ISO instant. */
export function nineInLondon(day: string): string {
  const hourAtNine = Number(london.format(new Date(`${day}T09:00:00Z`)))
  return `${day}T${hourAtNine === 10 ? '08' : '09'}:00:00.000Z`
}

/** A day as Payload's day-only fields keep it: noon in UTC, which is the same day in London. */
export const atNoon = (day: string) => `${day}T12:00:00.000Z`

/** A day for readers, such as 12 May 2022. */
export const dayInWords = (day: string) => inWords.format(new Date(atNoon(day)))
