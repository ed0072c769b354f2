import type { PayloadRequest } from 'payload'

import { gatherBy } from '@/lib/gather'
import type { AddressedCollection } from '@/lib/urls'
import { askAny } from '@/lib/visitors'

import { askWithin } from './transaction'

/**
 * The document as somebody who is not signed in reads it, inside the transaction if there is one, or null, with as many levels of what it
 * refers to: what is public is decided by read access alone. One statement, as for its page; Payload would need one for each collection and level.
 */
export async function readAsVisitor(req: PayloadRequest, collection: AddressedCollection | 'files', id: number, levels = 2): Promise<Record<string, unknown> | null> {
  const ask = (await req.transactionID) ? askWithin(req) : askAny(req.payload)
  const { get } = await gatherBy(ask, req.payload, [{ select: () => 'select $own1::text, $own2::int, $own3::int', values: [collection, id, levels] }])
  return get(collection, id, levels)
}
