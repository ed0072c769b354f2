import type { Payload } from 'payload'

import { tickerHeader, tickerToken } from '@/lib/schedule'
import { indexPath, queuedForSearch } from '@/lib/search-queue'

import { poolOf } from './database'
import { aVisitor } from './rest'

/** What the ticker does once: what waits for search is indexed. */
export const tickOnce = (payload: Payload) => aVisitor(payload).post(indexPath, undefined, { headers: { [tickerHeader]: tickerToken } })

/** What the ticker does until nothing waits. */
export async function tick(payload: Payload): Promise<void> {
  do await tickOnce(payload)
  while ((await poolOf(payload).query(queuedForSearch)).rowCount)
}
