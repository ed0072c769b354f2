import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Sort, Where } from 'payload'

/** What Payload hands to a hook before an update, a deletion or the restoring of a version. */
export type Change = {
  id?: number | string
  data?: Record<string, unknown>
  draft?: boolean
  limit?: number
  sort?: Sort
  trash?: boolean
  where?: Where
}

/** The ids of the documents that a change of many will touch, asked as Payload will ask. */
async function matching(req: PayloadRequest, slug: string, { data, draft, limit = 0, sort, trash, where }: Change & { where: Where }, overrideAccess?: boolean) {
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where,
    draft: Boolean(draft || data?.deletedAt),
    trash: Boolean(trash),
    limit,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: Boolean(overrideAccess),
    req,
    ...(sort ? { sort } : {}),
  })
  return docs.map(({ id }) => id)
}

async function documentOfVersion(req: PayloadRequest, slug: string, version: number | string) {
  const { docs } = await req.payload.db.findVersions({ collection: slug as CollectionSlug, where: { id: { equals: version } }, limit: 1, pagination: false, req })
  return docs.map(({ parent }) => parent as number | string)
}

/** The ids of the documents that a change is about, in one order for everybody, so that no two changes wait for each other. */
export async function documentsTouched(req: PayloadRequest, config: SanitizedCollectionConfig, operation: string, change: Change, overrideAccess?: boolean): Promise<(number | string)[]> {
  if (operation === 'restoreVersion') return change.id === undefined ? [] : documentOfVersion(req, config.slug, change.id)
  if (change.id !== undefined) return [change.id]
  const { where } = change
  if (!where) return []
  return (await matching(req, config.slug, { ...change, where }, overrideAccess)).sort((one, other) => Number(one) - Number(other))
}
