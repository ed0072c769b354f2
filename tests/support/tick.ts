import type { Payload } from 'payload'

import { tickerHeader, tickerToken } from '@/lib/schedule'
import { indexPath, queuedForSearch } from '@/lib/search-queue'
import { queuedForSuggestions, suggestPath } from '@/lib/suggestion-queue'

import { poolOf } from './database'
import { aVisitor } from './rest'

/** What the ticker does once: what waits for search is indexed, or what another address stands for is done. */
export const tickOnce = (payload: Payload, address = indexPath) => aVisitor(payload).post(address, undefined, { headers: { [tickerHeader]: tickerToken } })

async function untilNothingWaits(payload: Payload, address: string, waiting: string): Promise<void> {
  do await tickOnce(payload, address)
  while ((await poolOf(payload).query(waiting)).rowCount)
}

/** What the ticker does for search, until nothing waits. */
export const tick = (payload: Payload): Promise<void> => untilNothingWaits(payload, indexPath, queuedForSearch)

/** The same for suggestions. */
export const tickForSuggestions = (payload: Payload): Promise<void> => untilNothingWaits(payload, suggestPath, queuedForSuggestions)
