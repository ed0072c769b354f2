import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload } from 'payload'
import { z } from 'zod'

import { type Job, jobs, jobsFor } from '@/lib/failed-jobs'
import { staffQueued } from '@/lib/staff-search'

import { innermost } from './explain-failures'
import { signedIn } from './signed-in'

const databaseOf = (payload: Payload) => (payload.db as unknown as PostgresAdapter).drizzle

/** Keeps that the site could not do something, and since when, until it can; what went wrong is for whoever runs the site. */
export async function noteFailedJob(payload: Payload, job: Job, subject: string, error: Error): Promise<void> {
  const reason = innermost(error as Parameters<typeof innermost>[0]).message ?? ''
  await databaseOf(payload).execute(sql`
    insert into failed_jobs (job, subject, reason) values (${job}, ${subject}, ${reason.slice(0, 500)}) on conflict (job, subject) do update set reason = excluded.reason`)
}

/** Forgets that it failed. */
export async function forgetFailedJob(payload: Payload, job: Job, subject: string): Promise<void> {
  await databaseOf(payload).execute(sql`delete from failed_jobs where job = ${job} and subject = ${subject}`)
}

const question = z.object({ job: z.enum(Object.keys(jobs) as [Job, ...Job[]]), subject: z.string().regex(/^[a-z:-]+:\d+$/) })

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** Has a job that failed done at the ticker's next look. */
export const retryJobEndpoint: Endpoint = {
  path: '/retry-job',
  method: 'post',
  handler: async (req) => {
    const user = await signedIn(req)
    const { success, data } = question.safeParse(await req.json?.().catch(() => null))
    if (!success || !jobs[data.job].again) return refusal(400, 'Say which job failed, and with what.')
    const { job, subject } = data
    const { rowCount } = await databaseOf(req.payload).execute(sql`select from failed_jobs where job = ${job} and subject = ${subject}`)
    if (!rowCount || !jobsFor(user.role).includes(job)) return refusal(404, 'It is not among what failed any more.')
    const at = subject.lastIndexOf(':')
    const [collection, id] = [subject.slice(0, at), Number(subject.slice(at + 1))]
    const queue = sql.identifier(job === 'suggestions' ? 'suggestions_queue' : 'search_queue')
    // The site's search reads a file only while readers may have it, and the admin's own any.
    for (const queued of job === 'file' ? [collection, staffQueued(collection)] : [collection])
      await databaseOf(req.payload).execute(sql`
        with waiting as (update ${queue} set due_at = now() where collection = ${queued} and document_id = ${id} returning 1)
        insert into ${queue} (collection, document_id, due_at) select ${queued}, ${id}, now() where not exists (select from waiting)`)
    return Response.json({ waiting: true })
  },
}
