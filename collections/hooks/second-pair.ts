import type { Endpoint, PayloadRequest } from 'payload'

import { signedIn } from './signed-in'

/** A team of one or two cannot always find a second pair of eyes. */
const smallTeam = 2

/** Says whether somebody other than who wrote the words has to approve them: a setting, and never in a team of one or two. */
export async function needsSecondPair(req: PayloadRequest): Promise<boolean> {
  const { secondPair } = await req.payload.findGlobal({ slug: 'settings', depth: 0, select: { secondPair: true }, req })
  if (!secondPair) return false
  const { totalDocs } = await req.payload.count({ collection: 'users', where: { role: { not_equals: 'links-editor' } }, req })
  return totalDocs > smallTeam
}

/** Tells staff whether publishing their own words will need a reason. */
export const secondPairEndpoint: Endpoint = {
  path: '/second-pair',
  method: 'get',
  handler: async (req) => {
    await signedIn(req)
    return Response.json({ needed: await needsSecondPair(req) })
  },
}
