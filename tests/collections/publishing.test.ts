import { describePublishing } from '../contracts/publishing'
import { describeRedirects } from '../contracts/redirects'
import { aNewsPost, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme } from '../support/content'
import { freshPayload } from '../support/database'

const payload = await freshPayload()

describePublishing(payload, { slug: 'reports', make: aReport })
describePublishing(payload, { slug: 'news', make: aNewsPost })
describePublishing(payload, { slug: 'themes', make: aTheme })
describePublishing(payload, { slug: 'organisations', make: anOrganisation })
describePublishing(payload, { slug: 'pages', make: aPage })
describePublishing(payload, { slug: 'people', make: aPerson })
describePublishing(payload, { slug: 'quotes', make: aQuote })

describeRedirects(payload, { slug: 'reports', make: aReport })
describeRedirects(payload, { slug: 'news', make: aNewsPost })
describeRedirects(payload, { slug: 'themes', make: aTheme })
describeRedirects(payload, { slug: 'organisations', make: anOrganisation })
describeRedirects(payload, { slug: 'pages', make: aPage })
