import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'

import { aFile, anOrganisation, aReport, filledIn, published } from './content'
import { poolOf } from './database'
import type { Editor } from './editor'
import type { startSite } from './site.mjs'

type Site = Awaited<ReturnType<typeof startSite>>

/** A published report with its file, and what a publish will make of it. */
type Trial = { id: number; before: State; after: State }
/** Everything that one publish changes, as the database holds it. */
type State = { title: string; latest: string; slug: string; references: string[]; redirects: string[]; publicFiles: number[] }

const fileReference = (id: number) => `files:${id}`

/** Prepares as many reports, each with a publish that gives it another title, address, file and organisation. */
async function prepare(payload: Payload, round: string, count: number): Promise<(Trial & { data: Record<string, unknown> })[]> {
  const trials = []
  for (let n = 0; n < count; n += 1) {
    const [oldFile, newFile, oldOne, newOne] = [await aFile(payload), await aFile(payload), await anOrganisation(payload), await anOrganisation(payload)]
    const documents = (file: { id: number }) => filledIn([{ file: file.id, title: 'The report', kind: 'full-report' as const }])
    const [from, to] = [`before-${round}-${n}`, `after-${round}-${n}`]
    const { id } = await aReport(payload, { title: from, slug: from, documents: documents(oldFile), deliveredBy: [oldOne.id] })
    trials.push({
      id,
      before: { title: from, latest: from, slug: from, references: [fileReference(oldFile.id), `organisations:${oldOne.id}`], redirects: [], publicFiles: [oldFile.id] },
      after: { title: to, latest: to, slug: to, references: [fileReference(newFile.id), `organisations:${newOne.id}`], redirects: [`/reports/${from}`], publicFiles: [newFile.id] },
      data: { ...published, title: to, slug: to, documents: documents(newFile), deliveredBy: [newOne.id] },
    })
  }
  return trials
}

async function stateOf(payload: Payload, { id, before, after }: Trial): Promise<State> {
  const files = [...before.publicFiles, ...after.publicFiles]
  const live = await payload.findByID({ collection: 'reports', id, depth: 0 })
  const latest = await payload.findByID({ collection: 'reports', id, depth: 0, draft: true })
  const redirects = await payload.find({ collection: 'redirects', where: { from: { in: [before, after].map(({ slug }) => `/reports/${slug}`) } }, depth: 0 })
  const shown = await payload.find({ collection: 'files', where: { and: [{ id: { in: files } }, { publicSince: { exists: true } }] }, depth: 0 })
  return { title: live.title, latest: latest.title ?? '', slug: live.slug, references: (live.references ?? []).filter((reference) => !reference.startsWith('themes:')), redirects: redirects.docs.map(({ from }) => from), publicFiles: shown.docs.map(({ id: file }) => file) }
}

/** Waits until the database has given up what the killed process had begun. */
async function untilSettled(payload: Payload): Promise<void> {
  const others = "select 1 from pg_stat_activity where datname = current_database() and state like '%in transaction%' or (datname = current_database() and state = 'active' and pid <> pg_backend_pid())"
  while ((await poolOf(payload).query(others)).rowCount) await wait(20)
}

/** Waits until so many of the round's reports are published anew; for a minute at most. */
async function untilPublished(payload: Payload, round: string, most: number): Promise<void> {
  const deadline = performance.now() + 60_000
  const anew = 'select count(*)::int as published from reports where slug like $1'
  const publishedAnew = async () => (await poolOf(payload).query<{ published: number }>(anew, [`after-${round}-%`])).rows[0]?.published ?? 0
  while ((await publishedAnew()) < most && performance.now() < deadline) await wait(2)
}

/** When a trial's site is killed: so many milliseconds after so many of its publishes were committed, because the clock alone would often be too early or too late. */
type Kill = { round: string; count: number; committed: number; then: number }

/** Publishes `count` reports at once at a site that is killed in the middle. Names every report that is neither the old nor the new, and counts the new. */
export async function killWhilePublishing(payload: Payload, site: Site, editor: Editor, { round, count, committed, then }: Kill): Promise<{ faults: string[]; changed: number }> {
  const trials = await prepare(payload, round, count)
  const publishing = Promise.allSettled(trials.map(({ id, data }) => editor.change('reports', id, data)))
  // Should they all be refused, there is nothing to wait for.
  await Promise.race([untilPublished(payload, round, committed), publishing])
  await wait(then)
  site.process.kill('SIGKILL')
  await once(site.process, 'exit')
  const answers = await publishing
  await untilSettled(payload)

  let changed = 0
  const faults: string[] = []
  for (const [n, trial] of trials.entries()) {
    const state = JSON.stringify(await stateOf(payload, trial))
    const isNew = state === JSON.stringify(trial.after)
    if (isNew) changed += 1
    else if (state !== JSON.stringify(trial.before)) faults.push(`neither old nor new: ${state}`)
    if (answers[n]?.status === 'fulfilled' && !isNew) faults.push(`answered “saved”, and is not: ${state}`)
  }
  return { faults, changed }
}
