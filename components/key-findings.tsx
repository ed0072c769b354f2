import { words } from '@/lib/words'

type Props = { findings: string[] }

/** What a report found, for readers who have one minute. */
export const KeyFindings = ({ findings }: Props) =>
  findings.length > 0 && (
    <section className="key-findings" aria-labelledby="key-findings">
      <h2 id="key-findings">{words.keyFindings}</h2>
      <ol>
        {findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ol>
    </section>
  )
