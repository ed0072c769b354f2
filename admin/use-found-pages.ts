'use client'

import { useEffect, useState } from 'react'

import type { Relation } from '@/lib/link-rows'
import { addressedCollections } from '@/lib/urls'

/** A page of ours that somebody may choose. */
export type FoundPage = { relation: Relation; title: string }

const pauseMs = 300
const mostFound = 8

/** The documents of one collection whose names have these words. */
async function find(collection: Relation['relationTo'], words: string, signal: AbortSignal): Promise<FoundPage[]> {
  const field = collection === 'organisations' ? 'name' : 'title'
  const answer = await fetch(`/api/${collection}?depth=0&limit=${mostFound}&select[${field}]=true&where[${field}][like]=${encodeURIComponent(words)}`, { signal })
  const { docs = [] } = answer.ok ? ((await answer.json()) as { docs?: { id: number; title?: string; name?: string }[] }) : {}
  return docs.map(({ id, title, name }) => ({ relation: { relationTo: collection, value: id }, title: title ?? name ?? '' }))
}

/** The pages whose titles have these words, once whoever types them pauses; none for fewer than three letters or while `asked` is false. */
export function useFoundPages(words: string, asked = true): FoundPage[] {
  const [found, setFound] = useState<{ words: string; pages: FoundPage[] }>({ words: '', pages: [] })
  const looks = asked && words.length > 2
  useEffect(() => {
    if (!looks) return
    const typing = new AbortController()
    const timer = setTimeout(() => {
      Promise.all(addressedCollections.map((collection) => find(collection, words, typing.signal)))
        .then((pages) => setFound({ words, pages: pages.flat().slice(0, mostFound) }))
        // Whoever typed on has asked anew; for anybody else the list stays as it was.
        .catch(() => undefined)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      typing.abort()
    }
  }, [looks, words])
  return looks && found.words === words ? found.pages : []
}
