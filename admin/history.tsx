import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'

import { formatMoment } from '@/lib/dates'
import { type State, states, transitions } from '@/lib/transitions'
import type { PublicCollection } from '@/lib/urls'

import './history.scss'

const did: Record<string, string> = Object.fromEntries(Object.entries(transitions).map(([name, transition]) => [name, transition.did]))

const words = (state: string | null | undefined) => (state && state !== 'new' ? states[state as State] : null)

/** The versions of the document that are still kept, oldest first. */
async function keptVersions({ payload, user, initPageResult }: DocumentViewServerProps): Promise<number[]> {
  const { collectionConfig, docID } = initPageResult
  const { docs } = await payload.findVersions({ collection: collectionConfig?.slug as PublicCollection, where: { parent: { equals: docID } }, select: { createdAt: true }, sort: 'id', pagination: false, depth: 0, overrideAccess: false, ...(user ? { user } : {}) })
  return docs.map(({ id }) => Number(id))
}

/** Where an event led: its version, or the one that took the place of it while the same person went on writing. */
const ledTo = (kept: number[], version: number, next: number | null | undefined): number | undefined => kept.find((id) => id >= version && id < (next ?? Infinity))

/** Who did what with a document, when, why, and from which state to which: the newest first. */
export async function HistoryView(props: DocumentViewServerProps) {
  const { initPageResult, payload, user } = props
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
  const kept = await keptVersions(props)
  const events = docs.map((event, place) => ({ ...event, led: event.version ? ledTo(kept, event.version, docs.slice(0, place).findLast(({ version }) => version)?.version) : null }))

  return (
    <Gutter className="history">
      <main>
        <h2>History</h2>
        {docs.length === 0 ? <p>Nothing has been recorded yet. Every step from now on appears here.</p> : null}
        <ol>
          {events.map(({ id, event, from, to, note, name, createdAt, version, led }) => (
            <li key={id}>
              <p>
                <strong>{name}</strong> {did[event] ?? event}
                {from !== to && words(to) ? <> — {words(from) ? `from “${words(from)}” to ` : 'now '}“{words(to)}”</> : null}
              </p>
              {note ? <blockquote>{note}</blockquote> : null}
              <p className="history__when">
                <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
                {version ? ' · ' : null}
                {led ? <Link href={`${base}/versions/${led}`}>What changed, word by word</Link> : null}
                {version && !led ? 'Its words are no longer kept: only the last 50 versions are.' : null}
              </p>
            </li>
          ))}
        </ol>
      </main>
    </Gutter>
  )
}
