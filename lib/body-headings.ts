import type { Block, Body } from './content'

type Heading = Extract<Block, { type: 'heading' }>

const isHeading = (block: Block): block is Heading => block.type === 'heading'

// Anchors of the page around the words; links to them must not end at an editor's heading.
const taken = new Set([
  ...['main', 'announced', 'cite', 'contents', 'documents', 'key-figures', 'key-findings', 'latest-news', 'latest-report', 'new-reports', 'news'],
  ...['news-about-report', 'reports', 'share', 'superseded', 'themes', 'themes-found', 'updates', 'ways-in', 'withdrawn'],
])

/** The anchor of an editor's heading: its own id, unless the page uses that one itself. */
export const anchorOf = (id: string): string => (taken.has(id) ? `${id}-section` : id)

/** The main sections of a body, for its contents list: the headings of level 2. */
export const sectionsOf = (body: Body): { id: string; title: string }[] =>
  body.filter(isHeading).flatMap(({ id, level, text }) => (level === 2 ? [{ id: anchorOf(id), title: text }] : []))

/** How many levels the headings of a body must move for its highest to stand at `level`; 0 where it has none. */
export function headingShift(body: Body, level: number): number {
  const levels = body.filter(isHeading).map((heading) => heading.level)
  return levels.length > 0 ? level - Math.min(...levels) : 0
}
