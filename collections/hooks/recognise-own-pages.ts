import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { ownPath } from '@/checks/addresses'
import { env } from '@/lib/env'
import type { RelatedLink } from '@/payload-types'

import { documentAt } from './document-at'
import { refuse } from './refuse'

type Row = NonNullable<RelatedLink['links']>[number]

async function recognised(req: PayloadRequest, row: Row): Promise<Row> {
  const { id = null, address } = row
  if (row.document) return { id, document: row.document }
  const path = address ? ownPath(address.trim(), env.siteUrl) : null
  if (path === null) return { ...row, address: address?.trim() ?? null }
  const document = await documentAt(req, path)
  return document ? { id, document } : refuse(`There is no page of ours at ${path}. Open the page that you mean, and copy its address from there.`)
}

/** Makes a link to a document of ours from an address of this site, also an old one, so that it follows the document from then on. */
export const recogniseOwnPages: CollectionBeforeValidateHook<RelatedLink> = async ({ data, req }) => {
  if (!data?.links) return data
  const links: Row[] = []
  for (const row of data.links) links.push(await recognised(req, row))
  return { ...data, links }
}
