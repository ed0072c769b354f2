'use client'

import { useEffect, useState } from 'react'

/** What taking a document from the public does, as `GET /api/<collection>/<id>/consequences` answers. */
type Answer = { live: boolean; address: string | null; shownBy: { title: string; path: string | null }[]; files: string[]; feeds: boolean }

/** Says beforehand what will happen to whom when a document is withdrawn, removed, or moved to the trash. */
export function Consequences({ document, step }: { document: string; step: 'withdraw' | 'remove' | 'trash' }) {
  const [answer, setAnswer] = useState<Answer | 'failed' | null>(null)
  useEffect(() => {
    fetch(`/api/${document.replace(':', '/')}/consequences`)
      .then(async (response) => setAnswer(response.ok ? ((await response.json()) as Answer) : 'failed'))
      .catch(() => setAnswer('failed'))
  }, [document])

  if (answer === null) return <p role="status">Looking up what this changes …</p>
  if (answer === 'failed') return <p role="alert">What this changes could not be looked up. Go back and try again in a minute.</p>
  const { address, shownBy, files, feeds } = answer
  const leaves = step !== 'withdraw' && answer.live
  // What readers never saw is missed by none of them.
  if (step === 'trash' && !answer.live) return <p role="status">Readers do not see it, so nothing changes for them. A publisher can restore it from the trash.</p>
  return (
    <div role="status">
      <h3>What will happen</h3>
      <ul>
        {leaves && address ? <li>Whoever opens {address} is told that the page is gone. To send them elsewhere, change the redirect that it leaves.</li> : null}
        {leaves && feeds ? <li>It leaves the lists, the feeds and the sitemap.</li> : null}
        {step === 'withdraw' ? <li>Lists, feeds and links keep it: readers see the notice when they open it.</li> : null}
        {leaves && files.length > 0 ? <li>Nobody but staff can fetch {files.length === 1 ? 'its file' : `its ${files.length} files`}: {files.join(', ')}.</li> : null}
        {step === 'trash' ? <li>A publisher can restore it from the trash, as a draft or as it was published.</li> : null}
        {shownBy.length === 0 ? <li>No page of ours links to it or shows it.</li> : null}
        {shownBy.length > 0 ? (
          <li>
            {shownBy.length === 1 ? 'One page shows it or links to it' : `${shownBy.length} pages show it or link to it`}
            {leaves ? ', and will show it no more' : ''}:
            <ul>
              {shownBy.map(({ title, path }) => (
                <li key={`${title}${path}`}>{title}</li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
