import type { Card, Withdrawal } from '@/lib/content'

import { SupersededNotice } from './superseded-notice'
import { WithdrawnNotice } from './withdrawn-notice'

type Props = { withdrawal: Withdrawal | null; supersededBy?: Card | null }

/** What a reader must know before relying on a page. */
export const Notices = ({ withdrawal, supersededBy }: Props) =>
  (withdrawal || supersededBy) && (
    <div className="notices">
      {withdrawal && <WithdrawnNotice withdrawal={withdrawal} />}
      {supersededBy && <SupersededNotice by={supersededBy} />}
    </div>
  )
