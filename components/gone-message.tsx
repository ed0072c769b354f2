import type { Link } from '@/lib/content'
import { words } from '@/lib/words'

import { ContactLine } from './contact-line'
import { MessagePage } from './message-page'

type Props = {
  /** Why it was removed, in the editor's words. */
  reason?: string | null
  /** What to read instead, where the editor named it. */
  instead?: Link | null
  contactEmail?: string | null
}

/** A page that was public and will not come back. */
export const GoneMessage = ({ reason, instead, contactEmail }: Props) => (
  <MessagePage title={words.gone}>
    <p>{reason ?? words.goneWhy}</p>
    <p>
      {instead ? (
        <>
          {words.useInstead} <a href={instead.path}>{instead.label}</a>
        </>
      ) : (
        <a href="/">{words.goHome}</a>
      )}
    </p>
    <ContactLine email={contactEmail} />
  </MessagePage>
)
