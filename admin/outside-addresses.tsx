import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { linkHealths, type LinkHealth, needsCare } from '@/lib/link-health'
import { listedOn } from '@/lib/listed'
import { type OutsideUse, outsideUses } from '@/lib/outside-links'
import { linkedCollections } from '@/lib/related'

import { AddressButtons } from './address-buttons'
import { MorePages } from './more-pages'

/** As many addresses as are listed at a time, those with trouble first. */
const mostListed = 100

const placeOfPage = (page: number): string => `/admin/collections/related-links?view=addresses${page > 1 ? `&page=${page}` : ''}`

const order = Object.keys(linkHealths) as LinkHealth[]
const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' })

type Address = { address: string; health: LinkHealth | null; sentence: string; better: string | null; uses: { label: string; to: string; collection: string }[] }

const placeOf = ({ collection, id, title, page, page_id }: OutsideUse) =>
  collection === 'related-links'
    ? { label: `Related links of “${title}”`, to: `/admin/collections/${page ?? ''}/${page_id ?? ''}/related-links`, collection }
    : { label: title, to: `/admin/collections/${collection}/${id}`, collection }

function inWords({ sentence, checked_at, since }: OutsideUse): string {
  if (!sentence || !checked_at) return 'It was not visited yet.'
  return `${sentence} Visited on ${day(checked_at)}${since && day(since) !== day(checked_at) ? `, the same since ${day(since)}` : ''}.`
}

async function addresses(req: PayloadRequest): Promise<Address[]> {
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<OutsideUse>(outsideUses(linkedCollections))
  const found = new Map<string, Address>()
  for (const row of rows) {
    const known = found.get(row.address) ?? { address: row.address, health: row.health, sentence: inWords(row), better: row.better, uses: [] }
    found.set(row.address, { ...known, uses: [...known.uses, placeOf(row)] })
  }
  return [...found.values()].sort((one, other) => order.indexOf(other.health ?? 'good') - order.indexOf(one.health ?? 'good') || one.address.localeCompare(other.address))
}

/** Every address of another site that readers are led to, with how it does, where it stands, and what to do. `mayChange` tells of a collection whether it may be written. */
export async function OutsideAddresses({ req, page: asked, mayChange }: { req: PayloadRequest; page: number; mayChange: (collection: string) => boolean }) {
  const all = await addresses(req)
  const { shown, page, last } = listedOn(all, asked, mostListed)
  const troubled = all.filter(({ health }) => health && needsCare(health)).length
  return (
    <section aria-labelledby="links-outside">
      <h2 id="links-outside">Addresses of other sites</h2>
      <p>
        {all.length === 0
          ? 'No page leads to another site yet. Addresses in words, of organisations, of sources and among related links appear here as soon as readers see them.'
          : `${all.length} ${all.length === 1 ? 'address' : 'addresses'}, ${troubled === 0 ? 'none' : troubled} with trouble. Each is visited once a week, and those with trouble every day.`}
      </p>
      <ul className="related-links__list">
        {shown.map(({ address, health, sentence, better, uses }) => (
          <li key={address}>
            <div>
              <strong>{address}</strong>
              <p className={health && needsCare(health) ? 'related-links__hidden' : undefined}>
                {health ? <b>{linkHealths[health]}. </b> : null}
                {sentence}
              </p>
              {better ? <p className="related-links__reason">It is now at {better}</p> : null}
              <p>
                {'On '}
                {uses.map(({ label, to }, place) => (
                  <span key={to}>
                    {place > 0 ? ', ' : ''}
                    <Link href={to} prefetch={false}>
                      {label}
                    </Link>
                  </span>
                ))}
              </p>
            </div>
            {mayChange('related-links') ? <AddressButtons address={address} better={uses.some(({ collection }) => mayChange(collection)) ? better : null} /> : null}
          </li>
        ))}
      </ul>
      <MorePages label="More addresses" page={page} last={last} size={mostListed} to={placeOfPage} />
    </section>
  )
}
