import Link from 'next/link'
import type { CollectionSlug, Payload, TypedUser } from 'payload'
import type { Pool } from 'pg'

import { formatMoment } from '@/lib/dates'
import { type FailedJob, failedJobs, jobs, jobsFor } from '@/lib/failed-jobs'
import { comparison } from '@/lib/search-queue'
import { queuedForStaff } from '@/lib/staff-search'

import { RetryJob } from './retry-job'

/** A failed job as staff read it: `href` leads to what it is about. */
export type FailedRow = FailedJob & { title: string; href: string | null }

async function rowOf(payload: Payload, user: TypedUser, failed: FailedJob): Promise<FailedRow | null> {
  const { job, subject } = failed
  if (job === 'links') return { ...failed, title: subject, href: null }
  const at = subject.lastIndexOf(':')
  const queued = subject.slice(0, at)
  if (queued === comparison) return { ...failed, title: 'the nightly comparison of search with the content', href: null }
  const collection = (queuedForStaff(queued) ?? queued) as CollectionSlug
  const doc = await payload.findByID({ collection, id: Number(subject.slice(at + 1)), draft: true, depth: 0, disableErrors: true, overrideAccess: false, user })
  // What is gone needs no mending.
  if (!doc) return null
  const field = payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const title = String((doc as unknown as Record<string, unknown>)[field] ?? doc.id)
  return { ...failed, title: `“${title}”${queuedForStaff(queued) ? ' among the drafts' : ''}`, href: `/admin/collections/${collection}/${doc.id}` }
}

/** What the site does by itself and could not do, for whoever should know. */
export async function failedJobsFor(payload: Payload, user: TypedUser): Promise<FailedRow[]> {
  const { rows } = await (payload.db as unknown as { pool: Pool }).pool.query<FailedJob>(failedJobs, [jobsFor(user.role)])
  return (await Promise.all(rows.map((failed) => rowOf(payload, user, failed)))).filter((row) => row !== null)
}

/** The failed jobs on the first screen: what failed, what to do, and the error for whoever runs the site. */
export function FailedJobs({ rows }: { rows: FailedRow[] }) {
  return (
    <section aria-labelledby="desk-failed-jobs" className={rows.length > 0 ? 'desk__list desk__list--alarm' : 'desk__list'}>
      <h2 id="desk-failed-jobs">
        Failed jobs {rows.length > 0 ? <span className="desk__count">({rows.length})</span> : null}
      </h2>
      {rows.length === 0 ? <p>Nothing has failed of what the site does by itself: searching, reading files, suggesting links and checking them.</p> : null}
      {rows.length > 0 ? (
        <ul>
          {rows.map(({ job, subject, title, href, reason, since }) => {
            const { failed, todo, again } = jobs[job]
            return (
              <li key={`${job} ${subject}`}>
                {href ? <Link href={href}>{failed(title)}</Link> : failed(title)}
                <br />
                {todo} It has failed since {formatMoment(since.toISOString())}: {reason}
                {again ? <RetryJob job={job} subject={subject} about={failed(title)} /> : null}
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
