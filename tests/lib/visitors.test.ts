import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { type Config, mayVisitorsRead } from '@/lib/visitors'

/** What visitors may read of a collection with this read access, as a condition. */
const mayRead = (read: () => unknown) => {
  const config = { slug: 'images', access: { read }, flattenedFields: [] } as unknown as Config
  return mayVisitorsRead({ collections: { images: { config } } } as unknown as Payload, 'images', () => '$1')
}

describe('what visitors may read', () => {
  it('is what the collection’s own read access says', () => {
    expect([mayRead(() => ({ alt: { equals: 'Nothing' } })), mayRead(() => true), mayRead(() => false)]).toEqual(['t.alt = $1', 'true', 'false'])
  })

  it('is not guessed where that answers later', () => {
    for (const later of [Promise.resolve(false), { then: () => {} }]) expect(() => mayRead(() => later)).toThrow('The read access of images is a promise')
  })
})
