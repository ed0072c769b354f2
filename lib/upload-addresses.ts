import type { FlattenedField, Payload } from 'payload'

import type { Config } from './visitors'

type Part = Record<string, unknown>
type UrlHook = (args: object) => string | null | Promise<string | null>

/** What of an upload is fetched at an address of its own, itself and its sizes, each with the hooks that know the address. */
function* fetchedParts(fields: FlattenedField[], part: Part): Generator<[Part, UrlHook[]]> {
  for (const field of fields) {
    if (field.type === 'group') yield* fetchedParts(field.flattenedFields, part[field.name] as Part)
    else if (field.name === 'url' && field.type === 'text') yield [part, (field.hooks?.afterRead ?? []) as unknown as UrlHook[]]
  }
}

/** Gives an upload the addresses at which it is fetched: where that is depends on how the site stores its files. */
export async function addAddresses(payload: Payload, collection: Config, upload: Part): Promise<void> {
  for (const [part, hooks] of fetchedParts(collection.flattenedFields, upload))
    for (const hook of hooks) {
      const url = hook({ collection, data: upload, originalDoc: upload, value: part.url, req: { payload } })
      // Most know it at once, and a page has dozens of them.
      part.url = typeof url === 'string' ? url : await url
    }
}
