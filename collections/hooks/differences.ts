import type { FlattenedField, PayloadRequest } from 'payload'

import { type Difference, same } from '@/lib/overtaken'

import { inWords, labelOf } from './in-words'
import { referencesOf } from './references'
import { titlesOf } from './titles'

type Data = Record<string, unknown>

/** What staff did not write. */
const kept = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'flow', 'savedBy', 'references', 'publicSince'])

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null

/** The fields that somebody wants to save and that stand otherwise in the latest version, each with both texts. */
export async function differencesIn(req: PayloadRequest, fields: FlattenedField[], theirs: Data, yours: Data): Promise<Difference[]> {
  const titles = await titlesOf(req, [...referencesOf(theirs, fields), ...referencesOf(yours, fields)])

  const compare = (within: FlattenedField[], their: Data, your: Data, path: string[], labels: string[]): Difference[] =>
    within.flatMap((field) => {
      if (!(field.name in your) || field.type === 'join' || (path.length === 0 && kept.has(field.name))) return []
      const [one, other] = [their[field.name], your[field.name]]
      const here = [...path, field.name]
      const named = [...labels, labelOf(field)]
      if ((field.type === 'group' || field.type === 'tab') && isData(other)) return compare(field.flattenedFields, isData(one) ? one : {}, other, here, named)
      if (same(one, other)) return []
      return [{ path: here.join('.'), label: named.join(': '), theirs: inWords(field, one, titles), yours: inWords(field, other, titles) }]
    })

  return compare(fields, theirs, yours, [], [])
}
