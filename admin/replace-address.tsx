'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { askLinksDesk } from './ask-links-desk'

type Worded = { collection: string; id: number; title: string }
type Replacement = { pages: { id: number; title: string; takenOut: boolean }[]; drafts: (Worded & { why: string | null })[]; words: Worded[] }

function WordedList({ heading, documents }: { heading: string; documents: (Worded & { why?: string | null })[] }) {
  if (documents.length === 0) return null
  return (
    <>
      <h3>
        {heading} ({documents.length})
      </h3>
      <ul>
        {documents.map(({ collection, id, title, why }) => (
          <li key={`${collection}:${id}`}>
            <a href={`/admin/collections/${collection}/${id}`}>{title}</a>
            {why ? `: it was left as it is. ${why}` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Puts one address in the place of another, after showing where: among related links at once, in words as drafts of those who may write them. */
export function ReplaceAddress({ from: given }: { from: string }) {
  const id = useId()
  const [from, setFrom] = useState(given)
  const [to, setTo] = useState('')
  const [foreseen, setForeseen] = useState<Replacement | null>(null)
  const [done, setDone] = useState<Replacement | null>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  const ask = async (apply: boolean) => {
    setBusy(true)
    const outcome = await askLinksDesk<Replacement>('replace', { from, to, apply })
    setBusy(false)
    if ('failure' in outcome) return setSaid(outcome.failure)
    const { pages } = outcome.answer
    setForeseen(apply ? null : outcome.answer)
    setDone(apply ? outcome.answer : null)
    setSaid(apply ? `Done: the related links of ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} were changed.` : '')
  }
  const change = (set: (value: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value)
    setForeseen(null)
    setDone(null)
    setSaid('')
  }

  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>Replace an address</h2>
      <p>For pages of ours and of other sites. You see where it would change before anything does.</p>
      <form
        className="related-links__add"
        onSubmit={(event) => {
          event.preventDefault()
          void ask(false)
        }}
      >
        <label htmlFor={`${id}-from`}>Address that is linked to now</label>
        <input id={`${id}-from`} value={from} onChange={change(setFrom)} required autoComplete="off" />
        <label htmlFor={`${id}-to`}>Address to put in its place</label>
        <input id={`${id}-to`} value={to} onChange={change(setTo)} required autoComplete="off" />
        <Button type="submit" size="medium" buttonStyle="secondary" disabled={busy}>
          Show what would change
        </Button>
      </form>
      <div role="status">{said}</div>
      {done ? (
        <>
          <WordedList heading="Saved as drafts: readers see the new address once these are published" documents={done.drafts.filter(({ why }) => why === null)} />
          <WordedList heading="Not changed" documents={[...done.drafts.filter(({ why }) => why !== null), ...done.words]} />
        </>
      ) : null}
      {foreseen ? (
        <>
          <h3>{foreseen.pages.length === 0 ? 'It is among no related links' : `Related links that change (${foreseen.pages.length})`}</h3>
          <ul>
            {foreseen.pages.map(({ id: record, title, takenOut }) => (
              <li key={record}>
                {title}
                {takenOut ? ': the link is taken out, because the new one is there already' : ''}
              </li>
            ))}
          </ul>
          <WordedList heading="In words: a draft with the new address is saved of each, for you or a colleague to publish" documents={foreseen.drafts} />
          <WordedList heading="In words, which only their writers can change" documents={foreseen.words} />
          {foreseen.pages.length + foreseen.drafts.length > 0 ? (
            <Button size="medium" disabled={busy} onClick={() => void ask(true)}>
              Replace
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
