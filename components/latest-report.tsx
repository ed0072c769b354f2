import type { Card } from '@/lib/content'
import { words } from '@/lib/words'

import { Card as OneCard } from './card'
import { Cover } from './cover'

type Props = { report: Card }

/** The newest report, larger than everything else on the home page. */
export const LatestReport = ({ report }: Props) => (
  <section className="latest-report" aria-labelledby="latest-report">
    <h2 id="latest-report">{words.latestReport}</h2>
    <div className="latest-report-inside">
      <Cover />
      <OneCard card={report} level={3} />
    </div>
  </section>
)
