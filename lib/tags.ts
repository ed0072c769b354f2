import { hasAddress, pathTo } from './urls'

/**
 * The words in which a page says what it read and a save says what it changed. A page must be made
 * again when a change has a word in common with it.
 */

/** One document, however it was found. */
export const documentTag = (collection: string, id: number | string) => `${collection}:${id}`

/** Every document of a collection in which a field has this value: a query for it sees no other change. */
export const valueTag = (collection: string, field: string, value: string | number) => `${collection}?${field}=${value}`

/** The path of the page that a document has by this tag; null for a tag that names no page. */
export function pathIn(tag: string): string | null {
  const [collection = '', slug] = tag.split('?slug=')
  return slug && hasAddress(collection) ? pathTo(collection, slug) : null
}

/** Any document of a collection: for queries that could see every change. */
export const collectionTag = (collection: string) => collection

type Condition = { [field: string]: unknown }

/** The tags of a query by its conditions: a single equality narrows it, alternatives need one each, anything else depends on the whole collection. */
export function queryTags(collection: string, where: Condition | undefined): string[] {
  return narrowest(collection, where ?? {}) ?? [collectionTag(collection)]
}

function narrowest(collection: string, where: Condition): string[] | null {
  for (const [field, condition] of Object.entries(where)) {
    if (field === 'and') {
      for (const part of condition as Condition[]) {
        const tags = narrowest(collection, part)
        if (tags) return tags
      }
    } else if (field === 'or') {
      const parts = (condition as Condition[]).map((part) => narrowest(collection, part))
      if (parts.length > 0 && parts.every((tags) => tags !== null)) return parts.flat()
    } else {
      const { equals } = condition as { equals?: unknown }
      if (typeof equals !== 'string' && typeof equals !== 'number') continue
      if (field === 'id') return [documentTag(collection, equals)]
      // A save names its own fields, not those of the documents it refers to, such as `themes.slug`.
      if (!field.includes('.')) return [valueTag(collection, field, equals)]
    }
  }
  return null
}
