import type { Payload, TypedUser } from 'payload'

import type { permissions } from '@/collections/access/permissions'
import { publicCollections } from '@/lib/urls'

import { aFile, aNewsPost, anImage, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme, draft, published } from './content'
import { aPdf, aPng } from './files'
import { password } from './people'

export type Collection = Exclude<keyof typeof permissions, 'settings'>

/** Options of the Local API for acting as this person, who is held to the rules. */
export const as = (user: TypedUser | null) => ({ user, overrideAccess: false, depth: 0 }) as const

const newcomer = () => ({ email: `new-${crypto.randomUUID()}@example.org`, name: 'Newt the newcomer', password, role: 'author' as const })
const upload = (name: string, data: Buffer, mimetype: string) => ({ name, data, mimetype, size: data.length })
const isPublishable = (collection: Collection): boolean => (publicCollections as readonly string[]).includes(collection)

/** Makes one of each collection for somebody to try their hand at; none is public. */
export const makeOne: Record<Collection, (payload: Payload) => Promise<{ id: number }>> = {
  reports: (payload) => aReport(payload, draft),
  news: (payload) => aNewsPost(payload, draft),
  themes: (payload) => aTheme(payload, draft),
  organisations: (payload) => anOrganisation(payload, draft),
  people: (payload) => aPerson(payload, draft),
  quotes: (payload) => aQuote(payload, draft),
  pages: (payload) => aPage(payload, draft),
  images: (payload) => anImage(payload),
  files: (payload) => aFile(payload),
  redirects: async (payload) => payload.create({ collection: 'redirects', data: await aRedirect(payload) }),
  'related-links': async (payload) => payload.create({ collection: 'related-links', data: await aRelatedLinks(payload) }),
  'search-meanings': async (payload) => payload.create({ collection: 'search-meanings', data: aMeaning() }),
  bundles: async (payload) => payload.create({ collection: 'bundles', data: await aBundle(payload) }),
  users: (payload) => payload.create({ collection: 'users', data: newcomer() }),
}

const aRedirect = async (payload: Payload) => ({ from: `/old/${crypto.randomUUID()}`, to: { relationTo: 'pages' as const, value: (await aPage(payload)).id } })

const aRelatedLinks = async (payload: Payload) => ({ pages: (await aPage(payload, draft)).id, links: [{ document: { relationTo: 'pages' as const, value: (await aPage(payload)).id } }] })

const aBundle = async (payload: Payload) => ({ title: 'Launch', documents: [{ relationTo: 'pages' as const, value: (await aPage(payload, draft)).id }] })

const aMeaning = () => ({ words: `word${crypto.randomUUID().slice(0, 8)}`, meaning: 'same' as const, others: 'other words' })

/** What somebody may try to do to a collection, by the names of the permissions table. Each rejects when it is refused. */
export const attempts = {
  async create(payload: Payload, collection: Collection, user: TypedUser | null) {
    switch (collection) {
      case 'users':
        return payload.create({ collection, data: newcomer(), ...as(user) })
      case 'files':
        return payload.create({ collection, data: {}, file: upload(`${crypto.randomUUID()}.pdf`, await aPdf(), 'application/pdf'), ...as(user) })
      case 'images':
        return payload.create({ collection, data: { decision: 'decorative' }, file: upload(`${crypto.randomUUID()}.png`, await aPng(), 'image/png'), ...as(user) })
      case 'redirects':
        return payload.create({ collection, data: await aRedirect(payload), ...as(user) })
      case 'related-links':
        return payload.create({ collection, data: await aRelatedLinks(payload), ...as(user) })
      case 'search-meanings':
        return payload.create({ collection, data: aMeaning(), ...as(user) })
      case 'bundles':
        return payload.create({ collection, data: await aBundle(payload), ...as(user) })
      default:
        return payload.create({ collection: collection as 'pages', draft: true, data: { title: 'By hand', slug: `by-hand-${crypto.randomUUID()}` }, ...as(user) })
    }
  },

  async update(payload: Payload, collection: Collection, user: TypedUser | null) {
    const { id } = await makeOne[collection](payload)
    return payload.update({ collection, id, draft: isPublishable(collection), data: aChange(collection), ...as(user) })
  },

  /** Puts a draft before readers, or changes an upload that they see. */
  async publish(payload: Payload, collection: Collection, user: TypedUser | null) {
    const { id } = await makeOne[collection](payload)
    if (collection === 'images') await anOrganisation(payload, { logo: id })
    if (collection === 'files') await aReport(payload, { documents: [{ file: id, title: 'The report', kind: 'full-report' }] })
    return payload.update({ collection, id, data: isPublishable(collection) ? published : aChange(collection), ...as(user) })
  },

  async delete(payload: Payload, collection: Collection, user: TypedUser | null) {
    const { id } = await makeOne[collection](payload)
    return payload.delete({ collection, id, ...as(user) })
  },
}

function aChange(collection: Collection) {
  switch (collection) {
    case 'redirects':
      return { from: `/old/${crypto.randomUUID()}` }
    case 'users':
    case 'organisations':
    case 'people':
      return { name: 'Another name' }
    case 'quotes':
      return { words: 'Other words' }
    case 'images':
      return { caption: 'Another caption' }
    case 'files':
      return {}
    case 'related-links':
      return { links: [] }
    case 'search-meanings':
      return { others: 'still other words' }
    default:
      return { title: 'Another title' }
  }
}
