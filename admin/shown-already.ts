import type { PayloadRequest } from 'payload'

import { env } from '@/lib/env'
import { type LinkedCollection, pageAt } from '@/lib/related'
import { nodesOf } from '@/lib/rich-text'

type Link = { relationTo?: string; value?: unknown }

const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

/** What the words of a page link to, and what it shows as a card anyway, as `reports:12` or by `pageAt`: readers are not led there a second time. */
export async function shownAlready(req: PayloadRequest, collection: LinkedCollection, id: number): Promise<string[]> {
  const page = await req.payload.findByID({ collection, id, depth: 0, trash: true, overrideAccess: false, disableErrors: true, req })
  if (!page) return []
  const links = nodesOf(page.body).flatMap(({ type, fields }) => (type === 'link' && fields?.doc ? [fields.doc as Link] : []))
  const addresses = nodesOf(page.body).flatMap(({ type, fields }) => ((type === 'link' || type === 'autolink') && typeof fields?.url === 'string' && !fields.doc ? [pageAt(fields.url, env.siteUrl)] : []))
  const announced = 'reports' in page ? (page.reports ?? []) : []
  const newer = 'supersededBy' in page && page.supersededBy ? [page.supersededBy] : []
  const news = collection === 'reports' ? (await req.payload.find({ collection: 'news', where: { reports: { equals: id } }, sort: '-publishedAt', limit: 5, depth: 0, pagination: false, select: {}, overrideAccess: false, req })).docs : []
  return [`${collection}:${id}`, ...addresses, ...links.map(({ relationTo, value }) => `${relationTo}:${String(idOf(value))}`), ...[...announced, ...newer].map((report) => `reports:${String(idOf(report))}`), ...news.map((post) => `news:${post.id}`)]
}
