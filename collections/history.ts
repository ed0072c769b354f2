import type { CollectionConfig } from 'payload'

/** What happened to every document, in the order in which it happened: written by `hooks/keep-history.ts`, changed by nobody. */
export const history: CollectionConfig = {
  slug: 'history',
  labels: { singular: 'Event', plural: 'History' },
  access: { read: ({ req }) => Boolean(req.user), create: () => false, update: () => false, delete: () => false },
  admin: { hidden: true },
  defaultSort: '-createdAt',
  fields: [
    { name: 'document', type: 'text', required: true, index: true, admin: { description: 'The document, as collection:id.' } },
    { name: 'event', type: 'text', required: true },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'note', type: 'textarea' },
    // The name as it was: the account may go, and the history stays.
    { name: 'name', type: 'text' },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    { name: 'version', type: 'number', admin: { description: 'The version that it led to.' } },
  ],
}
