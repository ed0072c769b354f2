import { TZDate } from '@date-fns/tz'

const zone = 'Europe/London'

const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' })
const digits = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'numeric', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit', hour12: true })

/** A date in house style, in London: `6 August 2018`. */
export const formatDate = (iso: string): string => day.format(new Date(iso))

/** A time in house style, in London: `5:30pm`, `9am`, `midday`, `midnight`. */
export function formatTime(iso: string): string {
  const parts = Object.fromEntries(clock.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const half = parts.dayPeriod?.toLowerCase()
  if (parts.minute === '00' && Number(parts.hour) % 12 === 0) return half === 'am' ? 'midnight' : 'midday'
  const hour = Number(parts.hour) % 12 || 12
  return `${hour}${parts.minute === '00' ? '' : `:${parts.minute}`}${half}`
}

/** The calendar day in London; months count from 1. */
export function dayOf(iso: string): { year: number; month: number; day: number } {
  const parts = Object.fromEntries(digits.formatToParts(new Date(iso)).map(({ type, value }) => [type, Number(value)]))
  return { year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0 }
}

/** The calendar day in London as `2027-06-01`. */
export function isoDayOf(iso: string): string {
  const { year, month, day: date } = dayOf(iso)
  return [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
}

/** The calendar year in London. */
export const yearOf = (iso: string): number => dayOf(iso).year

/** The first moment of a year in London, where 1 January is always on Greenwich Mean Time. */
export const startOfYear = (year: number): string => new Date(Date.UTC(year, 0, 1)).toISOString()

/** A date and time in house style, in London: `6 August 2018 at 5:30pm`. */
export const formatMoment = (iso: string): string => `${formatDate(iso)} at ${formatTime(iso)}`

/** The moment, in UTC, at which London's clocks and calendar show this (`2027-06-01T17:30`), or null when they never do: in March an hour is left out. */
export function momentInLondon(local: string): string | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = parts
  const moment = new TZDate(year, month - 1, date, hour, minute, zone)
  const shown = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), moment.getHours(), moment.getMinutes()]
  return shown.every((part, index) => part === parts[index]) ? new Date(moment.getTime()).toISOString() : null
}
