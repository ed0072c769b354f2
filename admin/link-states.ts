import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

import { type LinkHealth, needsCare } from '@/lib/link-health'
import { leadsSomewhere, type LinkRow, targetOf } from '@/lib/link-rows'
import { linkedCollections, type LinkedCollection } from '@/lib/related'

import { type LinkTarget, linkTargets } from './link-targets'

/** A link as an editor chose it, with what it leads to: a document of ours, or an address of which the link checker knows the health. */
export type ChosenState = { row: LinkRow; target: LinkTarget | null; health: LinkHealth | null }

/** How the links of one page stand. `deleted` is how many led to documents that were deleted for good, of which nothing else is known. */
export type LinksState = { id: number; updatedAt: string; title: string; page: { collection: LinkedCollection; id: number }; links: ChosenState[]; deleted: number }

async function healthOf(req: PayloadRequest, addresses: string[]): Promise<Map<string, LinkHealth>> {
  const { rows } = await (req.payload.db as unknown as { pool: Pool }).pool.query<{ address: string; health: LinkHealth }>('select address, health from outside_links where address = any($1) and health is not null', [addresses])
  return new Map(rows.map(({ address, health }) => [address, health]))
}

/** How the links stand that editors chose, of every page that has some. */
export async function linkStates(req: PayloadRequest): Promise<LinksState[]> {
  const { docs } = await req.payload.find({ collection: 'related-links', depth: 0, pagination: false, sort: 'title', overrideAccess: false, req })
  const kept = docs.flatMap(({ id, updatedAt, title, links, ...record }) => {
    const collection = linkedCollections.find((one) => record[one])
    const rows = (links ?? []) as LinkRow[]
    return collection ? [{ id, updatedAt, title: title ?? '', page: { collection, id: Number(record[collection]) }, rows: rows.filter(leadsSomewhere), all: rows.length }] : []
  })
  const rows = kept.flatMap((one) => one.rows)
  const [targets, health] = await Promise.all([linkTargets(req, rows.flatMap(({ document }) => document ?? [])), healthOf(req, rows.flatMap(({ address }) => address ?? []))])
  return kept.map(({ rows: own, all, ...state }) => ({
    ...state,
    links: own.map((row) => ({ row, target: targets.get(targetOf(row)) ?? null, health: health.get(row.address ?? '') ?? null })),
    deleted: all - own.length,
  }))
}

const faults: Record<string, (state: LinksState) => number> = {
  'deleted': ({ deleted }) => deleted,
  'withdrawn, replaced or taken away': ({ links }) => links.filter(({ target }) => target?.overtaken).length,
  'hidden from readers': ({ links }) => links.filter(({ target }) => target?.hidden && !target.overtaken).length,
  'with trouble at the other site': ({ links }) => links.filter(({ health }) => health && needsCare(health)).length,
}

/** What is wrong with the links of a page, in a few words; null where nothing is. */
export function troubleIn(state: LinksState): string | null {
  const said = Object.entries(faults).flatMap(([words, count]) => (count(state) > 0 ? [`${count(state)} ${words}`] : []))
  return said.length > 0 ? said.join(', ') : null
}

/** How many links lead to what readers should not be led to any more, so that an editor has to decide. */
export const waitingIn = (states: LinksState[]): number => states.reduce((sum, { links, deleted }) => sum + (deleted > 0 ? 1 : 0) + links.filter(({ target }) => target?.overtaken).length, 0)
