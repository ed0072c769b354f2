import type { ReactNode } from 'react'

import type { Crumb } from '@/lib/json-ld'

import { Breadcrumbs } from './breadcrumbs'
import { PageHeading } from './page-heading'

type Props = {
  crumbs: Crumb[]
  title: string
  type?: string | null
  summary?: string | null
  /** Dates and the like, under the summary. */
  under?: ReactNode
  /** Facts beside the heading; below it on narrow screens. */
  beside?: ReactNode
}

/** The tinted band at the top of a page: where it is, what it is, and its first facts. */
export const PageTop = ({ crumbs, title, type, summary, under, beside }: Props) => (
  <div className="page-top">
    <div className="nhsuk-width-container">
      <Breadcrumbs crumbs={crumbs} />
      <div className={beside ? 'page-top-columns' : undefined}>
        <PageHeading title={title} type={type} summary={summary}>
          {under}
        </PageHeading>
        {beside}
      </div>
    </div>
  </div>
)
