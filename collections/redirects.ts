import type { CollectionConfig } from 'payload'

import { addressedCollections } from '@/lib/urls'

import { accessTo } from './access/access'
import { hiddenFromLinksEditors } from './access/who'
import { savedByField } from './fields/saved-by'
import { announceChange, announceRemoval } from './hooks/announce-changes'
import { clampVisitors } from './hooks/clamp-visitors'
import { noteReads } from './hooks/note-reads'
import { refuseCircles } from './hooks/refuse-circles'
import { saveOneAtATime } from './hooks/save-one-at-a-time'

/** Old addresses and the documents that answer there now. Changing a published slug or taking a document from the public adds one by itself. */
export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  access: accessTo('redirects'),
  hooks: { beforeOperation: [clampVisitors, saveOneAtATime], beforeChange: [refuseCircles], afterChange: [announceChange], afterDelete: [announceRemoval], beforeRead: [noteReads] },
  admin: { hidden: hiddenFromLinksEditors, useAsTitle: 'from', defaultColumns: ['from', 'to', 'createdAt'], description: 'Old addresses that still answer. A changed slug or a removed page leaves one behind by itself.' },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      validate: (value: string | null | undefined) => (value && /^\/[^\s?#]+$/.test(value)) || 'Give a path on this site, such as /news/old-title.',
      admin: { description: 'The old path, such as /news/old-title.' },
    },
    {
      name: 'to',
      type: 'relationship',
      relationTo: [...addressedCollections],
      admin: { description: 'The document whose page readers are sent to, wherever it lives then. While it is not public, and where none is chosen, they are told that the page has been removed.' },
    },
    savedByField,
  ],
}
