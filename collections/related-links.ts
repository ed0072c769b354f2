import type { CollectionConfig, RelationshipField } from 'payload'

import { addressFault } from '@/checks/addresses'
import { env } from '@/lib/env'
import { linkedCollections, type LinkedCollection, mostPinned } from '@/lib/related'
import { addressedCollections } from '@/lib/urls'
import { linkKinds } from '@/lib/vocabulary'

import { accessTo } from './access/access'
import { options } from './fields/options'
import { savedByField } from './fields/saved-by'
import { announceChange, announceRemoval } from './hooks/announce-changes'
import { belongToPage } from './hooks/belong-to-page'
import { clampVisitors } from './hooks/clamp-visitors'
import { dropHiddenLinks } from './hooks/drop-hidden-links'
import { linksDeskEndpoints } from './hooks/links-desk'
import { noteReads } from './hooks/note-reads'
import { recogniseOwnPages } from './hooks/recognise-own-pages'
import { refuseOddLinks } from './hooks/refuse-odd-links'
import { saveOneAtATime } from './hooks/save-one-at-a-time'

const labels: Record<LinkedCollection, string> = { reports: 'Report', news: 'News post', themes: 'Theme', pages: 'Page' }

/** One relation for each kind of page, of which one is filled: so the database itself keeps a page from having two records. */
const itsPage = (collection: LinkedCollection): RelationshipField => ({
  name: collection,
  label: labels[collection],
  type: 'relationship',
  relationTo: collection,
  unique: true,
  index: true,
  access: { update: () => false },
  admin: { readOnly: true, condition: (data) => Boolean(data[collection]), description: 'The page on which readers see these links.' },
})

type Sibling = { document?: unknown; address?: string | null }
const elsewhere = (_: unknown, { document }: Sibling) => !document
const needed = (why: string) => (value: unknown, { siblingData }: { siblingData: unknown }) => Boolean(value || !(siblingData as Sibling).address) || why

/** The links that editors choose for a page, kept apart from its words: live at once, without anybody's draft. */
export const relatedLinks: CollectionConfig = {
  slug: 'related-links',
  labels: { singular: 'Related links', plural: 'Related links' },
  access: accessTo('related-links'),
  versions: { drafts: false, maxPerDoc: 50 },
  disableDuplicate: true,
  endpoints: linksDeskEndpoints,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'links', 'updatedAt'],
    components: { views: { list: { Component: '/admin/links-desk#LinksDesk' } } },
    description: 'What readers of a page may want to read next. A change is live as soon as it is saved.',
  },
  hooks: {
    beforeOperation: [clampVisitors, saveOneAtATime],
    beforeValidate: [belongToPage, recogniseOwnPages, refuseOddLinks],
    afterChange: [announceChange],
    afterDelete: [announceRemoval],
    beforeRead: [noteReads],
    afterRead: [dropHiddenLinks],
  },
  fields: [
    // For staff: it may be that of a draft.
    { name: 'title', type: 'text', access: { create: () => false, update: () => false, read: ({ req }) => Boolean(req.user) }, admin: { hidden: true } },
    ...linkedCollections.map(itsPage),
    {
      name: 'links',
      type: 'array',
      maxRows: mostPinned,
      labels: { singular: 'Link', plural: 'Links' },
      admin: { description: 'In the order in which readers see them. They see the first five that are public and that the text does not link to already.' },
      fields: [
        {
          name: 'document',
          label: 'Page of ours',
          type: 'relationship',
          relationTo: [...addressedCollections],
          admin: { description: 'Readers see its own title and summary, also when these change.' },
        },
        {
          name: 'address',
          label: 'Or an address',
          type: 'text',
          validate: (value: string | null | undefined) => !value || (addressFault(value, env.siteUrl) ?? (/^https?:\/\//i.test(value) || 'Give a web address that starts with https://.')),
          admin: { condition: elsewhere, description: 'A page of another site, starting with https://. An address of ours becomes a link to that page of ours.' },
        },
        { name: 'title', type: 'text', maxLength: 120, validate: needed('Give the title of that page: it is the words of the link.'), admin: { condition: elsewhere, description: 'The title of that page. It is the words of the link.' } },
        { name: 'kind', type: 'select', options: options(linkKinds), validate: needed('Choose what kind of page it is.'), admin: { condition: elsewhere, description: 'What kind of page it is. Readers see it above the title.' } },
        { name: 'note', type: 'text', maxLength: 200, admin: { condition: elsewhere, description: 'Why it is worth reading, in one sentence. You can leave it empty.' } },
      ],
    },
    {
      name: 'neverSuggest',
      label: 'Never suggest',
      type: 'relationship',
      relationTo: [...addressedCollections],
      hasMany: true,
      admin: { description: 'Pages that are never suggested here, however much they have in common with this one.' },
    },
    savedByField,
  ],
}
