import { type RichNode, wordsOf } from '@/lib/rich-text'

import { blocksOf, bodiesOf } from './bodies'
import type { CheckedDocument } from './check'
import { rowsOf, textOf, valuesAt } from './values'

/** A stretch of text that readers see, such as a title or a paragraph, and the field in which it stands. */
export type Stretch = { path: string; words: string }

/** Every field that readers see and somebody typed; a collection has some of them. */
const typed = [
  ...['title', 'name', 'abbreviation', 'summary', 'words', 'role', 'licence'],
  ...['keyFindings.*.finding', 'keyFigures.*.value', 'keyFigures.*.label', 'chapters.*.title', 'documents.*.title', 'updates.*.note'],
  ...['formerNames.*.name', 'roles.*.role', 'withdrawal.reason', 'seo.title', 'seo.description'],
]

const inline = ['text', 'link', 'autolink', 'linebreak', 'tab']

/** The words that stand directly in a paragraph, heading or item, without those of a list inside it. */
const ownWords = ({ type, children }: RichNode): string =>
  inline.includes(type ?? '') || !Array.isArray(children) ? '' : children.filter((child) => inline.includes(child?.type ?? '')).map(wordsOf).join('').trim()

const ofBlock = (fields: Record<string, unknown>): string[] => [
  ...[fields.title, fields.text, fields.caption].map(textOf),
  ...rowsOf(fields.figures).flatMap(({ row }) => [textOf(row.value), textOf(row.label)]),
]

/** All that a document says, stretch by stretch in the order of its fields. */
export const stretchesOf = (document: CheckedDocument): Stretch[] =>
  [
    ...typed.flatMap((pattern) => valuesAt(document.data, pattern).map(({ path, value }) => ({ path, words: textOf(value) }))),
    ...bodiesOf(document).flatMap(({ path, nodes }) => nodes.map((node) => ({ path, words: ownWords(node) }))),
    ...['callout', 'key-figures', 'figure', 'documents'].flatMap((kind) => blocksOf(document, kind).flatMap(({ path, found }) => ofBlock(found).map((words) => ({ path, words })))),
  ].filter(({ words }) => words)
