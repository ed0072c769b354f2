import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'

import { formatMoment } from '@/lib/dates'
import { type State, states, transitions } from '@/lib/transitions'

import './history.scss'

const did: Record<string, string> = Object.fromEntries(Object.entries(transitions).map(([name, transition]) => [name, transition.did]))

const words = (state: string | null | undefined) => (state && state !== 'new' ? states[state as State] : null)

/** Who did what with a document, when, why, and from which state to which: the newest first. */
export async function HistoryView({ initPageResult, payload, user }: DocumentViewServerProps) {
  const { collectionConfig, docID } = initPageResult
  if (!collectionConfig || !docID || !user) return null
  const base = `/admin/collections/${collectionConfig.slug}/${docID}`
  const { docs } = await payload.find({
    collection: 'history',
    where: { document: { equals: `${collectionConfig.slug}:${docID}` } },
    sort: '-id',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })

  return (
    <Gutter className="history">
      <main>
        <h2>History</h2>
        {docs.length === 0 ? <p>Nothing has been recorded yet. Every step from now on appears here.</p> : null}
        <ol>
          {docs.map(({ id, event, from, to, note, name, createdAt, version }) => (
            <li key={id}>
              <p>
                <strong>{name}</strong> {did[event] ?? event}
                {from !== to && words(to) ? <> — {words(from) ? `from “${words(from)}” to ` : 'now '}“{words(to)}”</> : null}
              </p>
              {note ? <blockquote>{note}</blockquote> : null}
              <p className="history__when">
                <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
                {version ? (
                  <>
                    {' · '}
                    <Link href={`${base}/versions/${version}`}>What changed, word by word</Link>
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ol>
      </main>
    </Gutter>
  )
}
