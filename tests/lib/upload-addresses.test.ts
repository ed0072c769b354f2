import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { addAddresses } from '@/lib/upload-addresses'
import type { Config } from '@/lib/visitors'

type UrlHook = (args: { value: string }) => unknown

/** Where an upload and its wide size are fetched by these hooks. */
async function fetchedAt(...afterRead: UrlHook[]) {
  const url = { name: 'url', type: 'text', hooks: { afterRead } }
  const sizes = { name: 'sizes', type: 'group', flattenedFields: [{ name: 'wide', type: 'group', flattenedFields: [url] }] }
  const upload = { url: 'a.png', sizes: { wide: { url: 'a-wide.png' } } }
  await addAddresses({} as Payload, { slug: 'images', flattenedFields: [url, sizes] } as unknown as Config, upload)
  return [upload.url, upload.sizes.wide.url]
}

const versioned: UrlHook = ({ value }) => `${value}?v=1`

describe('an upload', () => {
  it('is fetched where its collection says, each size too, one hook after the other', async () => {
    expect(await fetchedAt(({ value }) => `/files/${value}`, versioned)).toEqual(['/files/a.png?v=1', '/files/a-wide.png?v=1'])
  })

  it('is fetched where a store says that has to be asked', async () => {
    expect(await fetchedAt(({ value }) => Promise.resolve(`https://bucket/${value}`), versioned)).toEqual(['https://bucket/a.png?v=1', 'https://bucket/a-wide.png?v=1'])
  })

  it('is fetched nowhere when there is no file', async () => {
    expect(await fetchedAt(() => null)).toEqual([null, null])
  })
})
