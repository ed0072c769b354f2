// Rich text as the editor saves it, in as many words as a test needs.

type Node = { type: string; version: number; [key: string]: unknown }

/** A body of these blocks and links, each in order. */
export const bodyOf = (...children: Node[]) => ({
  root: { type: 'root', children, direction: 'ltr' as const, format: '' as const, indent: 0, version: 1 },
})

export const paragraph = (...children: (string | Node)[]): Node => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

export const heading = (words: string, level: 2 | 3 | 4 = 2): Node => ({ ...element('heading', text(words)), tag: `h${level}` })

export const bullets = (...items: string[]): Node => ({
  ...element('list', ...items.map((item, n) => ({ ...element('listitem', text(item)), value: n + 1 }))),
  listType: 'bullet',
  tag: 'ul',
  start: 1,
})

/** A table whose first row says what is in the columns. */
export const table = (...rows: string[][]): Node =>
  element('table', ...rows.map((cells, row) => element('tablerow', ...cells.map((words) => ({ ...element('tablecell', paragraph(words)), headerState: row === 0 ? 1 : 0, colSpan: 1, rowSpan: 1 })))))

const element = (type: string, ...children: Node[]): Node => ({ type, version: 1, direction: 'ltr', format: '', indent: 0, children })

const text = (words: string): Node => ({ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: words })

/** Words that link to another document of the site, or to one of its files. */
export const linkTo = (relationTo: string, value: number): Node => link({ linkType: 'internal', doc: { relationTo, value } })

export const linkToAddress = (url: string, words?: string): Node => link({ linkType: 'custom', url }, words)

const link = (fields: Record<string, unknown>, words = 'The whole story'): Node => ({
  type: 'link',
  version: 3,
  direction: 'ltr',
  format: '',
  indent: 0,
  id: newId(),
  fields,
  children: [text(words)],
})

export const figureOf = (image: number): Node => block('figure', { image })
export const quoteOf = (quote: number): Node => block('quote', { quote })
export const documentsOf = (...files: number[]): Node => block('documents', { files })

export const calloutOf = (title: string, words: string): Node => block('callout', { title, text: words })
export const keyFiguresOf = (...figures: { value: string; label: string }[]): Node => block('key-figures', { figures })

const block = (blockType: string, fields: Record<string, unknown>): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: newId(), blockType, ...fields },
})

let ids = 0
const newId = () => (++ids).toString(16).padStart(24, '0')
