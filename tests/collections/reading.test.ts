import { describeReadAccess } from '../contracts/read-access'
import { aNewsPost, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme } from '../support/content'
import { freshPayload } from '../support/database'

const payload = await freshPayload()

describeReadAccess(payload, { slug: 'reports', make: aReport })
describeReadAccess(payload, { slug: 'news', make: aNewsPost })
describeReadAccess(payload, { slug: 'themes', make: aTheme })
describeReadAccess(payload, { slug: 'organisations', make: anOrganisation })
describeReadAccess(payload, { slug: 'pages', make: aPage })
describeReadAccess(payload, { slug: 'people', make: aPerson })
describeReadAccess(payload, { slug: 'quotes', make: aQuote })
