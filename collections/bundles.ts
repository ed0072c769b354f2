import type { CollectionConfig } from 'payload'

import { addressedCollections } from '@/lib/urls'

import { accessTo } from './access/access'
import { hiddenFromLinksEditors } from './access/who'
import { bundleQuestions, publishBundle } from './hooks/publish-bundle'
import { saveOneAtATime } from './hooks/save-one-at-a-time'

/** Documents that go live together: a report, its news post and their files, in one transaction or not at all. */
export const bundles: CollectionConfig = {
  slug: 'bundles',
  labels: { singular: 'Bundle', plural: 'Bundles' },
  access: accessTo('bundles'),
  admin: {
    hidden: hiddenFromLinksEditors,
    useAsTitle: 'title',
    defaultColumns: ['title', 'publishedOn', 'updatedAt'],
    description: 'Documents that go live together, such as a report and its news post. Their files go with them.',
    components: { edit: { beforeDocumentControls: ['/admin/bundle-publish#BundlePublish'] } },
  },
  endpoints: [publishBundle, bundleQuestions],
  hooks: { beforeOperation: [saveOneAtATime] },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120, admin: { description: 'What the launch is called among colleagues.' } },
    {
      name: 'documents',
      type: 'relationship',
      relationTo: [...addressedCollections, 'quotes', 'people'],
      hasMany: true,
      required: true,
      admin: { description: 'Everything that has to be public at the same moment. If one of them cannot be published, none is.', isSortable: true },
    },
    {
      name: 'publishedOn',
      label: 'Published on',
      type: 'date',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, h:mmaaa' }, description: 'When all of it went live.' },
    },
  ],
}
