import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import { createLocalReq, type ListViewServerProps } from 'payload'
import type { Pool } from 'pg'

import { linkedCollections, type LinkedCollection, mostShown } from '@/lib/related'

import { LinkTasks } from './link-tasks'
import { OutsideAddresses } from './outside-addresses'
import { ReplaceAddress } from './replace-address'

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

type State = 'none' | 'chosen'

const has: Record<State, (page: Listed) => boolean> = { chosen: ({ chosen }) => chosen > 0, none: ({ chosen, suggested }) => chosen + suggested === 0 }

/** Every page that can have related links, with how it stands with them. */
async function PageList({ desk, state }: { desk: ListViewServerProps; state: string | undefined }) {
  const pages = await listed(desk)
  const kept = state === 'none' || state === 'chosen' ? pages.filter(has[state]) : pages
  const filters = [
    { label: `All (${pages.length})`, to: address, on: kept === pages },
    { label: `With chosen links (${pages.filter(has.chosen).length})`, to: `${address}?state=chosen`, on: state === 'chosen' },
    { label: `Without any (${pages.filter(has.none).length})`, to: `${address}?state=none`, on: state === 'none' },
  ]
  return (
    <>
      <h2>Pages</h2>
      <Choices label="Which pages" of={filters} />
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
                    <Link href={`/admin/collections/${collection}/${page.id}/related-links`} prefetch={false}>
                      {page.title}
                    </Link>
                  </td>
                  <td>{stateOf(page)}</td>
                  <td>{page.live ? 'Public' : 'Not public'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null
      })}
    </>
  )
}

const address = '/admin/collections/related-links'

function Choices({ label, of }: { label: string; of: { label: string; to: string; on: boolean }[] }) {
  return (
    <nav aria-label={label} className="related-links__filter">
      {of.map(({ label: words, to, on }) => (
        <Link key={words} href={to} aria-current={on ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}

/** The links editors' desk: the pages with their links, the addresses of other sites, and replacing one by another. */
export async function LinksDesk(props: ListViewServerProps) {
  const { payload, user } = props
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  const { state, view, from } = (props.searchParams ?? {}) as { state?: string; view?: string; from?: string }
  const views = [
    { label: 'Pages', to: address, on: view !== 'addresses' && view !== 'replace' },
    { label: 'Addresses of other sites', to: `${address}?view=addresses`, on: view === 'addresses' },
    { label: 'Replace an address', to: `${address}?view=replace`, on: view === 'replace' },
  ]
  return (
    <Gutter className="related-links">
      <main>
        <h1>Related links</h1>
        <p>Open a page to choose what its readers may want to read next. What you change is live at once.</p>
        <Choices label="Related links" of={views} />
        {view === 'addresses' ? <OutsideAddresses req={req} /> : null}
        {view === 'replace' ? <ReplaceAddress from={from ?? ''} /> : null}
        {views[0]?.on ? (
          <>
            <LinkTasks req={req} />
            <PageList desk={props} state={state} />
          </>
        ) : null}
      </main>
    </Gutter>
  )
}
