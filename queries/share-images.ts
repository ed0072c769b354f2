import 'server-only'

import type { ShareText } from '@/lib/share-image'
import type { AddressedCollection } from '@/lib/urls'
import { newsKinds, organisationKinds, reportTypes } from '@/lib/vocabulary'
import { words } from '@/lib/words'

import { findOne } from './find'
import { getSettings } from './settings'

type Words = Pick<ShareText, 'title' | 'kind'>

const titled = { title: true } as const

/** What the picture of each kind of document says beside the site's name, or null. */
const wordsOf = {
  reports: async (slug) => {
    const report = await findOne('reports', { where: { slug: { equals: slug } }, select: { title: true, type: true } })
    return report && { title: report.title, kind: reportTypes[report.type] }
  },
  news: async (slug) => {
    const post = await findOne('news', { where: { slug: { equals: slug } }, select: { title: true, kind: true } })
    return post && { title: post.title, kind: newsKinds[post.kind] }
  },
  themes: async (slug) => {
    const theme = await findOne('themes', { where: { slug: { equals: slug } }, select: titled })
    return theme && { title: theme.title, kind: words.theme }
  },
  organisations: async (slug) => {
    const organisation = await findOne('organisations', { where: { slug: { equals: slug } }, select: { name: true, kind: true } })
    return organisation && { title: organisation.name, kind: organisationKinds[organisation.kind] }
  },
  pages: async (slug) => {
    const page = await findOne('pages', { where: { slug: { equals: slug } }, select: titled })
    return page && { title: page.title, kind: null }
  },
} as const satisfies Record<AddressedCollection, (slug: string) => Promise<Words | null>>

/** What the picture says that is shown where somebody shares a published document, or null when there is no such document. */
export async function getShareText(collection: AddressedCollection, slug: string): Promise<ShareText | null> {
  const [said, { siteName }] = await Promise.all([wordsOf[collection](slug), getSettings()])
  return said && { ...said, siteName }
}

/** The same for pages that no record stands for. */
export async function getSiteShareText(): Promise<ShareText> {
  const { siteName, tagline } = await getSettings()
  return { title: tagline ?? siteName, kind: null, siteName }
}
