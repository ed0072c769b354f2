import type { Preview } from '@/lib/content'
import { words } from '@/lib/words'

import { Day } from './day'

type Props = {
  preview: Preview
  /** Another preview of the same document. */
  other?: { label: string; path: string } | null
}

/** Says above a page that it is a preview, and how it differs from what readers see. The script shows each save. */
export const PreviewBar = ({ preview: { state, due, livePath }, other }: Props) => (
  <section className="preview-bar" aria-label={words.preview}>
    <div className="nhsuk-width-container preview-bar-inside">
      <p>
        <strong>{words.preview}:</strong> {words.previewStates[state]}
        {state === 'waiting' && due && (
          <>
            {' '}
            <Day on={due} />.
          </>
        )}
      </p>
      {other && <a href={other.path}>{other.label}</a>}
      {livePath && <a href={livePath}>{words.previewLive}</a>}
    </div>
    <script type="module" src="/assets/refresh-preview.js" />
  </section>
)
