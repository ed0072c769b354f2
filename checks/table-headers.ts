import { nodesOf, wordsOf } from '@/lib/rich-text'

import { bodiesOf } from './bodies'
import { type Check, error } from './check'

/** Every table says in its header cells what is in its columns or rows. */
export const tableHeaders: Check = (document) =>
  bodiesOf(document).flatMap(({ path, nodes }) =>
    nodes
      .filter(({ type }) => type === 'table')
      .map((table) => nodesOf({ root: table }).filter(({ type }) => type === 'tablecell'))
      .filter((cells) => !cells.some(({ headerState }) => Number(headerState) > 0))
      .map(([first]) => error(path, `Give the table that begins with “${first ? wordsOf(first).trim() : ''}” a header row or a header column.`)),
  )
