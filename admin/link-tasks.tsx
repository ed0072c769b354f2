import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { type LinkRow, type Relation, targetOf } from '@/lib/link-rows'
import { linkedCollections } from '@/lib/related'
import { type Suggested, suggestionsFor } from '@/lib/suggestion-queue'
import type { RelatedLink } from '@/payload-types'

import { type LinkTarget, linkTargets } from './link-targets'
import { TaskButtons } from './task-buttons'

type Overtaken = { record: RelatedLink; row: LinkRow; target: LinkTarget }

const rowsOf = (record: RelatedLink) => (record.links ?? []) as LinkRow[]

/** What editors should put in the place of links that lead to what was withdrawn, superseded or taken away. */
async function overtaken(req: PayloadRequest): Promise<Overtaken[]> {
  const { docs } = await req.payload.find({ collection: 'related-links', depth: 0, pagination: false, sort: 'title', overrideAccess: false, req })
  const targets = await linkTargets(req, docs.flatMap((record) => rowsOf(record).flatMap(({ document }) => document ?? [])))
  return docs.flatMap((record) =>
    rowsOf(record).flatMap((row) => {
      const target = targets.get(targetOf(row))
      return target?.overtaken ? [{ record, row, target }] : []
    }),
  )
}

/** The newer page where authors named one, or else what is suggested for the page first and is not among its links. */
async function insteadOf(req: PayloadRequest, { record, target }: Overtaken): Promise<LinkTarget | null> {
  const page = linkedCollections.find((collection) => record[collection])
  if (!page) return null
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<Suggested>(suggestionsFor, [page, Number(record[page])])
  const linked = new Set([...rowsOf(record), { document: { relationTo: page, value: Number(record[page]) } as Relation }].map(targetOf))
  const candidates = [...(target.newer ? [target.newer] : []), ...rows.map(({ collection, id }) => ({ relationTo: collection, value: id }) satisfies Relation)].filter((relation) => !linked.has(targetOf({ document: relation })))
  const known = await linkTargets(req, candidates.slice(0, 3))
  return candidates.map((relation) => known.get(targetOf({ document: relation }))).find((one) => one && !one.hidden) ?? null
}

/** What waits for a links editor: nothing is shown when nothing does. */
export async function LinkTasks({ req }: { req: PayloadRequest }) {
  const tasks = await overtaken(req)
  if (tasks.length === 0) return null
  const instead = await Promise.all(tasks.map((task) => insteadOf(req, task)))
  return (
    <section aria-labelledby="links-tasks">
      <h2 id="links-tasks">Waiting for you ({tasks.length})</h2>
      <ul className="related-links__list">
        {tasks.map(({ record, row, target }, place) => {
          const page = linkedCollections.find((collection) => record[collection])
          const better = instead[place] ?? null
          const others = rowsOf(record).filter((one) => one !== row)
          return (
            <li key={`${record.id} ${targetOf(row)}`}>
              <div>
                <strong>{target.title}</strong>
                <p>{target.overtaken}</p>
                <p>
                  Linked to from <Link href={`/admin/collections/${page}/${String(page && record[page])}/related-links`}>{record.title}</Link>
                </p>
                {better ? <p className="related-links__reason">Instead: {better.title}</p> : null}
              </div>
              <TaskButtons
                record={{ id: record.id, updatedAt: record.updatedAt }}
                title={target.title}
                without={others}
                instead={better ? { title: better.title, links: rowsOf(record).map((one) => (one === row ? { document: better.relation } : one)) } : null}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
