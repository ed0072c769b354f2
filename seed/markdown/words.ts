import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import type { RichTextField, SanitizedConfig } from 'payload'

import type { WordsNode } from './nodes'

/** Turns Markdown into the nodes of a body text; links still carry the addresses that were written. */
export type ReadWords = (markdown: string) => WordsNode[]

/** The converter for body texts, which allows what the editor of a news post allows. */
export function wordsReader(config: SanitizedConfig): ReadWords {
  const news = config.collections.find(({ slug }) => slug === 'news')
  const field = news?.flattenedFields.find(({ name }) => name === 'body')
  if (field?.type !== 'richText') throw new Error('News posts have no body field to read Markdown for.')
  const editorConfig = editorConfigFactory.fromField({ field: field as RichTextField })
  return (markdown) => {
    const { root } = convertMarkdownToLexical({ editorConfig, markdown: linkAddresses(tightenTables(markdown)) })
    return root.children as unknown as WordsNode[]
  }
}

/** The converter keeps the spaces beside a table's bars as part of the cells. */
const tightenTables = (markdown: string) => markdown.replace(/^\|.*\|$/gm, (row) => row.replace(/ *\| */g, '|'))

/** An email address in plain words becomes a link to it. */
const linkAddresses = (markdown: string) => markdown.replace(/(?<![\w.:[(/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi, (address) => `[${address}](mailto:${address})`)
