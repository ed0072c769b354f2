import { basicsOf } from './missing-basics'
import { type Check, type Demand, error } from './check'
import { ownAttribution } from './quote-attribution'
import { textOf, valuesAt } from './values'

const isGiven = (value: unknown) => (typeof value === 'string' ? textOf(value) !== '' : Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined)

/** Which row of a list a path leads into, for somebody who counts from one; empty outside of lists. */
export function rowOf(path: string): string {
  const rows = path.split('.').filter((step) => /^\d+$/.test(step)).map((step) => Number(step) + 1)
  return rows.length > 0 ? ` in row ${rows.join('.')}` : ''
}

/** Everything that its collection demands is filled in, also in the rows of lists: a draft is saved without it, and nothing is published so. */
export const requiredFields: Check = ({ collection, data }, { demands }) => {
  const saidElsewhere = [...basicsOf(collection), ...ownAttribution(collection)]
  return demands
    .filter(({ path }) => !saidElsewhere.includes(path))
    .flatMap(({ path: pattern, label }: Demand) => valuesAt(data, pattern).flatMap(({ path, value }) => (isGiven(value) ? [] : [error(path, `Fill in “${label}”${rowOf(path)}.`)])))
}
