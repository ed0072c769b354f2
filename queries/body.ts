import 'server-only'

import type { Block, Body, Cell, Inline, List, ListItem, Text } from '@/lib/content'
import { hasAddress, isSafeAddress, pathTo } from '@/lib/urls'
import { uniqueSlugs } from '@/lib/slugs'
import type { CalloutBlock, DocumentsBlock, File, FigureBlock, KeyFiguresBlock, QuoteBlock } from '@/payload-types'

import { allShown, fileAddress, fileLink, picture, quotation } from './narrow'

type BlockFields = QuoteBlock | FigureBlock | KeyFiguresBlock | CalloutBlock | DocumentsBlock

/** A node of the editor's rich text, as loose as it is stored. */
type Node = {
  type?: string
  children?: Node[]
  text?: string
  format?: number | string
  tag?: string
  listType?: string
  headerState?: number
  colSpan?: number
  rowSpan?: number
  fields?: unknown
}

type LinkFields = { linkType?: string; url?: string; doc?: { relationTo: string; value: unknown } | null }

const bold = 1
const italic = 2

const text = ({ text: words = '', format }: Node): Text => ({
  type: 'text',
  text: words,
  ...(Number(format) & bold ? { bold: true } : {}),
  ...(Number(format) & italic ? { italic: true } : {}),
})

/** Where a link leads, or null when a visitor may not go there: then only its words remain. */
function target({ linkType, url, doc }: LinkFields): string | null {
  if (linkType !== 'internal') return url && isSafeAddress(url) ? url : null
  if (!doc || typeof doc.value !== 'object' || doc.value === null) return null
  if (doc.relationTo === 'files') return fileAddress(doc.value as File)
  return hasAddress(doc.relationTo) ? pathTo(doc.relationTo, (doc.value as { slug: string }).slug) : null
}

function inline(nodes: Node[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text' || node.type === 'tab') return [text(node)]
    if (node.type === 'linebreak') return [{ type: 'line-break' }]
    if (node.type === 'link' || node.type === 'autolink') {
      const children = (node.children ?? []).filter(({ type }) => type === 'text').map(text)
      const href = target((node.fields ?? {}) as LinkFields)
      return href ? [{ type: 'link', href, children }] : children
    }
    return inline(node.children)
  })
}

const wordsOf = (children: Inline[]): string =>
  children.map((child) => (child.type === 'text' ? child.text : child.type === 'link' ? child.children.map((part) => part.text).join('') : ' ')).join('')

const isEmpty = (children: Inline[]) => wordsOf(children).trim() === ''

/** A nested list arrives as an item of its own that holds nothing else; it belongs to the item before it. */
function list(node: Node): List {
  const items: ListItem[] = []
  for (const item of node.children ?? []) {
    const nested = item.children?.find(({ type }) => type === 'list')
    const children = inline(item.children?.filter(({ type }) => type !== 'list'))
    const before = items.at(-1)
    if (nested && children.length === 0 && before) before.list = list(nested)
    else items.push({ children, list: nested ? list(nested) : null })
  }
  return { type: 'list', ordered: node.listType === 'number', items }
}

const cell = ({ headerState, colSpan, rowSpan, children }: Node): Cell => ({
  header: Boolean(headerState),
  columns: colSpan ?? 1,
  rows: rowSpan ?? 1,
  children: (children ?? []).flatMap((paragraph, position): Inline[] => [...(position > 0 ? [{ type: 'line-break' as const }] : []), ...inline(paragraph.children)]),
})

/** A block among the words, or nothing when what it shows is not public. */
function block(fields: BlockFields): Block[] {
  switch (fields.blockType) {
    case 'quote': {
      const found = quotation(fields.quote)
      return found ? [{ type: 'quote', quotation: found }] : []
    }
    case 'figure': {
      const found = picture(fields.image)
      return found ? [{ type: 'figure', picture: { ...found, caption: fields.caption || found.caption } }] : []
    }
    case 'key-figures':
      return fields.figures?.length ? [{ type: 'key-figures', figures: fields.figures.map(({ value, label }) => ({ value, label })) }] : []
    case 'callout':
      return [{ type: 'callout', title: fields.title, text: fields.text }]
    case 'documents': {
      const documents = allShown(fields.files).flatMap((file) => fileLink(file, file.title || file.pdfTitle || file.filename || 'Document') ?? [])
      return documents.length > 0 ? [{ type: 'documents', title: fields.title || null, documents }] : []
    }
  }
}

/** The editor's rich text as the pages show it, with stable ids on its headings. */
export function body(content: unknown): Body {
  const root = (content as { root?: Node } | null | undefined)?.root
  const idFor = uniqueSlugs()

  return (root?.children ?? []).flatMap((node): Block[] => {
    const children = inline(node.children)
    switch (node.type) {
      case 'heading': {
        const words = wordsOf(children)
        const level = Number(node.tag?.slice(1))
        return isEmpty(children) ? [] : [{ type: 'heading', level: level === 3 || level === 4 ? level : 2, id: idFor(words), text: words, children }]
      }
      case 'paragraph':
        return isEmpty(children) ? [] : [{ type: 'paragraph', children }]
      case 'list':
        return [list(node)]
      case 'table':
        return [{ type: 'table', rows: (node.children ?? []).map((row) => (row.children ?? []).map(cell)) }]
      case 'block':
        return block(node.fields as BlockFields)
      default:
        return []
    }
  })
}
