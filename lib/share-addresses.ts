import type { AddressedCollection } from './urls'

/** The picture shown with pages that have no record of their own: the home page and the lists. */
export const siteImagePath = '/share/site.png'

/** The picture with a document's title, shown where somebody shares its page. */
export const shareImagePath = (collection: AddressedCollection, slug: string): string => `/share/${collection}/${slug}.png`

/** The size of those pictures, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const
