import type { Link } from '@/lib/content'
import { words } from '@/lib/words'

import { ContactLine } from './contact-line'
import { MessagePage } from './message-page'

type Props = {
  /** Where to look instead: the site's main links. */
  links: Link[]
  contactEmail?: string | null
}

/** Nothing has this address, and here is where to look. */
export const NotFoundMessage = ({ links, contactEmail }: Props) => (
  <MessagePage title={words.notFound}>
    {words.notFoundChecks.map((check) => (
      <p key={check}>{check}</p>
    ))}
    <p>{words.notFoundTry}</p>
    <ul>
      {[{ label: words.home, path: '/' }, ...links].map(({ label, path }) => (
        <li key={path}>
          <a href={path}>{label}</a>
        </li>
      ))}
    </ul>
    <ContactLine email={contactEmail} />
  </MessagePage>
)
