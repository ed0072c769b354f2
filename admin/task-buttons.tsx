'use client'

import type { LinkRow } from '@/lib/link-rows'

import { useSavedLinks } from './use-saved-links'

type Props = {
  record: { id: number; updatedAt: string }
  title: string
  /** The links of the page without this one. */
  without: LinkRow[]
  /** What could take its place, and the links of the page with it. */
  instead: { title: string; links: LinkRow[] } | null
}

/** Settles with one press what is to become of a link that leads to what readers should not be led to any more. */
export function TaskButtons({ record, title, without, instead }: Props) {
  const { said, save, busy } = useSavedLinks(null, record, null)
  return (
    <div className="related-links__buttons">
      {instead ? (
        <button type="button" disabled={busy} onClick={() => void save({ links: instead.links }, 'Replaced.')} aria-label={`Replace “${title}” with “${instead.title}”`}>
          Replace
        </button>
      ) : null}
      <button type="button" disabled={busy} onClick={() => void save({ links: without }, 'Taken out.')} aria-label={`Take out “${title}”`}>
        Take out
      </button>
      <span role="status" className={said?.failed ? 'related-links__failure' : undefined}>
        {said?.words}
      </span>
    </div>
  )
}
