/** A stretch of a body: either Markdown, or a directive that stood alone on its line. */
export type Piece =
  | { kind: 'markdown'; markdown: string }
  | { kind: 'quote'; slug: string }
  | { kind: 'callout'; title: string; text: string }
  | { kind: 'key-figures' }
  | { kind: 'documents' }

const directiveLine = /^\{\{\s*([a-z-]+)\s*(?::\s*(.+?)\s*)?\}\}$/

function directive(name: string, argument: string): Piece | null {
  if (name === 'quote' && argument) return { kind: 'quote', slug: argument }
  if (name === 'callout') {
    const [title = '', ...rest] = argument.split('|').map((part) => part.trim())
    return title && rest.length > 0 ? { kind: 'callout', title, text: rest.join(' | ') } : null
  }
  return (name === 'key-figures' || name === 'documents') && !argument ? { kind: name } : null
}

/** Splits a body at its directives, such as `{{quote: some-slug}}`; throws for a line in double braces that is none. */
export function piecesOf(markdown: string): Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  const endStretch = () => {
    const stretch = lines.join('\n').trim()
    if (stretch) pieces.push({ kind: 'markdown', markdown: stretch })
    lines = []
  }
  for (const line of markdown.split('\n')) {
    if (!line.includes('{{')) {
      lines.push(line)
      continue
    }
    const [, name = '', argument = ''] = directiveLine.exec(line.trim()) ?? []
    const piece = directive(name, argument)
    if (!piece) throw new Error(`"${line.trim()}" is no directive.`)
    endStretch()
    pieces.push(piece)
  }
  endStretch()
  return pieces
}
