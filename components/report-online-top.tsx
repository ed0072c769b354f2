import type { Report } from '@/lib/content'
import type { Crumb } from '@/lib/json-ld'
import { words } from '@/lib/words'

import { Notices } from './notices'
import { PageTop } from './page-top'
import { PublicationDates } from './publication-dates'

type Props = {
  report: Pick<Report, 'publishedAt' | 'withdrawal' | 'supersededBy'>
  crumbs: Crumb[]
  title: string
  type?: string
  summary?: string
}

/** How every page of a report that is read online begins: what it is, whether it still holds, and when it came out. */
export const ReportOnlineTop = ({ report: { publishedAt, withdrawal, supersededBy }, crumbs, title, type = words.onlineVersion, summary }: Props) => (
  <PageTop
    crumbs={crumbs}
    title={title}
    type={type}
    summary={summary}
    under={
      <>
        <Notices withdrawal={withdrawal} supersededBy={supersededBy} />
        <PublicationDates publishedAt={publishedAt} updates={[]} />
      </>
    }
  />
)
