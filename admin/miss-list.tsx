'use client'

import { useRef } from 'react'

import { MissRow } from './miss-row'
import { type Meaning, useSearchMeanings } from './use-search-meanings'

/** Words that readers searched for in vain, how often, and on which day last. */
export type Miss = { words: string; asked: number; lastOn: string }

/** What readers did not find, each with what can be done about it at once. */
export function MissList({ misses }: { misses: Miss[] }) {
  const { said, busy, say, takeBack } = useSearchMeanings()
  const told = useRef<HTMLDivElement>(null)

  const save = async (meaning: Meaning, words: string) => {
    // The row goes with what is settled, and the keyboard’s place with it.
    if (await say(meaning, words)) told.current?.focus()
  }

  return (
    <>
      <div ref={told} tabIndex={-1} className="related-links__said">
        <span role="status" className={said?.failed ? 'related-links__failure' : undefined}>
          {said?.words}
        </span>
        {said?.id ? (
          <div className="related-links__buttons">
            <button type="button" disabled={busy} onClick={() => void (said.id && takeBack(said.id))}>
              Undo
            </button>
          </div>
        ) : null}
      </div>
      <ul className="related-links__list">
        {misses.map((miss) => (
          <MissRow key={miss.words} miss={miss} busy={busy} save={save} />
        ))}
      </ul>
    </>
  )
}
