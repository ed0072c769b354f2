'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import type { LinkRow } from '@/lib/link-rows'
import type { LinkKind } from '@/lib/vocabulary'

import { askLinksDesk } from './ask-links-desk'
import { LinkAbout } from './link-about'
import { useFoundPages } from './use-found-pages'

type Props = { disabled: boolean; onAdd: (row: LinkRow, words: string) => Promise<boolean> }

const pauseMs = 300

const isAddress = (text: string) => /^(https?:\/\/|\/)\S+$/i.test(text)
const isOurs = (address: string) => address.startsWith('/') || new URL(address, window.location.origin).origin === window.location.origin

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
  const found = useFoundPages(words, !isAddress(words))
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
