import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { ListViewServerProps } from 'payload'
import type { Pool } from 'pg'

import { linkedCollections, type LinkedCollection, mostShown } from '@/lib/related'

import './related-links.scss'

/** As many pages as the desk lists of each kind, those that changed last first. */
const mostListed = 500

type Listed = { collection: LinkedCollection; id: number; title: string; live: boolean; chosen: number; suggested: number }

const names: Record<LinkedCollection, string> = { reports: 'Reports', news: 'News', themes: 'Themes', pages: 'Pages' }

async function listed({ payload, user }: ListViewServerProps): Promise<Listed[]> {
  const asMe = { pagination: false, depth: 0, overrideAccess: false, user } as const
  const { docs: records } = await payload.find({ collection: 'related-links', select: { links: true, reports: true, news: true, themes: true, pages: true }, ...asMe })
  const chosen = new Map(records.flatMap((record) => linkedCollections.flatMap((page) => (record[page] ? [[`${page}:${String(record[page])}`, record.links?.length ?? 0] as const] : []))))
  const { rows } = await (payload.db as unknown as { pool: Pool }).pool.query<{ page: string; suggested: number }>("select collection || ':' || document_id as page, count(*)::int as suggested from suggestions group by 1")
  const suggested = new Map(rows.map((row) => [row.page, row.suggested]))
  const found = await Promise.all(
    linkedCollections.map(async (collection) => {
      const { docs } = await payload.find({ collection, select: { title: true, _status: true }, sort: '-updatedAt', limit: mostListed, ...asMe })
      return docs.map(({ id, title, _status }) => ({ collection, id, title: title ?? 'Without a title', live: _status === 'published', chosen: chosen.get(`${collection}:${id}`) ?? 0, suggested: suggested.get(`${collection}:${id}`) ?? 0 }))
    }),
  )
  return found.flat()
}

/** What readers of a page find under it, in a few words. */
function stateOf({ chosen, suggested }: Listed): string {
  const links = chosen === 0 ? 'Nothing chosen' : chosen === 1 ? '1 link chosen' : `${chosen} links chosen`
  if (chosen >= mostShown) return links
  return suggested > 0 ? `${links}, ${suggested} suggested` : chosen === 0 ? 'No links' : links
}

/** The links editors' desk: every page that can have related links, with how it stands with them. */
export async function LinksDesk(props: ListViewServerProps) {
  if (!props.user) return null
  const pages = await listed(props)
  const { state } = (props.searchParams ?? {}) as { state?: string }
  const kept = state === 'none' ? pages.filter(({ chosen, suggested }) => chosen + suggested === 0) : state === 'chosen' ? pages.filter(({ chosen }) => chosen > 0) : pages
  const address = '/admin/collections/related-links'
  return (
    <Gutter className="related-links">
      <main>
        <h1>Related links</h1>
        <p>Open a page to choose what its readers may want to read next. What you change is live at once.</p>
        <nav aria-label="Which pages" className="related-links__filter">
          {[
            { label: `All (${pages.length})`, to: address, on: !state },
            { label: `With chosen links (${pages.filter(({ chosen }) => chosen > 0).length})`, to: `${address}?state=chosen`, on: state === 'chosen' },
            { label: `Without any (${pages.filter(({ chosen, suggested }) => chosen + suggested === 0).length})`, to: `${address}?state=none`, on: state === 'none' },
          ].map(({ label, to, on }) => (
            <Link key={label} href={to} aria-current={on ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        {linkedCollections.map((collection) => {
          const rows = kept.filter((page) => page.collection === collection)
          return rows.length > 0 ? (
            <table key={collection} className="related-links__desk">
              <caption>{names[collection]}</caption>
              <thead>
                <tr>
                  <th scope="col">Page</th>
                  <th scope="col">Related links</th>
                  <th scope="col">Readers</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((page) => (
                  <tr key={page.id}>
                    <td>
                      <Link href={`/admin/collections/${collection}/${page.id}/related-links`}>{page.title}</Link>
                    </td>
                    <td>{stateOf(page)}</td>
                    <td>{page.live ? 'Public' : 'Not public'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null
        })}
      </main>
    </Gutter>
  )
}
