import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { AdminViewServerProps, Where } from 'payload'

import { formatDate, formatMoment } from '@/lib/dates'
import { deskOf, type DeskDocument } from '@/lib/desk'
import type { Role } from '@/lib/roles'
import { states } from '@/lib/transitions'
import { publicCollections } from '@/lib/urls'

import { StaffSearchBox } from './staff-search-box'

import './desk.scss'

const monthMs = 30 * 24 * 60 * 60_000
const recentCount = 8

type Payload = AdminViewServerProps['payload']
type User = NonNullable<AdminViewServerProps['user']>

/** The newest versions that match, of every collection, as this person may read them. */
async function find(payload: Payload, user: User, where: (collection: string) => Where, limit: number): Promise<DeskDocument[]> {
  const found = await Promise.all(
    publicCollections.map(async (collection) => {
      const { docs } = await payload.find({ collection, draft: true, where: where(collection), sort: '-updatedAt', limit, depth: 0, pagination: false, overrideAccess: false, user })
      return docs.map((doc) => ({ ...doc, collection, title: titleOf(doc) }) as DeskDocument)
    }),
  )
  return found.flat()
}

const titleOf = (doc: object) => String(['title', 'name', 'words'].map((field) => (doc as Record<string, unknown>)[field]).find(Boolean) ?? 'Without a title')

const underWay = (collection: string, now: number): Where => ({
  or: [
    { 'flow.stage': { in: ['submitted', 'changes-asked', 'scheduled'] } },
    { 'flow.unreviewed.reason': { exists: true } },
    { 'flow.late': { equals: true } },
    ...(collection === 'reports' ? [{ nextReview: { less_than: new Date(now + monthMs).toISOString() } }] : []),
  ],
})

/** The admin's first screen: what waits for whoever signed in, what is about to happen, and the two things people come to do. */
export async function Dashboard({ payload, user, initPageResult }: AdminViewServerProps) {
  if (!user) return null
  const now = new Date().getTime()
  const me = { id: Number(user.id), role: user.role as Role }
  const [documents, changed] = await Promise.all([find(payload, user, (collection) => underWay(collection, now), 100), find(payload, user, () => ({}), recentCount)])
  const desk = deskOf(documents, me, now)
  const collections = payload.config.collections.filter(({ slug }) => initPageResult.visibleEntities.collections.includes(slug))
  const recent = changed.filter((document) => collections.some(({ slug }) => slug === document.collection)).sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)).slice(0, recentCount)
  const writes = me.role !== 'links-editor'

  return (
    <Gutter className="desk">
      <main>
        <h1>Good to see you, {user.name}</h1>
        <StaffSearchBox q="" />
        {writes ? (
          <p className="desk__begin">
            <Link href="/admin/collections/reports/create">New report</Link>
            <Link href="/admin/collections/news/create">New news post</Link>
          </p>
        ) : (
          <p className="desk__begin">
            <Link href="/admin/collections/related-links">Related links</Link>
          </p>
        )}
        <div className="desk__lists">
          <List title="Waiting for you" of={desk.waiting} empty="Nothing waits for you. What colleagues submit for review, or ask you to change, appears here." says={({ flow }) => states[flow?.stage ?? 'draft']} />
          {desk.failed.length > 0 ? <List title="Could not be published on time" of={desk.failed} alarm says={({ flow }) => flow?.failure ?? ''} /> : null}
          <List title="Scheduled" of={desk.scheduled} empty="Nothing is scheduled. Choose Schedule beside Publish to have something go out by itself." says={({ flow }) => (flow?.at ? formatMoment(flow.at) : '')} />
          {desk.late.length > 0 ? <List title="Published late this week" of={desk.late} says={({ updatedAt }) => formatMoment(updatedAt)} /> : null}
          <List title="Published without a second pair of eyes" of={desk.unreviewed} empty="Everything that is public was read by somebody other than its author." says={({ flow }) => flow?.unreviewed?.reason ?? ''} />
          <List title="Reviews due" of={desk.reviews} empty="No report is due for review in the next 30 days." says={({ nextReview }) => (nextReview ? `Review by ${formatDate(nextReview)}` : '')} />
          <List title="Recently changed" of={recent} empty="Nothing has been written yet. Begin with a report or a news post." says={({ flow, updatedAt }) => `${states[flow?.stage ?? 'draft']}, ${formatMoment(updatedAt)}`} />
        </div>
        <nav aria-labelledby="desk-all">
          <h2 id="desk-all">Everything</h2>
          <ul className="desk__all">
            {collections.map(({ slug, labels }) => (
              <li key={slug}>
                <Link href={`/admin/collections/${slug}`}>{String(labels.plural)}</Link>
              </li>
            ))}
            <li>
              <Link href="/admin/globals/settings">Site settings</Link>
            </li>
          </ul>
        </nav>
      </main>
    </Gutter>
  )
}

type ListProps = { title: string; of: DeskDocument[]; says: (document: DeskDocument) => string; empty?: string; alarm?: boolean }

function List({ title, of, says, empty, alarm }: ListProps) {
  const heading = `desk-${title.toLowerCase().replaceAll(' ', '-')}`
  return (
    <section aria-labelledby={heading} className={alarm ? 'desk__list desk__list--alarm' : 'desk__list'}>
      <h2 id={heading}>
        {title} {of.length > 0 ? <span className="desk__count">({of.length})</span> : null}
      </h2>
      {of.length === 0 ? <p>{empty}</p> : null}
      {of.length > 0 ? (
        <ul>
          {of.map((document) => (
            <li key={`${document.collection}:${document.id}`}>
              <Link href={`/admin/collections/${document.collection}/${document.id}`}>{document.title}</Link>
              <br />
              {says(document)}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
