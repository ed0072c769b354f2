import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { Pool } from 'pg'

import { leadsSomewhere, type LinkRow, type Relation } from '@/lib/link-rows'
import { isLinked } from '@/lib/related'
import { type Suggested, suggestionsFor } from '@/lib/suggestion-queue'

import { linkTargets } from './link-targets'
import { LinksEditor } from './links-editor'
import { shownAlready } from './shown-already'
import './related-links.scss'

/** The tab “Related links” of a page: what editors chose for it, and what is suggested, with the reasons. */
export async function RelatedLinksView({ initPageResult }: DocumentViewServerProps) {
  const { collectionConfig, docID, permissions, req } = initPageResult
  const page = collectionConfig?.slug ?? ''
  if (!isLinked(page) || !docID || !req.user) return null
  const { payload } = req
  const { docs } = await payload.find({ collection: 'related-links', where: { [page]: { equals: docID } }, depth: 0, limit: 1, pagination: false, overrideAccess: false, req })
  const [record] = docs
  const { rows } = await (payload.db as unknown as { pool: Pool }).pool.query<Suggested>(suggestionsFor, [page, Number(docID)])

  const links = (record?.links ?? []).filter(leadsSomewhere).map(({ document, address, title, kind, note }) => ({ document: document as Relation | null, address, title, kind, note }) satisfies LinkRow)
  const never = (record?.neverSuggest ?? []) as Relation[]
  const already = await shownAlready(req, page, Number(docID))
  const suggested = rows.filter(({ collection, id }) => !already.includes(`${collection}:${id}`)).map(({ collection, id, reason }) => ({ relation: { relationTo: collection, value: id } satisfies Relation, reason }))
  const targets = await linkTargets(req, [...links.flatMap(({ document }) => document ?? []), ...never, ...suggested.map(({ relation }) => relation)])

  return (
    <Gutter className="related-links">
      <main>
        <LinksEditor
          page={{ collection: page, id: Number(docID) }}
          record={record ? { id: record.id, updatedAt: record.updatedAt } : null}
          chosen={{ links, neverSuggest: never }}
          suggested={suggested}
          already={already}
          targets={Object.fromEntries(targets)}
          mayEdit={Boolean(permissions?.collections?.['related-links']?.update)}
        />
      </main>
    </Gutter>
  )
}
