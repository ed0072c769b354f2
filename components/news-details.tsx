import type { NewsPost } from '@/lib/content'
import { words } from '@/lib/words'

import { OrganisationList } from './organisation-list'
import { PublicationDates } from './publication-dates'

type Props = { post: Pick<NewsPost, 'organisations' | 'publishedAt' | 'updates'> }

/** Whom a news post is from and when it appeared. */
export const NewsDetails = ({ post: { organisations, publishedAt, updates } }: Props) => (
  <>
    {organisations.length > 0 && (
      <dl className="news-from">
        <dt>{words.from}</dt>
        <dd>
          <OrganisationList organisations={organisations} />
        </dd>
      </dl>
    )}
    <PublicationDates publishedAt={publishedAt} updates={updates} />
  </>
)
