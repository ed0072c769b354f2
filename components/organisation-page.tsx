import type { Organisation } from '@/lib/content'
import { breadcrumbJsonLd, organisationJsonLd } from '@/lib/json-ld'
import { words } from '@/lib/words'

import { Article } from './article'
import { JsonLd } from './json-ld'
import { OrganisationDetails } from './organisation-details'
import { PageTop } from './page-top'
import { Picture } from './picture'
import { RelatedLists } from './related-lists'

type Props = {
  organisation: Organisation
  /** Where the full lists with this organisation are. */
  all: { reports: string; news: string }
  origin: string
}

const crumbs = [
  { label: words.home, path: '/' },
  { label: words.organisations, path: '/organisations' },
]

/** An organisation under every name it has had, with its reports and news. */
export const OrganisationPage = ({ organisation, all, origin }: Props) => {
  const { path, name, abbreviation, summary, body, logo, reports, news } = organisation
  const title = abbreviation ? `${name} (${abbreviation})` : name
  return (
    <>
      <PageTop
        crumbs={crumbs}
        title={title}
        summary={summary}
        under={
          logo && (
            <div className="organisation-logo">
              <Picture picture={logo} sizes="200px" decorative first />
            </div>
          )
        }
        beside={<OrganisationDetails organisation={organisation} />}
      />
      <div className="nhsuk-width-container">
        <Article body={body} />
        <RelatedLists reports={reports} news={news} titles={{ reports: words.reportsWith(name), news: words.newsWith(name) }} all={all} />
      </div>
      <JsonLd thing={organisationJsonLd(organisation, origin)} />
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: name, path }], origin)} />
    </>
  )
}
