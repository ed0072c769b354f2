import type { CollectionConfig } from 'payload'

import { newsKinds } from '@/lib/vocabulary'

import { previewable } from './access/previewable'
import { linkedComponents, publishable } from './access/publishable'
import { bodyField } from './fields/body'
import { checksField } from './fields/checks'
import { documentsField } from './fields/documents'
import { options } from './fields/options'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { organisationsField, reportsField, themesField } from './fields/relations'
import { savedByField } from './fields/saved-by'
import { seoField } from './fields/seo'
import { slugField } from './fields/slug'
import { summaryField, titleField } from './fields/text'
import { updatesField } from './fields/updates'
import { whereUsedField } from './fields/where-used'
import { withdrawalField } from './fields/withdrawal'

/** A news story, press release or blog post. */
export const news: CollectionConfig = {
  ...publishable('news'),
  labels: { singular: 'News post', plural: 'News' },
  admin: {
    ...previewable('news'),
    components: linkedComponents,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'publishedAt', '_status'],
    description: 'News stories, press releases and blog posts.',
  },
  defaultSort: '-publishedAt',
  defaultPopulate: { slug: true, title: true, kind: true, summary: true, publishedAt: true, withdrawal: true },
  fields: [
    checksField,
    titleField,
    slugField('news'),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'news-story',
      options: options(newsKinds),
      admin: { position: 'sidebar', description: 'What kind of post it is. Readers see it above the title.' },
    },
    summaryField,
    {
      name: 'leadImage',
      label: 'Lead image',
      type: 'upload',
      relationTo: 'images',
      admin: { description: 'The picture above the text, if there is one.' },
    },
    bodyField(),
    themesField({ name: 'themes', description: 'The themes under which readers find this post.' }),
    organisationsField({ name: 'organisations', description: 'The organisations it comes from or is about; the first one leads.' }),
    reportsField({ name: 'reports', label: 'Reports it announces', description: 'The reports that this post is about. They appear as cards, and the post appears on their pages.' }),
    documentsField,
    updatesField,
    withdrawalField,
    seoField,
    publishedAtField,
    flowField,
    referencesField,
    savedByField,
    whereUsedField,
  ],
}
