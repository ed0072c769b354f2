import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { findingsFor } from '@/checks/all'
import type { Finding } from '@/checks/check'
import type { PublicCollection } from '@/lib/urls'

import { gatherFacts } from './facts'
import { signedIn } from './signed-in'

/** What the checks find in a document as it stands in `data`, saved or not; `id` is missing for a new one. */
export async function findingsIn(req: PayloadRequest, collection: PublicCollection, data: Record<string, unknown>, id: number | undefined): Promise<Finding[]> {
  const document = { collection, data }
  return findingsFor(document, await gatherFacts(req, document, id))
}

const question = z.object({ id: z.coerce.number().int().optional(), data: z.record(z.string(), z.unknown()) })

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** Tells staff what stands in the way of publishing what they have in their form, before they save it. */
export const findingsEndpoint = (collection: PublicCollection): Omit<Endpoint, 'root'> => ({
  path: '/findings',
  method: 'post',
  handler: async (req) => {
    await signedIn(req)
    await addDataAndFileToRequest(req)
    const { success, data } = question.safeParse(req.data)
    if (!success) return refusal(400, 'Send the document as data, and its id if it has one.')
    return Response.json({ findings: await findingsIn(req, collection, data.data, data.id) })
  },
})
