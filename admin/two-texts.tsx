import { diffWordsWithSpace } from 'diff'

type Part = { value: string; marked: boolean }

const longestAlike = 240
const margin = 90

/** Long stretches on which both agree are cut in the middle: what differs should be seen. */
const shortened = (text: string) => (text.length <= longestAlike ? text : `${text.slice(0, margin).replace(/\S*$/, '')}… ${text.slice(-margin).replace(/^\S*\s/, '')}`)

function partsOf(theirs: string, yours: string): { theirs: Part[]; yours: Part[] } {
  const parts = diffWordsWithSpace(theirs, yours)
  const side = (other: 'added' | 'removed'): Part[] =>
    parts.filter((part) => !part[other]).map(({ value, added, removed }) => (added || removed ? { value, marked: true } : { value: shortened(value), marked: false }))
  return { theirs: side('added'), yours: side('removed') }
}

function Text({ parts }: { parts: Part[] }) {
  if (parts.every(({ value }) => value === '')) return <em>Nothing</em>
  return parts.map(({ value, marked }, n) => (marked ? <mark key={n}>{value}</mark> : <span key={n}>{value}</span>))
}

/** Two texts of one field beside each other, with the words marked in which they differ. */
export function TwoTexts({ by, theirs, yours }: { by: string; theirs: string; yours: string }) {
  const parts = partsOf(theirs, yours)
  return (
    <>
      <dl className="two-texts">
        <div>
          <dt>{by}</dt>
          <dd>
            <Text parts={parts.theirs} />
          </dd>
        </div>
        <div>
          <dt>You</dt>
          <dd>
            <Text parts={parts.yours} />
          </dd>
        </div>
      </dl>
      {theirs === yours && <p className="overtaken__note">The words are the same. What differs is the formatting, a link or something that is picked.</p>}
    </>
  )
}
