import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What the page is, such as Report or Press release. */
  type?: string | null
  summary?: string | null
  children?: ReactNode
}

/** The one h1 of a page, with what it is above and what it says below. */
export const PageHeading = ({ title, type, summary, children }: Props) => (
  <div className="page-heading">
    {type && <p className="page-type">{type}</p>}
    <h1>{title}</h1>
    {summary && <p className="lede">{summary}</p>}
    {children}
  </div>
)
