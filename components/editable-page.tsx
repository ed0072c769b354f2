import type { EditablePage as EditablePageContent, Settings } from '@/lib/content'
import { absolute, breadcrumbJsonLd } from '@/lib/json-ld'
import { words } from '@/lib/words'

import { Article } from './article'
import { JsonLd } from './json-ld'
import { PageTop } from './page-top'
import { PrintEnding } from './print-ending'
import { RelatedLinks } from './related-links'

type Props = { page: EditablePageContent; settings: Settings; origin: string }

const crumbs = [{ label: words.home, path: '/' }]

/** A page that staff edit as a whole, such as the accessibility statement. */
export const EditablePage = ({ page: { path, title, summary, body, related }, settings, origin }: Props) => (
  <>
    <PageTop crumbs={crumbs} title={title} summary={summary} />
    <div className="nhsuk-width-container">
      <Article body={body} />
      <RelatedLinks links={related} />
      <PrintEnding siteName={settings.siteName} address={absolute(path, origin)} />
    </div>
    <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: title, path }], origin)} />
  </>
)
