import type { CollectionConfig } from 'payload'

import { publishable } from './access/publishable'
import { bodyField } from './fields/body'
import { publishedAtField } from './fields/published-at'
import { referencesField } from './fields/references'
import { savedByField } from './fields/saved-by'
import { seoField } from './fields/seo'
import { slugField } from './fields/slug'
import { summaryField, titleField } from './fields/text'

/** A page that staff edit, such as the accessibility statement. It lives directly under the site's address. */
export const pages: CollectionConfig = {
  ...publishable('pages'),
  labels: { singular: 'Page', plural: 'Pages' },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug', '_status'], description: 'About, accessibility, privacy, contact and the like.' },
  defaultSort: 'title',
  defaultPopulate: { slug: true, title: true },
  fields: [titleField, slugField('pages'), summaryField, bodyField(), seoField, publishedAtField, referencesField, savedByField],
}
