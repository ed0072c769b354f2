import type { PayloadRequest, Where } from 'payload'

import type { CheckedDocument } from '@/checks/check'
import type { Together } from '@/lib/together'
import { type AddressedCollection, addressedCollections, hasAddress, pathTo, slugIn } from '@/lib/urls'

import { released } from '../access/published'
import type { Flow } from '../fields/flow'
import { documentAt } from './document-at'

type Target = { collection: AddressedCollection; where: Where; isIt: (doc: { id: number; slug?: string | null }) => boolean }

/** The document that a target such as `reports:12` or `/reports/some-slug` may stand for; null for one that has no page. */
function read(target: string): Target | null {
  const [, collection = '', number = ''] = /^([a-z]+):(\d+)$/.exec(target) ?? []
  if (hasAddress(collection)) return { collection, where: { id: { equals: Number(number) } }, isIt: ({ id }) => id === Number(number) }
  const slug = slugIn(target)
  const at = addressedCollections.find((one) => slug && target === pathTo(one, slug))
  return at ? { collection: at, where: { slug: { equals: slug } }, isIt: (doc) => doc.slug === slug } : null
}

/**
 * Which of these targets readers cannot open when `document` goes live: drafts, what is in the trash, and what is due
 * later than the document itself. The document is none of them, nor what goes live with it, nor an address at which nothing has ever been.
 */
export async function hiddenAmong(req: PayloadRequest, targets: string[], document: CheckedDocument, id: number | undefined): Promise<Set<string>> {
  const { hidden, nothingThere } = await look(req, targets, document, id)
  // Short addresses, pages under a report, and addresses that have changed: their documents may be hidden as well.
  for (const target of nothingThere) {
    const found = await documentAt(req, target)
    if (!found) continue
    const behind = await look(req, [`${found.relationTo}:${found.value}`], document, id)
    if (behind.hidden.size > 0) hidden.add(target)
  }
  return hidden
}

async function look(req: PayloadRequest, targets: string[], { collection, data }: CheckedDocument, id: number | undefined): Promise<{ hidden: Set<string>; nothingThere: string[] }> {
  const { together = [] } = req.context as Together
  const own = [...together, `${collection}:${id}`, hasAddress(collection) && typeof data.slug === 'string' ? pathTo(collection, data.slug) : '']
  const hidden = new Set<string>()
  const links = targets.filter((target) => !own.includes(target)).map((target) => ({ target, ...read(target) }))
  const nothingThere = links.filter((link) => !('collection' in link) && link.target.startsWith('/')).map(({ target }) => target)
  const scheduled = (data.flow as Flow | undefined)?.at
  const liveFrom = new Date(Math.max(Date.now(), ...[data.publishedAt, scheduled].map((at) => Date.parse(String(at)) || 0))).toISOString()

  for (const one of addressedCollections) {
    const here = links.filter((link): link is { target: string } & Target => 'collection' in link && link.collection === one)
    if (here.length === 0) continue
    const find = async (where: Where, trash: boolean) =>
      (await req.payload.find({ collection: one, where, select: { slug: true }, depth: 0, pagination: false, trash, req })).docs
    const any: Where = { or: here.map(({ where }) => where) }
    const live = await find({ and: [any, released, { publishedAt: { less_than_equal: liveFrom } }] }, false)
    const dead = here.filter(({ isIt }) => !live.some(isIt))
    const there = dead.length > 0 ? await find(any, true) : []
    for (const { target, isIt } of dead) {
      if (!target.startsWith('/') || there.some(isIt)) hidden.add(target)
      else nothingThere.push(target)
    }
  }
  return { hidden, nothingThere }
}
