import type { NewsPost, Settings } from '@/lib/content'
import { absolute, breadcrumbJsonLd, newsJsonLd } from '@/lib/json-ld'
import { words } from '@/lib/words'

import { Body } from './body'
import { JsonLd } from './json-ld'
import { LeadImage } from './lead-image'
import { NewsDetails } from './news-details'
import { NewsDocuments } from './news-documents'
import { NewsRelations } from './news-relations'
import { Notices } from './notices'
import { PageEnd } from './page-end'
import { PageTop } from './page-top'
import { RelatedLinks } from './related-links'

type Props = { post: NewsPost; settings: Settings; origin: string }

const crumbs = [
  { label: words.home, path: '/' },
  { label: words.news, path: '/news' },
]

/** Everything a reader sees of a news post. */
export const NewsPage = ({ post, settings, origin }: Props) => {
  const { path, title, kind, summary, leadImage, body, updates, publishedAt } = post
  const documentsInBody = body.some((block) => block.type === 'documents')
  return (
    <>
      <PageTop
        crumbs={crumbs}
        title={title}
        type={kind}
        summary={summary}
        under={
          <>
            <Notices withdrawal={post.withdrawal} />
            <NewsDetails post={post} />
          </>
        }
      />
      <div className="nhsuk-width-container">
        <div className="article article-related">
          <div className="article-column">
            {leadImage && <LeadImage picture={leadImage} />}
            <Body body={body} />
            {!documentsInBody && <NewsDocuments title={title} documents={post.documents} formats={settings.accessibleFormats} />}
          </div>
          <NewsRelations reports={post.reports} themes={post.themes} />
        </div>
        <RelatedLinks links={post.related} />
        <PageEnd title={title} address={absolute(path, origin)} siteName={settings.siteName} updates={updates} publishedAt={publishedAt} />
      </div>
      <JsonLd thing={newsJsonLd(post, settings, origin)} />
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: title, path }], origin)} />
    </>
  )
}
