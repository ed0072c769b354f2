import type { Withdrawal } from '@/lib/content'
import { words } from '@/lib/words'

import { Day } from './day'

type Props = { withdrawal: Withdrawal }

/** Says, before anything else, that a page no longer holds, since when and why. */
export const WithdrawnNotice = ({ withdrawal: { on, reason } }: Props) => (
  <section className="notice notice-withdrawn" aria-labelledby="withdrawn">
    <h2 id="withdrawn">{words.withdrawn}</h2>
    <p>
      {words.withdrawnOn} <Day on={on} />. {words.withdrawnWarning}
    </p>
    <p>{reason}</p>
  </section>
)
