import type { CollectionBeforeChangeHook } from 'payload'

import { askedKey, wordsFault, writtenKey } from '@/lib/search-meanings'
import { addressedCollections } from '@/lib/urls'
import type { SearchMeaning } from '@/payload-types'

import { refuse } from './refuse'
import { referencesIn } from './references'
import { lockUntilCommit } from './transaction'

const keysOf = (words: string | null | undefined) => ({ asked: askedKey(words ?? ''), written: writtenKey(words ?? '') })

/** Takes the words apart as search does, for it to look up, and keeps the same from being said twice. */
export const keyMeaning: CollectionBeforeChangeHook<SearchMeaning> = async ({ data, originalDoc, req }) => {
  const { id, meaning, words, others, answer } = { ...originalDoc, ...data }
  const isAnswer = meaning === 'answer'
  // Payload refuses these after this hook, each beside its field.
  if (wordsFault(words) || (isAnswer ? !answer : wordsFault(others))) return data
  const [one, other] = [keysOf(words), keysOf(isAnswer ? null : others)]
  if (!one.asked) refuse('Readers never search for these words alone.')
  if (one.written === other.written) refuse('These are the same words for search already.')
  const [answeredBy = null] = isAnswer ? referencesIn(answer, [...addressedCollections]) : []
  const pair = isAnswer ? `${one.asked} answer ${answeredBy}` : `${[one.written, other.written].sort().join(' = ')} ${meaning}`
  await lockUntilCommit(req, `search-meanings ${pair}`)
  const { totalDocs } = await req.payload.count({ collection: 'search-meanings', where: { and: [{ pair: { equals: pair } }, ...(id ? [{ id: { not_equals: id } }] : [])] }, req })
  if (totalDocs > 0) refuse('Somebody has said so already: it is in the list of words and answers.', 409)
  return {
    ...data,
    ...(isAnswer ? { others: null } : { answer: null }),
    wordsAsked: one.asked,
    wordsWritten: one.written,
    othersAsked: other.asked || null,
    othersWritten: other.written || null,
    answeredBy,
    pair,
  }
}
