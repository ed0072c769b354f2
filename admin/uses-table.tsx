import type { Use } from './documents-showing'
import './where-used.scss'

/** A document that shows something, with the word for its kind and where it is edited. */
export type UseRow = Use & { type: string; address: string }

const inWords = {
  live: 'Live',
  draft: 'Draft',
  'live and draft': 'Live, and in its newer draft',
  'live, not in draft': 'Live, but no longer in its newer draft',
  'related links': 'Among its related links',
} satisfies Record<Use['showing'], string>

/** The documents that show something, or a sentence that says that none does. */
export function UsesTable({ rows }: { rows: UseRow[] }) {
  return (
    <section className="where-used" aria-labelledby="where-used">
      <h3 id="where-used">Where used</h3>
      {rows.length === 0 ? (
        <p>Nothing shows or links to this yet, neither live nor as a draft.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Type</th>
              <th scope="col">Where it shows this</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ collection, id, title, type, address, showing, trashed }) => (
              <tr key={`${collection}:${id}:${showing}`}>
                <td>
                  <a href={address}>{title}</a>
                </td>
                <td>{type}</td>
                <td>{trashed ? 'In the trash' : inWords[showing]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
