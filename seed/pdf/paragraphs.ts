import { type InlineNode, isBold, type ListItemNode, type ListNode } from '../markdown/nodes'
import type { Sheet, Tag } from './sheet'
import { colours, leading, measure, sheet, sizes } from './style'

type Run = { text: string; bold: boolean; address?: string }
type Frame = { x?: number; width?: number; size?: number; colour?: string }

/** Flattens inline nodes to runs of one format. Links to our own pages are printed as words: paper has no site. */
function runsOf(nodes: InlineNode[], address?: string): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'linebreak') return [{ text: '\n', bold: false }]
    if (node.type === 'text') return [{ text: node.text, bold: isBold(node), ...(address ? { address } : {}) }]
    const outside = node.fields.linkType === 'custom' && /^(https?|mailto):/.test(node.fields.url) ? node.fields.url : undefined
    return runsOf(node.children, outside)
  })
}

/** Draws a paragraph's words inside `tag`, with bold words and links as they are. */
export function writeRuns(page: Sheet, tag: Tag, nodes: InlineNode[], frame: Frame = {}): void {
  const { x = sheet.margin, width = measure, size = sizes.text, colour = colours.ink } = frame
  const runs = runsOf(nodes)
  let y: number | undefined = page.doc.y
  runs.forEach(({ text, bold, address }, index) => {
    const write = () => {
      page.type(bold ? 'bold' : 'regular', size, address ? colours.green : colour)
      const options = { width, lineGap: leading, continued: index < runs.length - 1, link: address ?? null, underline: Boolean(address) }
      if (y === undefined) page.doc.text(text, options)
      else page.doc.text(text, x, y, options)
      y = undefined
    }
    if (!address) return tag.add(write)
    const link = page.group(tag, 'Link')
    link.add(write)
    link.end()
  })
}

/** A paragraph, kept from leaving a single line behind at the foot of a page. */
export function writeParagraph(page: Sheet, parent: Tag, nodes: InlineNode[], frame: Frame = {}): void {
  page.keep(36)
  const tag = page.group(parent, 'P')
  writeRuns(page, tag, nodes, frame)
  tag.end()
  page.doc.y += 8
}

/** One run of plain words as a paragraph. */
export const writeLine = (page: Sheet, parent: Tag, text: string, frame: Frame = {}) =>
  writeParagraph(page, parent, [{ type: 'text', version: 1, text, format: 0 }], frame)

const headings = {
  part: { size: sizes.h2, before: 0, after: 14 },
  section: { size: sizes.h3, before: 14, after: 6 },
  small: { size: sizes.h4, before: 10, after: 4 },
} as const

/** How a heading looks, and its level in the outline, which depends on what stands above it. */
export type Rank = { style: keyof typeof headings; level: 2 | 3 | 4 }

/** A heading, with room for at least two lines of what follows. */
export function writeHeading(page: Sheet, parent: Tag, { style, level }: Rank, text: string): void {
  const { size, before, after } = headings[style]
  page.gap(before)
  page.keep(page.heightOf(text, 'bold', size, measure, 2) + after + 52)
  page.say(parent, `H${level}`, () => page.type('bold', size, colours.teal).text(text, sheet.margin, page.doc.y, { width: measure, lineGap: 2 }))
  page.doc.y += after
}

const isInline = (node: ListItemNode['children'][number]): node is InlineNode => node.type !== 'list'

/** A list, with its bullets or numbers as labels. */
export function writeList(page: Sheet, parent: Tag, list: ListNode, x: number = sheet.margin): void {
  const tag = page.group(parent, 'L')
  const indent = list.listType === 'number' ? 24 : 18
  list.children.forEach((item, index) => {
    // The last item never stands alone on a new page.
    page.keep(index === list.children.length - 2 ? 54 : 34)
    const entry = page.group(tag, 'LI')
    const y = page.doc.y
    const label = list.listType === 'number' ? `${index + 1}.` : '•'
    page.say(entry, 'Lbl', () => page.type('bold', sizes.text, colours.coral).text(label, x + 2, y, { width: indent, lineBreak: false }))
    page.doc.y = y
    const body = page.group(entry, 'LBody')
    writeRuns(page, body, item.children.filter(isInline), { x: x + indent, width: measure - (x - sheet.margin) - indent })
    page.doc.y += 3
    for (const nested of item.children) if (!isInline(nested)) writeList(page, body, nested, x + indent)
    body.end()
    entry.end()
  })
  tag.end()
  page.doc.y += 7
}
