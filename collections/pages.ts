import type { CollectionConfig } from 'payload'

import { previewable } from './access/previewable'
import { linkedComponents, publishable } from './access/publishable'
import { bodyField } from './fields/body'
import { checksField } from './fields/checks'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { savedByField } from './fields/saved-by'
import { seoField } from './fields/seo'
import { slugField } from './fields/slug'
import { summaryField, titleField } from './fields/text'
import { whereUsedField } from './fields/where-used'

/** A page that staff edit, such as the accessibility statement. It lives directly under the site's address. */
export const pages: CollectionConfig = {
  ...publishable('pages'),
  labels: { singular: 'Page', plural: 'Pages' },
  admin: { ...previewable('pages'), components: linkedComponents, useAsTitle: 'title', defaultColumns: ['title', 'slug', '_status'], description: 'About, accessibility, privacy, contact and the like.' },
  defaultSort: 'title',
  defaultPopulate: { slug: true, title: true, summary: true },
  fields: [checksField, titleField, slugField('pages'), summaryField, bodyField(), seoField, publishedAtField, flowField, referencesField, savedByField, whereUsedField],
}
