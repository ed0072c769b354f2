import { getLatestCollectionVersion, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

import { tableOf } from '@/lib/stored'

import { askWithin } from './transaction'

/** A version as it is stored; `updatedAt` tells it from every other version of its document. */
export type Version = { id: number | string; updatedAt: string; savedBy?: number | null; [field: string]: unknown }

/** The version on which Payload builds the next save: the newest draft, or the document itself. Null where there is none. */
export async function latestVersion(req: PayloadRequest, config: SanitizedCollectionConfig, id: number | string): Promise<Version | null> {
  const query = { collection: config.slug, where: { id: { equals: id } } }
  const version = await getLatestCollectionVersion({ id, config, payload: req.payload, query, req })
  return (version as Version | undefined) ?? null
}

/** When the document itself was saved, whatever drafts there are of it. Null where there is none. */
export async function mainSavedAt(req: PayloadRequest, { slug }: SanitizedCollectionConfig, id: number | string): Promise<string | null> {
  const main = await req.payload.db.findOne<Version>({ collection: slug, where: { id: { equals: id } }, select: { updatedAt: true }, req })
  return main?.updatedAt ?? null
}

/** When `latestVersion` was saved: every save asks twice, and its words are many tables. */
export async function latestSavedAt(req: PayloadRequest, config: SanitizedCollectionConfig, id: number | string): Promise<string | null> {
  if (!config.versions?.drafts) return mainSavedAt(req, config, id)
  const ask = askWithin(req)
  const [latest] = await ask<{ at: string }>(`select version_updated_at as at from _${tableOf(config.slug)}_v where parent_id = $1 and latest order by updated_at desc limit 1`, [id])
  return latest?.at ?? mainSavedAt(req, config, id)
}
