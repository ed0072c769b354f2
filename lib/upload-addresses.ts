import type { Payload } from 'payload'

import type { Config } from './visitors'

type UrlHook = (args: object) => string | Promise<string>

/** Gives an upload the addresses at which it is fetched: where that is depends on how the site stores its files. */
export async function addAddresses(payload: Payload, collection: Config, upload: Record<string, unknown>, fields = collection.flattenedFields, data = upload): Promise<void> {
  for (const field of fields) {
    if (field.type === 'group') await addAddresses(payload, collection, upload[field.name] as Record<string, unknown>, field.flattenedFields, data)
    else if (field.name === 'url' && field.type === 'text')
      for (const hook of (field.hooks?.afterRead ?? []) as unknown as UrlHook[])
        upload.url = await hook({ collection, data, originalDoc: data, value: upload.url, req: { payload } })
  }
}
