import 'server-only'

import config from '@payload-config'
import { type ClientUser, getPayload, type TypedUser } from 'payload'

import { bestPassage } from '@/lib/passages'
import { readQuestion } from '@/lib/search-question'
import { type StaffAnswer, type StaffCollection, staffCollections, type StaffResult } from '@/lib/staff-search'
import { type State, states } from '@/lib/transitions'

import { look, rank, understand } from './search-answer'
import { inTime, lookAmongDrafts, placeOf, readTexts } from './search-index'

const mostShown = 50

type Found = Pick<StaffResult, 'collection' | 'id' | 'passage' | 'file'>

/** The best documents for a question among all that staff write, drafts too; null when it took too long. */
async function lookUp(q: string): Promise<{ found: Found[]; repaired: string | null } | null> {
  const question = readQuestion(q)
  if (question.words.length === 0) return { found: [], repaired: null }
  return inTime(async (client) => {
    await lookAmongDrafts(client)
    const understood = await understand(client, question, false)
    const { ranked, clues } = await rank(client, await look(client, understood), understood)
    const ids = ranked.slice(0, mostShown).map(({ id }) => id)
    const texts = await readTexts(client, ids)
    const { rows } = await client.query<{ unit: number; collection: StaffCollection; id: number }>('select id as unit, collection, document_id as id from search_units where id = any($1) order by array_position($1, id)', [ids])
    const terms = new Set(clues.flatMap(({ key }) => key.split(' ')))
    const passageOf = (unit: number) => bestPassage(texts.get(unit)?.summary ?? '', texts.get(unit)?.pieces ?? [], terms)
    return { found: rows.map(({ unit, collection, id }) => ({ collection, id, passage: passageOf(unit), file: placeOf(texts.get(unit)?.file ?? null) })), repaired: understood.repaired }
  })
}

type Read = { id: number; title?: string | null; name?: string | null; words?: string | null; filename?: string | null; publicSince?: string | null; _status?: string | null; flow?: { stage?: State | null } | null }

/** Where a document stands; a file stands nowhere, but readers may have it or not. */
function stateOf(collection: StaffCollection, { flow, publicSince, _status }: Read): string {
  if (collection === 'files') return publicSince && Date.parse(publicSince) <= Date.now() ? 'Readers may have it' : 'Not for readers yet'
  return states[flow?.stage ?? (_status === 'published' ? 'published' : 'draft')]
}

const titleOf = ({ title, name, words, filename }: Read): string => title || name || words || filename || 'Without a title'

/** These documents as this person may read them, by `collection:id`; what the admin keeps out of their way is left out. */
async function readAs(user: TypedUser, found: Found[]): Promise<Map<string, Pick<StaffResult, 'title' | 'kind' | 'state'>>> {
  const payload = await getPayload({ config })
  const open = staffCollections.filter((slug) => {
    const { hidden } = payload.collections[slug].config.admin
    return !(typeof hidden === 'function' ? hidden({ user: user as unknown as ClientUser }) : hidden)
  })
  const read = await Promise.all(
    open.map(async (collection) => {
      const ids = found.filter((one) => one.collection === collection).map(({ id }) => id)
      if (ids.length === 0) return []
      const { docs } = await payload.find({ collection, where: { id: { in: ids } }, draft: true, depth: 0, pagination: false, overrideAccess: false, user })
      const kind = String(payload.collections[collection].config.labels.singular)
      return (docs as unknown as Read[]).map((document) => [`${collection}:${document.id}`, { title: titleOf(document), kind, state: stateOf(collection, document) }] as const)
    }),
  )
  return new Map(read.flat())
}

/** What a member of staff finds among everything that is theirs to read, drafts too; null when it took too long. */
export async function searchAsStaff(user: TypedUser, q: string): Promise<StaffAnswer | null> {
  const looked = await lookUp(q)
  if (!looked) return null
  const read = await readAs(user, looked.found)
  return {
    repaired: looked.repaired,
    results: looked.found.flatMap((one) => {
      const known = read.get(`${one.collection}:${one.id}`)
      return known ? [{ ...one, ...known }] : []
    }),
  }
}
