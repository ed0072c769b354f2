import { wordsOf } from '@/lib/rich-text'

import { bodiesOf, type Body } from './bodies'
import { type Check, error } from './check'

const levelOf = (tag: string | undefined) => Number(/^h([1-6])$/.exec(tag ?? '')?.[1] ?? 0)

const headingsOf = ({ nodes }: Body) =>
  nodes.flatMap((node) => (node.type === 'heading' && levelOf(node.tag) > 0 ? [{ level: levelOf(node.tag), words: wordsOf(node).trim() }] : []))

/** The title of a page is its only heading of level 1, and no heading stands more than one level below the one before it. */
export const headingLevels: Check = (document) =>
  bodiesOf(document).flatMap((body) => {
    const headings = headingsOf(body)
    // A chapter may use level 2: its page moves its headings under the chapter's own.
    const top = body.under === 2 ? Math.min(3, ...headings.map(({ level }) => level)) : 2
    return headings.flatMap(({ level, words }, index) => {
      if (level === 1) return [error(body.path, `Make “${words}” a heading of level 2: level 1 is the title of the page.`)]
      const deepest = Math.max(headings[index - 1]?.level ?? top - 1, top - 1) + 1
      return level > deepest ? [error(body.path, `Make “${words}” a heading of level ${deepest}: levels may not be skipped.`)] : []
    })
  })
