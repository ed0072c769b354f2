'use client'

import { useState } from 'react'

import type { FailedJob } from '@/lib/failed-jobs'

/** Has the site try a job again that failed; `about` names it for whoever does not see the sentence above. */
export function RetryJob({ job, subject, about }: Pick<FailedJob, 'job' | 'subject'> & { about: string }) {
  const [said, setSaid] = useState('')
  const retry = async () => {
    setSaid('…')
    try {
      const answer = await fetch('/api/retry-job', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ job, subject }) })
      const { errors } = (await answer.json()) as { errors?: { message: string }[] }
      setSaid(answer.ok ? 'It is tried again now. Open this page again in a minute: what went well is gone from here.' : (errors?.[0]?.message ?? 'It could not be asked for.'))
    } catch {
      setSaid('The site did not answer. Try again in a minute.')
    }
  }
  return (
    <p className="desk__retry">
      <button type="button" onClick={() => void retry()} aria-label={`Try again now: ${about}`}>
        Try again now
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
