import 'server-only'

import config from '@payload-config'
import { getPayload } from 'payload'

import { type Gathered, gatherBy, type Seed } from '@/lib/gather'
import type { LongText } from '@/lib/stored'
import { askAny } from '@/lib/visitors'

/** What `gatherBy` finds, on any connection that is free. */
export async function gather(seeds: Seed[], also?: Seed, longText?: LongText): Promise<Gathered> {
  const payload = await getPayload({ config })
  return gatherBy(askAny(payload), payload, seeds, also, longText)
}
