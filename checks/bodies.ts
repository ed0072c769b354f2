import { nodesOf, type RichNode } from '@/lib/rich-text'

import type { CheckedDocument } from './check'
import { groupOf, idOf, textOf, valuesAt } from './values'

/** The words of a page or of one chapter; `under` is the level of the heading that stands above them. */
export type Body = { path: string; under: 1 | 2; nodes: RichNode[] }

/** Every rich text of a document: the only place of the checks that knows where there are any. */
export const bodiesOf = ({ data }: CheckedDocument): Body[] => [
  { path: 'body', under: 1, nodes: nodesOf(data.body) },
  ...valuesAt(data, 'chapters.*.body').map(({ path, value }): Body => ({ path, under: 2, nodes: nodesOf(value) })),
]

/** What stands among the words, each with the field in which it stands. */
const among = <Found>(document: CheckedDocument, find: (node: RichNode) => Found[]): { path: string; found: Found }[] =>
  bodiesOf(document).flatMap(({ path, nodes }) => nodes.flatMap(find).map((found) => ({ path, found })))

/** The fields of the blocks of one kind, such as `quote`. */
export const blocksOf = (document: CheckedDocument, kind: string) =>
  among(document, ({ type, fields }) => (type === 'block' && fields?.blockType === kind ? [fields] : []))

export const quotesAmongWords = (document: CheckedDocument): { path: string; id: number | null }[] =>
  blocksOf(document, 'quote').map(({ path, found }) => ({ path, id: idOf(found.quote) }))

/** A link as an editor made it: to an address, or to a document of ours as `reports:12`. */
export type Link = { words: string; address?: string; document?: string }

/** The links of a document that readers can follow, with the field in which each stands. */
export function linksOf(document: CheckedDocument): { path: string; link: Link }[] {
  const { address, source } = document.data
  const { address: sourceAddress, document: sourceDocument } = groupOf(source)
  const fields = [
    { path: 'address', link: { words: 'The web address', address: textOf(address) } },
    { path: 'source.address', link: { words: 'The source', address: textOf(sourceAddress) } },
    { path: 'source.document', link: { words: 'The source', ...documentIn(sourceDocument) } },
  ]
  const inWords = among(document, (node) => (node.type === 'link' || node.type === 'autolink' ? [linkIn(node)] : []))
  return [...fields, ...inWords.map(({ path, found }) => ({ path, link: found }))].filter(({ link }) => 'document' in link || link.address)
}

function linkIn(node: RichNode): Link {
  const fields = groupOf(node.fields)
  const words = `“${nodesOf({ root: node }).map(({ text }) => textOf(text)).join(' ').trim()}”`
  return fields.linkType === 'internal' ? { words, ...documentIn(fields.doc) } : { words, address: textOf(fields.url) }
}

function documentIn(value: unknown): { document?: string } {
  const { relationTo, value: target } = groupOf(value)
  const id = idOf(target)
  return id === null ? {} : { document: `${textOf(relationTo)}:${id}` }
}
