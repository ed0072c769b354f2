import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { type LinkRow, type Relation, targetOf } from '@/lib/link-rows'
import { type Suggested, suggestionsFor } from '@/lib/suggestion-queue'

import type { LinksState } from './link-states'
import { type LinkTarget, linkTargets } from './link-targets'

/** A link that an editor has to decide about. `without` are the links of the page without it, `instead` is what could take its place and the links with that. */
export type LinkTask = { key: string; state: LinksState; title: string; why: string; without: LinkRow[]; instead: { title: string; links: LinkRow[] } | null }

/** The newer page where authors named one, or else what is suggested for the page first and is not among its links. */
async function insteadOf(req: PayloadRequest, { page, links }: LinksState, target: LinkTarget): Promise<LinkTarget | null> {
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<Suggested>(suggestionsFor, [page.collection, page.id])
  const linked = new Set([...links.map(({ row }) => targetOf(row)), `${page.collection}:${page.id}`])
  const candidates = [...(target.newer ? [target.newer] : []), ...rows.map(({ collection, id }) => ({ relationTo: collection, value: id }) satisfies Relation)].filter((relation) => !linked.has(targetOf({ document: relation })))
  const known = await linkTargets(req, candidates.slice(0, 3))
  return candidates.map((relation) => known.get(targetOf({ document: relation }))).find((one) => one && !one.hidden) ?? null
}

async function tasksOf(req: PayloadRequest, state: LinksState): Promise<LinkTask[]> {
  const rows = state.links.map(({ row }) => row)
  const deleted = state.deleted > 0 ? [{ key: `${state.id} deleted`, state, title: 'A page that was deleted', why: 'It leads to something that was deleted for good.', without: rows, instead: null }] : []
  const overtaken = state.links.map(async ({ row, target }): Promise<LinkTask[]> => {
    if (!target?.overtaken) return []
    const better = await insteadOf(req, state, target)
    const links = better && rows.map((one) => (one === row ? { document: better.relation } : one))
    return [{ key: `${state.id} ${targetOf(row)}`, state, title: target.title, why: target.overtaken, without: rows.filter((one) => one !== row), instead: better && links && { title: better.title, links } }]
  })
  return [...deleted, ...(await Promise.all(overtaken)).flat()]
}

/** What editors should decide: about links that lead to what was withdrawn, superseded, taken away or deleted. */
export const linkTasks = async (req: PayloadRequest, states: LinksState[]): Promise<LinkTask[]> => (await Promise.all(states.map((state) => tasksOf(req, state)))).flat()
