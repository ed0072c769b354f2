/** The collections whose published documents a visitor may read. */
export const publicCollections = [
  'reports',
  'news',
  'themes',
  'organisations',
  'pages',
  'people',
  'quotes',
] as const

export type PublicCollection = (typeof publicCollections)[number]

/** Where each collection's documents live on the site; people and quotes appear inside other pages. */
const folders = {
  reports: '/reports',
  news: '/news',
  themes: '/themes',
  organisations: '/organisations',
  pages: '',
} as const satisfies Partial<Record<PublicCollection, string>>

export type AddressedCollection = keyof typeof folders

export const addressedCollections = Object.keys(folders) as AddressedCollection[]

/** Says whether documents of this collection have a page of their own. */
export const hasAddress = (collection: string): collection is AddressedCollection => Object.hasOwn(folders, collection)

/** The path of a document's own page, such as `/reports/learning-from-staff-reflections`. */
export const pathTo = (collection: AddressedCollection, slug: string) => `${folders[collection]}/${slug}`

/** The last part of a document's path. */
export const slugIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The path of a collection's list. */
export const pathToList = (collection: Exclude<AddressedCollection, 'pages'>): string => folders[collection]

/** Where staff see the newest version of a document, by its id: a draft may have no slug yet, or another one tomorrow. */
export const previewPath = (collection: AddressedCollection, id: number | string): string => `/preview/${collection}/${id}`

/** First path segments that a page's slug may not take, because the site uses them itself. */
export const reservedSlugs = ['admin', 'api', 'health', 'reports', 'news', 'themes', 'organisations', 'search', 'feeds', 'r', 'files', 'assets', 'preview', 'share', 'sitemap', 'problem']

const allowedSchemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Says whether an editor may link to this address: a web, mail or telephone address without
 * credentials, or a path or anchor on this site. `javascript:`, `data:` and `file:` are not.
 */
export function isSafeAddress(address: string): boolean {
  if (/^(#|\/(?![/\\]))[^\s\\]*$/.test(address)) return true
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return allowedSchemes.includes(url.protocol) && !url.username && !url.password
}
