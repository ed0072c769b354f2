import { type Check, error } from './check'
import { stretchesOf } from './words'

/** What people write where something is still to come. */
const leftover = /<\s*(?:link|insert|add)\b[^<>]*>|\[\s*insert\b[^\]]*\]|\bT\.?B\.?C\b\.?|\bXX+\b|\blorem ipsum\b/gi

// In small letters “xx” is two kisses, or half of a number in Roman figures; “tbc” is meant either way.
const isOne = (words: string) => !/^x+$/.test(words)

/** Nothing is left in the words that was only to hold a place. */
export const leftoverText: Check = (document) =>
  stretchesOf(document).flatMap(({ path, words }) =>
    [...new Set(words.match(leftover) ?? [])].filter(isOne).map((found) => error(path, `“${found}” is left over. Write what belongs there, or take it out.`)),
  )
