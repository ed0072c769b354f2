import { useId } from 'react'

import type { Finding, Severity } from '@/checks/check'

import './checks.scss'

const kinds: [Severity, (count: number) => string][] = [
  ['error', (count) => (count === 1 ? '1 thing to mend before publishing' : `${count} things to mend before publishing`)],
  ['warning', (count) => (count === 1 ? '1 thing to mend, or to give a reason for' : `${count} things to mend, or to give reasons for`)],
  ['hint', (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`)],
]

/** What was found, is still being looked for, or could not be found out. */
export type Findings = Finding[] | 'looking' | 'failed'

function summaryOf(findings: Findings): string {
  if (findings === 'looking') return 'Looking for what stands in the way of publishing …'
  if (findings === 'failed') return 'What stands in the way of publishing could not be found out. It is tried again at your next change.'
  return findings.length === 0 ? 'Nothing stands in the way of publishing.' : ''
}

/** What the checks found, gravest first; each finding leads to its field. */
export function FindingsList({ findings, onChoose }: { findings: Findings; onChoose: (path: string) => void }) {
  const heading = useId()
  const groups = typeof findings === 'string' ? [] : kinds.map(([severity, title]) => ({ severity, title, found: findings.filter((finding) => finding.severity === severity) })).filter(({ found }) => found.length > 0)
  return (
    <section className="checks" aria-labelledby={heading}>
      <h3 id={heading}>Checks</h3>
      {/* Only the counts are read out while somebody types; the findings are there when they want them. */}
      <p role="status" className={summaryOf(findings) ? '' : 'checks__counts'}>
        {summaryOf(findings) || groups.map(({ title, found }) => title(found.length)).join('. ')}
      </p>
      {groups.map(({ severity, title, found }) => (
        <div key={severity} className={`checks__group checks__group--${severity}`}>
          <h4>{title(found.length)}</h4>
          <ul>
            {found.map(({ path, message }, index) => (
              <li key={`${path} ${index}`}>
                <button type="button" onClick={() => onChoose(path)}>
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
