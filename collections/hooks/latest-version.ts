import { getLatestCollectionVersion, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

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

/** When `latestVersion` was saved: every save asks, and its words are many tables. */
export async function latestSavedAt(req: PayloadRequest, config: SanitizedCollectionConfig, id: number | string): Promise<string | null> {
  if (!config.versions?.drafts) return mainSavedAt(req, config, id)
  const where = { parent: { equals: id }, latest: { equals: true } }
  const { docs } = await req.payload.db.findVersions<Version>({ collection: config.slug, where, sort: '-updatedAt', limit: 1, pagination: false, select: { version: { updatedAt: true } }, req })
  return docs[0]?.version.updatedAt ?? mainSavedAt(req, config, id)
}
