import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import { type AdminViewServerProps, createLocalReq, type TypedUser, type Where } from 'payload'

import { formatDate, formatMoment } from '@/lib/dates'
import { deskOf, type DeskDocument } from '@/lib/desk'
import type { Role } from '@/lib/roles'
import { mayMake, states } from '@/lib/transitions'
import { publicCollections, type PublicCollection } from '@/lib/urls'

import { FailedJobs, failedJobsFor } from './failed-jobs'
import { linkStates, waitingIn } from './link-states'
import { StaffSearchBox } from './staff-search-box'

import './desk.scss'

const monthMs = 30 * 24 * 60 * 60_000
const recentCount = 8
const atMost = 100

type Payload = AdminViewServerProps['payload']
type User = NonNullable<AdminViewServerProps['user']>

type Question = { where: Where; sort: string; limit: number; among?: readonly PublicCollection[] }

/** The newest versions that match, of each collection the first by `sort`, as this person may read them. */
async function find(payload: Payload, user: User, { where, sort, limit, among = publicCollections }: Question): Promise<DeskDocument[]> {
  const found = await Promise.all(
    among.map(async (collection) => {
      const { docs } = await payload.find({ collection, draft: true, where, sort, limit, depth: 0, pagination: false, overrideAccess: false, user })
      return docs.map((doc) => ({ ...doc, collection, title: titleOf(doc) }) as DeskDocument)
    }),
  )
  return found.flat()
}

const titleOf = (doc: object) => String(['title', 'name', 'words'].map((field) => (doc as Record<string, unknown>)[field]).find(Boolean) ?? 'Without a title')

const underWay: Where = {
  or: [{ 'flow.stage': { in: ['submitted', 'changes-asked', 'scheduled'] } }, { 'flow.unreviewed.reason': { exists: true } }, { 'flow.late': { equals: true } }],
}

/** What this person ever submitted of these documents, such as `news:12`: a publisher may have corrected the words since. */
async function submittedBy(payload: Payload, user: User, documents: DeskDocument[]): Promise<Set<string>> {
  const asked = documents.filter(({ flow }) => flow?.stage === 'changes-asked').map(({ collection, id }) => `${collection}:${id}`)
  if (asked.length === 0) return new Set()
  const { docs } = await payload.find({ collection: 'history', where: { document: { in: asked }, event: { equals: 'submit' }, by: { equals: user.id } }, depth: 0, pagination: false, overrideAccess: false, user })
  return new Set(docs.map(({ document }) => document))
}

/** The admin's first screen: what waits for whoever signed in, what is about to happen, and the two things people come to do. */
export async function Dashboard({ payload, user, initPageResult }: AdminViewServerProps) {
  if (!user) return null
  const now = new Date().getTime()
  const [documents, reviews, changed, failedJobs] = await Promise.all([
    // What has waited longest must not be what falls off the end.
    find(payload, user, { where: underWay, sort: 'updatedAt', limit: atMost }),
    find(payload, user, { where: { nextReview: { less_than: new Date(now + monthMs).toISOString() } }, sort: 'nextReview', limit: atMost, among: ['reports'] }),
    find(payload, user, { where: {}, sort: '-updatedAt', limit: recentCount }),
    failedJobsFor(payload, user as TypedUser),
  ])
  const me = { id: Number(user.id), role: user.role as Role, submitted: await submittedBy(payload, user, documents) }
  const all = new Map([...documents, ...reviews].map((document) => [`${document.collection}:${document.id}`, document]))
  const desk = deskOf([...all.values()], me, now)
  const collections = payload.config.collections.filter(({ slug }) => initPageResult.visibleEntities.collections.includes(slug))
  const recent = changed.filter((document) => collections.some(({ slug }) => slug === document.collection)).sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)).slice(0, recentCount)
  const writes = me.role !== 'links-editor'
  const mayLink = me.role !== 'author'
  const linksWaiting = mayLink ? waitingIn(await linkStates(await createLocalReq({ user }, payload))) : 0

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
          {mayLink ? <LinksWaiting count={linksWaiting} /> : null}
          {desk.failed.length > 0 ? <List title="Could not be published on time" of={desk.failed} alarm says={({ flow }) => flow?.failure ?? ''} /> : null}
          {failedJobs.length > 0 || mayMake('publish', me.role) ? <FailedJobs rows={failedJobs} /> : null}
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

function LinksWaiting({ count }: { count: number }) {
  return (
    <section aria-labelledby="desk-links" className="desk__list">
      <h2 id="desk-links">
        Related links {count > 0 ? <span className="desk__count">({count})</span> : null}
      </h2>
      {count === 0 ? (
        <p>No link leads to what was withdrawn, replaced or taken away.</p>
      ) : (
        <p>
          <Link href="/admin/collections/related-links">{count === 1 ? '1 link leads' : `${count} links lead`}</Link> to what was withdrawn, replaced or taken away.
        </p>
      )}
    </section>
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
