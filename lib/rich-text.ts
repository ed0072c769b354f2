/** A node of the editor's rich text, as loose as it is stored. */
export type RichNode = {
  type?: string
  children?: RichNode[]
  text?: string
  tag?: string
  headerState?: number
  relationTo?: string
  value?: unknown
  fields?: Record<string, unknown>
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every node of a rich-text value in the order of reading, its root first; none where there is no rich text. */
export function nodesOf(richText: unknown): RichNode[] {
  const found: RichNode[] = []
  const waiting = isObject(richText) && isObject(richText.root) ? [richText.root as RichNode] : []
  // Not by recursion: whoever writes to REST may nest as deep as they like.
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node)
    if (Array.isArray(node.children)) for (const child of node.children.filter(isObject).reverse()) waiting.push(child)
  }
  return found
}

/** The words of a node, without links and emphasis. */
export const wordsOf = (node: RichNode): string =>
  nodesOf({ root: node })
    .map(({ type, text }) => (type === 'linebreak' ? '\n' : typeof text === 'string' ? text : ''))
    .join('')
