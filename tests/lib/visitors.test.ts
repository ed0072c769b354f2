import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { addAddresses } from '@/lib/upload-addresses'
import { type Config, configOf, mayVisitorsRead } from '@/lib/visitors'

/** A Payload with one collection, whose visitors may read what this says, and whose uploads are fetched where these say. */
const payloadWith = ({ read = () => true, addresses = [] }: { read?: () => unknown; addresses?: ((args: { value: string }) => unknown)[] }) => {
  const url = { name: 'url', type: 'text', hooks: { afterRead: addresses } }
  const sizes = { name: 'sizes', type: 'group', flattenedFields: [{ name: 'wide', type: 'group', flattenedFields: [url] }] }
  const config = { slug: 'images', access: { read }, flattenedFields: [url, sizes] } as unknown as Config
  return { collections: { images: { config } } } as unknown as Payload
}

describe('what visitors may read', () => {
  it('is what the collection’s own read access says', () => {
    expect(mayVisitorsRead(payloadWith({ read: () => ({ alt: { equals: 'Nothing' } }) }), 'images', () => '$1')).toBe('t.alt = $1')
    expect(mayVisitorsRead(payloadWith({ read: () => false }), 'images', () => '$1')).toBe('false')
  })

  it('is not guessed where that answers later', () => {
    expect(() => mayVisitorsRead(payloadWith({ read: () => Promise.resolve(false) }), 'images', () => '$1')).toThrow('The read access of images is a promise')
  })
})

describe('an upload', () => {
  const fetchedAt = async (...addresses: ((args: { value: string }) => unknown)[]) => {
    const payload = payloadWith({ addresses })
    const upload = { url: 'a.png', sizes: { wide: { url: 'a-wide.png' } } }
    await addAddresses(payload, configOf(payload, 'images'), upload)
    return [upload.url, upload.sizes.wide.url]
  }

  it('is fetched where its collection says, each size too, one hook after the other', async () => {
    expect(await fetchedAt(({ value }) => `/files/${value}`, ({ value }) => `${value}?v=1`)).toEqual(['/files/a.png?v=1', '/files/a-wide.png?v=1'])
  })

  it('is fetched where a store says that has to be asked', async () => {
    expect(await fetchedAt(({ value }) => Promise.resolve(`https://bucket/${value}`), ({ value }) => `${value}?v=1`)).toEqual(['https://bucket/a.png?v=1', 'https://bucket/a-wide.png?v=1'])
  })
})
