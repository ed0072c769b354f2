import type { PublicCollection } from '@/lib/urls'

import type { Plan, Press } from './press'
import { inTurns } from './turns'

type Found = { id: number; unfinished: boolean }

/**
 * Gives every document an id: that of the one in the database, or that of a new draft with little more than a
 * name. Returns the plans that are still to be published: new drafts, and those that an interrupted run left.
 */
export async function reserve(press: Press, plans: Plan[]): Promise<{ plan: Plan; id: number }[]> {
  const found = await findDocuments(press, plans)
  const unfinished: { plan: Plan; id: number }[] = []
  await inTurns(plans, async (plan) => {
    const known = found.get(`${plan.collection}/${plan.key.value}`)
    const id = known?.id ?? (await plan.reserve()).id
    press.shelf.put(plan.collection, plan.slug, id)
    if (!known || known.unfinished) unfinished.push({ plan, id })
  })
  // In the order of the plans, whatever order the database answered in.
  return plans.flatMap((plan) => unfinished.filter((one) => one.plan === plan))
}

async function findDocuments({ payload }: Press, plans: Plan[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  for (const collection of new Set(plans.map((plan) => plan.collection))) {
    const keys = plans.filter((plan) => plan.collection === collection).map(({ key }) => key)
    const field = keys[0]?.field ?? 'slug'
    const { docs } = await payload.find({
      collection: collection as PublicCollection,
      where: { [field]: { in: keys.map(({ value }) => value) } },
      depth: 0,
      pagination: false,
      trash: true,
    })
    for (const doc of docs) {
      const key = { slug: 'slug' in doc && doc.slug, name: 'name' in doc && doc.name, words: 'words' in doc && doc.words }[field]
      found.set(`${collection}/${key}`, { id: doc.id, unfinished: isOnlyReserved(doc) })
    }
  }
  return found
}

type Reserved = { _status?: 'draft' | 'published' | null; publishedAt?: string | null; summary?: unknown; person?: unknown; roles?: unknown[] | null }

/** Says whether this is the draft that a run reserved and never published: a name, and nobody's work. */
const isOnlyReserved = ({ _status, publishedAt, ...rest }: Reserved) =>
  _status === 'draft' && !publishedAt && !rest.summary && !rest.person && !rest.roles?.length
