import type { CollectionAfterChangeHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import type { Saved } from '../fields/flow'
import { latestVersion, type Version } from './latest-version'

const key = (collection: string, id: unknown) => `newer draft of ${collection}:${String(id)}`

type Draft = Version & Saved

/** Puts the newer draft of a document aside, as `change` makes it, while what readers see is saved, which would otherwise stand over it. */
export async function setDraftAside(req: PayloadRequest, config: SanitizedCollectionConfig, id: number | string | undefined, change: (draft: Draft) => Saved): Promise<void> {
  const newest = (await latestVersion(req, config, id ?? 0)) as Draft | null
  if (newest?._status === 'draft') req.context[key(config.slug, id)] = change(newest)
}

/**
 * Makes the draft that was set aside the newest version again. It keeps its time, so that whoever is writing it goes on
 * undisturbed. Stands after every hook that looks at what was saved.
 */
export const bringBackDraft: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const draft = req.context[key(collection.slug, doc.id)] as Saved | undefined
  if (!draft) return doc
  delete req.context[key(collection.slug, doc.id)]
  const now = new Date().toISOString()
  await req.payload.db.createVersion({ collectionSlug: collection.slug, parent: doc.id, versionData: draft, autosave: false, createdAt: now, updatedAt: now, req })
  return req.payload.findByID({ collection: collection.slug as PublicCollection, id: doc.id, draft: true, trash: true, depth: 0, req })
}
