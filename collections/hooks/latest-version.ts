import { getLatestCollectionVersion, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

/** A version as it is stored; `updatedAt` tells it from every other version of its document. */
export type Version = { id: number | string; updatedAt: string; savedBy?: number | null; [field: string]: unknown }

/** The version on which Payload builds the next save: the newest draft, or the document itself. Null where there is none. */
export async function latestVersion(req: PayloadRequest, config: SanitizedCollectionConfig, id: number | string): Promise<Version | null> {
  const query = { collection: config.slug, where: { id: { equals: id } } }
  const version = await getLatestCollectionVersion({ id, config, payload: req.payload, query, req })
  return (version as Version | undefined) ?? null
}

/** The document itself, without its drafts. */
export async function mainVersion(req: PayloadRequest, { slug }: SanitizedCollectionConfig, id: number | string): Promise<Version | null> {
  return (await req.payload.db.findOne({ collection: slug, where: { id: { equals: id } }, req })) as Version | null
}
