import type { Cell } from '@/lib/content'
import { words } from '@/lib/words'

import { Inline } from './inline'

type Props = { rows: Cell[][] }

const textOf = ({ children }: Cell) => children.map((node) => (node.type === 'text' ? node.text : node.type === 'link' ? node.children.map(({ text }) => text).join('') : ' ')).join('')

const span = (count: number) => (count > 1 ? count : undefined)

const row = (cells: Cell[], index: number, scope: 'col' | 'row') => (
  <tr key={index}>
    {cells.map(({ header, children, columns, rows }, position) =>
      header ? (
        <th key={position} scope={scope} colSpan={span(columns)} rowSpan={span(rows)}>
          <Inline nodes={children} />
        </th>
      ) : (
        <td key={position} colSpan={span(columns)} rowSpan={span(rows)}>
          <Inline nodes={children} />
        </td>
      ),
    )}
  </tr>
)

/** A table that scrolls by itself where it does not fit, also with the keyboard. A group, as a page may have several tables with the same columns. */
export const DataTable = ({ rows }: Props) => {
  const [first = [], ...rest] = rows
  const headed = first.length > 0 && first.every(({ header }) => header)
  const label = words.table(headed ? first.map(textOf).filter(Boolean) : [])
  return (
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table>
        {headed && <thead>{row(first, 0, 'col')}</thead>}
        <tbody>{(headed ? rest : rows).map((cells, index) => row(cells, index, 'row'))}</tbody>
      </table>
    </div>
  )
}
