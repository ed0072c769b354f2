import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { quotesAmongWords } from '@/checks/bodies'
import type { CheckedDocument, Facts } from '@/checks/check'
import { imagesOf } from '@/checks/image-descriptions'
import { targetsOf } from '@/checks/links-to-drafts'
import { filesOf } from '@/checks/unusable-files'
import { env } from '@/lib/env'

import { hiddenAmong } from './hidden-targets'
import { refusedByFields } from './own-rules'
import { demandsOf } from './required-fields'

type Stored = { id: number; [field: string]: unknown }

/** The documents of one collection with these ids, without those that are gone or in the trash. */
async function byId<Fact>(req: PayloadRequest, collection: CollectionSlug, ids: number[], fields: string[], factsOf: (doc: Stored) => Fact): Promise<Map<number, Fact>> {
  if (ids.length === 0) return new Map()
  const where: Where = { id: { in: [...new Set(ids)] } }
  const select = Object.fromEntries(fields.map((field) => [field, true]))
  const { docs } = await req.payload.find({ collection, where, select, depth: 0, pagination: false, req })
  return new Map((docs as unknown as Stored[]).map((doc) => [doc.id, factsOf(doc)]))
}

/** Looks up what the checks cannot see in a document itself, in the request's transaction. `id` is missing for a new document. */
export async function gatherFacts(req: PayloadRequest, document: CheckedDocument, id: number | undefined): Promise<Facts> {
  const quotes = quotesAmongWords(document).flatMap((quote) => quote.id ?? [])
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, select: { quotesNeedApproval: true, accessibleFormats: true }, req })
  return {
    files: await byId(req, 'files', filesOf(document).map((file) => file.id), ['filename', 'format', 'filesize', 'createdAt'], ({ filename, format, filesize, createdAt }) => ({
      filename: String(filename),
      format: format ? String(format) : null,
      bytes: Number(filesize),
      createdAt: String(createdAt),
    })),
    images: await byId(req, 'images', imagesOf(document).map((image) => image.id), ['filename', 'decision', 'alt'], ({ filename, decision, alt }) => ({
      filename: String(filename),
      decision: decision ? String(decision) : null,
      alt: alt ? String(alt) : null,
    })),
    quotes: await byId(req, 'quotes', quotes, ['words', 'person', 'role', 'organisation', 'approval'], ({ words, person, role, organisation, approval }) => ({ words, person, role, organisation, approval })),
    settings: { quotesNeedApproval: Boolean(settings.quotesNeedApproval), accessibleFormatsEmail: settings.accessibleFormats?.email || null },
    hidden: await hiddenAmong(req, targetsOf(document, env.siteUrl), document, id),
    demands: demandsOf(req.payload.collections[document.collection].config.flattenedFields),
    refused: await refusedByFields(req, document.collection, document.data, id),
    siteUrl: env.siteUrl,
  }
}
