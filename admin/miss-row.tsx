'use client'

import { type FormEvent, useId, useState } from 'react'

import type { Miss } from './miss-list'
import { useFoundPages } from './use-found-pages'
import type { Meaning } from './use-search-meanings'

type Props = { miss: Miss; busy: boolean; save: (meaning: Meaning, words: string) => Promise<void> }

const times = (asked: number) => (asked === 1 ? 'Once' : asked === 2 ? 'Twice' : `${asked} times`)

/** One question without an answer: other words for it, or the page that answers it. */
export function MissRow({ miss: { words, asked, lastOn }, busy, save }: Props) {
  const [open, setOpen] = useState<'same' | 'answer' | null>(null)
  const id = useId()
  const toggle = (which: 'same' | 'answer') => () => setOpen(open === which ? null : which)
  return (
    <li>
      <div>
        <strong>{words}</strong>
        <p>
          {times(asked)}, last on {lastOn}
        </p>
        <div id={id}>
          {open === 'same' ? <SameAs words={words} busy={busy} save={save} /> : null}
          {open === 'answer' ? <AnswerWith words={words} busy={busy} save={save} /> : null}
        </div>
      </div>
      <div className="related-links__buttons">
        <button type="button" aria-expanded={open === 'same'} aria-controls={id} onClick={toggle('same')} aria-label={`Means the same as …: ${words}`}>
          Means the same as …
        </button>
        <button type="button" aria-expanded={open === 'answer'} aria-controls={id} onClick={toggle('answer')} aria-label={`Answer with a page …: ${words}`}>
          Answer with a page …
        </button>
      </div>
    </li>
  )
}

type Part = Omit<Props, 'miss'> & { words: string }

function SameAs({ words, busy, save }: Part) {
  const id = useId()
  const [others, setOthers] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save({ words, meaning: 'same', others }, `“${words}” means the same as “${others}” from now on.`)
  }
  return (
    <form className="related-links__add" onSubmit={submit}>
      <label htmlFor={id}>Words that our pages use for “{words}”</label>
      <input id={id} value={others} maxLength={80} required autoFocus autoComplete="off" onChange={(event) => setOthers(event.target.value)} />
      <div className="related-links__buttons">
        <button type="submit" disabled={busy}>
          Save
        </button>
      </div>
    </form>
  )
}

function AnswerWith({ words, busy, save }: Part) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = useFoundPages(typed.trim())
  return (
    <div className="related-links__add">
      <label htmlFor={id}>Words of the title of the page that answers “{words}”</label>
      <input id={id} value={typed} autoFocus autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      <div role="status">{found.length > 0 ? `${found.length} ${found.length === 1 ? 'page' : 'pages'} found` : ''}</div>
      <ul className="related-links__found">
        {found.map(({ relation, title }) => (
          <li key={`${relation.relationTo}:${relation.value}`}>
            <button type="button" disabled={busy} onClick={() => void save({ words, meaning: 'answer', answer: relation }, `“${title}” is the first result for “${words}” from now on.`)}>
              Answer with “{title}”
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
