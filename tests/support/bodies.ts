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

const text = (words: string): Node => ({ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: words })

/** Words that link to another document of the site, or to one of its files. */
export const linkTo = (relationTo: string, value: number): Node => link({ linkType: 'internal', doc: { relationTo, value } })

export const linkToAddress = (url: string): Node => link({ linkType: 'custom', url })

const link = (fields: Record<string, unknown>): Node => ({
  type: 'link',
  version: 3,
  direction: 'ltr',
  format: '',
  indent: 0,
  id: newId(),
  fields,
  children: [text('The whole story')],
})

export const figureOf = (image: number): Node => block('figure', { image })
export const quoteOf = (quote: number): Node => block('quote', { quote })
export const documentsOf = (...files: number[]): Node => block('documents', { files })

const block = (blockType: string, fields: Record<string, unknown>): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: newId(), blockType, ...fields },
})

let ids = 0
const newId = () => (++ids).toString(16).padStart(24, '0')
