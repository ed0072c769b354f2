import { expect, test } from '@jest/globals'

import { describePublishing } from '../contracts/publishing'
import { describeRedirects } from '../contracts/redirects'
import { aNewsPost, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme, published } from '../support/content'
import { freshPayload } from '../support/database'
import { aVisitor } from '../support/rest'

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

// For one collection: every save costs a little, and the number is the same for all.
test('of fifty-one versions of a published page, the oldest is thrown away and visitors still see the live one', async () => {
  const { id } = await aPage(payload, published)
  for (let save = 1; save <= 51; save++) await payload.update({ collection: 'pages', id, draft: true, data: { title: `Draft ${save}` } })
  expect(await payload.countVersions({ collection: 'pages', where: { parent: { equals: id } } })).toEqual({ totalDocs: 50 })
  expect(await aVisitor(payload).get(`/pages/${id}`)).toMatchObject({ status: 200, body: { title: expect.stringContaining('About us') } })
})
