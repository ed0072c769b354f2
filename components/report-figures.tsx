import type { KeyFigure } from '@/lib/content'
import { words } from '@/lib/words'

import { KeyFigures } from './key-figures'

type Props = { figures: KeyFigure[] }

/** A report's key figures where its text does not show them itself. */
export const ReportFigures = ({ figures }: Props) =>
  figures.length > 0 && (
    <section className="report-figures" aria-labelledby="key-figures">
      <h2 id="key-figures">{words.keyFigures}</h2>
      <KeyFigures figures={figures} />
    </section>
  )
