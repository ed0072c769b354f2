import { words } from '@/lib/words'

import { ContactLine } from './contact-line'
import { MessagePage } from './message-page'

type Props = { contactEmail?: string | null }

/** Something of ours is broken; needs nothing from the database. */
export const BrokenMessage = ({ contactEmail }: Props) => (
  <MessagePage title={words.broken}>
    <p>{words.brokenTry}</p>
    <p>
      <a href="/">{words.goHome}</a>
    </p>
    <ContactLine email={contactEmail} />
  </MessagePage>
)
