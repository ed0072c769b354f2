'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import type { LinkRow, Relation } from '@/lib/link-rows'
import { addressedCollections } from '@/lib/urls'
import type { LinkKind } from '@/lib/vocabulary'

import { askLinksDesk } from './ask-links-desk'
import { LinkAbout } from './link-about'

type Found = { relation: Relation; title: string }
type Props = { disabled: boolean; onAdd: (row: LinkRow, words: string) => Promise<boolean> }

const pauseMs = 300
const mostFound = 8

const isAddress = (text: string) => /^(https?:\/\/|\/)\S+$/i.test(text)
const isOurs = (address: string) => address.startsWith('/') || new URL(address, window.location.origin).origin === window.location.origin

/** The documents of one collection whose names have these words. */
async function find(collection: Relation['relationTo'], words: string, signal: AbortSignal): Promise<Found[]> {
  const field = collection === 'organisations' ? 'name' : 'title'
  const answer = await fetch(`/api/${collection}?depth=0&limit=${mostFound}&select[${field}]=true&where[${field}][like]=${encodeURIComponent(words)}`, { signal })
  const { docs = [] } = answer.ok ? ((await answer.json()) as { docs?: { id: number; title?: string; name?: string }[] }) : {}
  return docs.map(({ id, title, name }) => ({ relation: { relationTo: collection, value: id }, title: title ?? name ?? '' }))
}

function useFound(words: string): Found[] {
  const [found, setFound] = useState<{ words: string; pages: Found[] }>({ words: '', pages: [] })
  const asked = words.length > 2 && !isAddress(words)
  useEffect(() => {
    if (!asked) return
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
  }, [asked, words])
  return asked && found.words === words ? found.pages : []
}

/** What a page of another site calls itself, once it has answered. */
function useTitle(address: string | null): string | null {
  const [known, setKnown] = useState<{ address: string; title: string | null } | null>(null)
  useEffect(() => {
    if (!address) return
    const timer = setTimeout(() => void askLinksDesk<{ title: string | null }>('look-up', { address }).then((outcome) => setKnown({ address, title: 'answer' in outcome ? outcome.answer.title : null })), pauseMs)
    return () => clearTimeout(timer)
  }, [address])
  return known?.address === address ? known.title : null
}

/** Adds a page by words of its title, or any page by its address. */
export function AddLink({ disabled, onAdd }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<LinkKind>('guidance')
  const [note, setNote] = useState('')
  const words = text.trim()
  const found = useFound(words)
  const elsewhere = isAddress(words) && URL.canParse(words) && !isOurs(words)

  const add = async (row: LinkRow, name: string) => {
    if (!(await onAdd(row, `“${name}” is added.`))) return
    setText('')
    setTitle('')
    setNote('')
  }
  const lookedUp = useTitle(elsewhere ? words : null)
  const offered = title === '' && lookedUp ? lookedUp : null
  const addAddress = () => add(elsewhere ? { address: words, title, kind, note } : { address: words }, elsewhere ? title : words)

  return (
    <div className="related-links__add" role="group" aria-labelledby={`${id}-heading`}>
      <h4 id={`${id}-heading`}>Add a page</h4>
      <label htmlFor={`${id}-text`}>Words of its title, or its address</label>
      <input id={`${id}-text`} value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
      <div role="status">{found.length > 0 ? `${found.length} ${found.length === 1 ? 'page' : 'pages'} found` : ''}</div>
      <ul className="related-links__found">
        {found.map(({ relation, title: name }) => (
          <li key={`${relation.relationTo}:${relation.value}`}>
            <button type="button" disabled={disabled} onClick={() => void add({ document: relation }, name)}>
              Add “{name}”
            </button>
          </li>
        ))}
      </ul>
      {elsewhere ? (
        <>
          <label htmlFor={`${id}-title`}>Title of that page</label>
          <input id={`${id}-title`} value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />
          <div role="status">
            {offered ? (
              <button type="button" className="related-links__offered" onClick={() => setTitle(offered.slice(0, 120))}>
                Use its own title: “{offered}”
              </button>
            ) : null}
          </div>
          <LinkAbout id={id} kind={kind} note={note} onKind={setKind} onNote={setNote} />
        </>
      ) : null}
      {isAddress(words) ? (
        <Button size="medium" disabled={disabled} onClick={() => void addAddress()}>
          Add this address
        </Button>
      ) : null}
    </div>
  )
}
