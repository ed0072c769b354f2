import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { type LinkedKind, type LinkedPage, linkedPages, linkedTotals, type LinkedTotals, pagesListed } from '@/lib/linked-pages'
import { linkedCollections, type LinkedCollection, mostShown } from '@/lib/related'

import { type LinksState, troubleIn } from './link-states'
import { Choices } from './links-choices'
import { MorePages } from './more-pages'

export type Asked = { q: string; kind: LinkedKind; page: number }

const address = '/admin/collections/related-links'
const names: Record<LinkedCollection, string> = { reports: 'Reports', news: 'News', themes: 'Themes', pages: 'Pages' }
const keyOf = ({ collection, id }: { collection: string; id: number }) => `${collection}:${id}`

function placeOf(asked: Asked): string {
  const query = new URLSearchParams({ ...(asked.q ? { q: asked.q } : {}), ...(asked.kind === 'all' ? {} : { state: asked.kind }), ...(asked.page > 1 ? { page: String(asked.page) } : {}) })
  return query.size > 0 ? `${address}?${query}` : address
}

/** What readers of a page find under it, in a few words. */
function linksOn(chosen: number, suggested: number): string {
  const links = chosen === 0 ? 'Nothing chosen' : chosen === 1 ? '1 link chosen' : `${chosen} links chosen`
  if (chosen >= mostShown) return links
  return suggested > 0 ? `${links}, ${suggested} suggested` : chosen === 0 ? 'No links' : links
}

/** The pages that can have related links, a hundred at a time, with how it stands with their links. */
export async function LinkedPages({ req, states, asked }: { req: PayloadRequest; states: LinksState[]; asked: Asked }) {
  const { pool } = req.payload.db as unknown as { pool: Pool }
  const { suggestRelated } = await req.payload.findGlobal({ slug: 'settings', depth: 0, select: { suggestRelated: true }, overrideAccess: false, req })
  const known = new Map(states.map((state) => [keyOf(state.page), { chosen: state.links.length, trouble: troubleIn(state) }]))
  const keys = (wanted: (state: { chosen: number; trouble: string | null }) => unknown) => [...known].flatMap(([key, state]) => (wanted(state) ? [key] : []))
  const values = [asked.q, keys(({ chosen }) => chosen > 0), keys(({ trouble }) => trouble), Boolean(suggestRelated)]
  const [{ rows: counted }, { rows }] = await Promise.all([
    pool.query<LinkedTotals>(linkedTotals(linkedCollections), values),
    pool.query<LinkedPage>(linkedPages(linkedCollections, asked.kind), [...values, (asked.page - 1) * pagesListed]),
  ])
  const totals = counted[0] ?? { all: 0, chosen: 0, none: 0, wrong: 0 }
  const last = Math.max(1, Math.ceil(totals[asked.kind] / pagesListed))
  const kinds: Record<LinkedKind, string> = { all: 'All', chosen: 'With chosen links', none: 'Without any', wrong: 'With something wrong' }
  const filters = (Object.keys(kinds) as LinkedKind[]).map((kind) => ({ label: `${kinds[kind]} (${totals[kind]})`, to: placeOf({ ...asked, kind, page: 1 }), on: kind === asked.kind }))

  return (
    <>
      <h2>Pages</h2>
      <form action={address} className="related-links__search">
        <label htmlFor="links-words">Words of the title</label>
        <input id="links-words" name="q" type="search" defaultValue={asked.q} />
        {asked.kind === 'all' ? null : <input type="hidden" name="state" value={asked.kind} />}
        <button type="submit">Find</button>
      </form>
      <Choices label="Which pages" of={filters} />
      {rows.length === 0 ? <p>{asked.q ? `No page has “${asked.q}” in its title.` : 'There is no such page.'}</p> : null}
      {linkedCollections.map((collection) => {
        const own = rows.filter((page) => page.collection === collection)
        return own.length > 0 ? (
          <table key={collection} className="related-links__desk">
            <caption>{names[collection]}</caption>
            <thead>
              <tr>
                <th scope="col">Page</th>
                <th scope="col">Related links</th>
                <th scope="col">What is wrong</th>
                <th scope="col">Readers</th>
              </tr>
            </thead>
            <tbody>
              {own.map((page) => {
                const { chosen = 0, trouble = null } = known.get(keyOf(page)) ?? {}
                return (
                  <tr key={page.id}>
                    <td data-label="Page">
                      <Link href={`/admin/collections/${collection}/${page.id}/related-links`} prefetch={false}>
                        {page.title || 'Without a title'}
                      </Link>
                    </td>
                    <td data-label="Related links">{linksOn(chosen, page.suggested)}</td>
                    <td data-label="What is wrong" className={trouble ? 'related-links__hidden' : undefined}>{trouble ?? 'Nothing'}</td>
                    <td data-label="Readers">{page.live ? 'Public' : 'Not public'}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        ) : null
      })}
      <MorePages label="More pages" page={asked.page} last={last} size={pagesListed} to={(page) => placeOf({ ...asked, page })} />
    </>
  )
}
