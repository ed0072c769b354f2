import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { endOf, type TransitionName } from '@/lib/transitions'
import type { PublicCollection } from '@/lib/urls'

import { atRest, type Saved } from '../fields/flow'
import { standing } from './intent'
import { latestVersion } from './latest-version'
import { setDraftAside } from './newer-draft'
import { refuse } from './refuse'
import { sameWords } from './words'

/** The version in the trash that readers saw when it was thrown away; null where they saw none. */
export async function trashedLive(req: PayloadRequest, collection: string, id: number | string): Promise<Saved | null> {
  const { docs } = await req.payload.find({
    collection: collection as PublicCollection,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }, { deletedAt: { exists: true } }] },
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0] as Saved | undefined) ?? null
}

type Moved = { name: TransitionName; data: Saved; original: Saved; live: Saved | null }

/** Moves a document into the trash or out of it, whole: what readers saw and a newer draft of it both stay what they were. */
export async function moveTrash(req: PayloadRequest, collection: SanitizedCollectionConfig, { name, data, original, live }: Moved): Promise<Saved> {
  if (!sameWords(data, original, collection.flattenedFields)) refuse('What goes into the trash, or comes out of it, stays as it is. Change its words in another save.')
  const { deletedAt = null } = data
  if (name === 'restore') {
    // The admin restores from the version that readers saw; what comes back as a draft are the newest words.
    const newest = ((await latestVersion(req, collection, original.id ?? 0)) as Saved | null) ?? original
    const stage = endOf(name, standing(newest, Boolean(live)), { live: Boolean(live), notice: false })
    return { ...newest, deletedAt: null, _status: 'draft', flow: { ...newest.flow, ...atRest, stage } }
  }
  if (!live) return { ...original, deletedAt, _status: 'draft' }
  await setDraftAside(req, collection, original.id, (draft) => ({ ...draft, deletedAt, ...(deletedAt ? {} : { flow: { ...draft.flow, ...atRest, stage: 'revising' as const } }) }))
  return { ...live, deletedAt }
}
