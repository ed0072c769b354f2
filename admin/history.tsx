import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'

import { formatMoment } from '@/lib/dates'
import { type State, states, transitions } from '@/lib/transitions'
import type { PublicCollection } from '@/lib/urls'

import './history.scss'

const did: Record<string, string> = Object.fromEntries(Object.entries(transitions).map(([name, transition]) => [name, transition.did]))

const words = (state: string | null | undefined) => (state && state !== 'new' ? states[state as State] : null)

/** Of these versions, those that are still kept. */
async function keptAmong({ payload, user, initPageResult }: DocumentViewServerProps, versions: number[]): Promise<Set<number>> {
  const collection = initPageResult.collectionConfig?.slug as PublicCollection
  const { docs } = await payload.findVersions({ collection, where: { id: { in: versions } }, select: { createdAt: true }, pagination: false, depth: 0, overrideAccess: false, ...(user ? { user } : {}) })
  return new Set(docs.map(({ id }) => Number(id)))
}

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
  const kept = await keptAmong(props, docs.flatMap(({ version }) => version ?? []))

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
                {version ? ' · ' : null}
                {version && kept.has(version) ? <Link href={`${base}/versions/${version}`}>What changed, word by word</Link> : null}
                {version && !kept.has(version) ? 'Its words are no longer kept: only the last 50 versions are.' : null}
              </p>
            </li>
          ))}
        </ol>
      </main>
    </Gutter>
  )
}
