import type { ReactNode } from 'react'

import { sectionsOf } from '@/lib/body-headings'
import type { Body as BodyContent } from '@/lib/content'

import { Body } from './body'
import { ContentsList } from './contents-list'

type Props = { body: BodyContent; children?: ReactNode }

/** A body with its contents list beside it, where it has three main sections or more. */
export const Article = ({ body, children }: Props) => {
  const sections = sectionsOf(body)
  const long = sections.length >= 3
  return (
    <div className={long ? 'article article-long' : 'article'}>
      {long && <ContentsList sections={sections} />}
      <div className="article-column">
        <Body body={body} />
        {children}
      </div>
    </div>
  )
}
