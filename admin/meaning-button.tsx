'use client'

import { type Meaning, useSearchMeanings } from './use-search-meanings'

type Props = {
  label: string
  /** What the press is about, for those who do not see the row. */
  about: string
  /** What is said with the press, or the record that is deleted by it. */
  press: Meaning | number
  done: string
}

/** Says something of words with one press, or takes it back with one. */
export function MeaningButton({ label, about, press, done }: Props) {
  const { said, busy, say, takeBack } = useSearchMeanings()
  return (
    <div className="related-links__buttons">
      <button type="button" disabled={busy} aria-label={`${label}: ${about}`} onClick={() => void (typeof press === 'number' ? takeBack(press, done) : say(press, done))}>
        {label}
      </button>
      <span role="status" className={said?.failed ? 'related-links__failure' : undefined}>
        {said?.words}
      </span>
    </div>
  )
}
