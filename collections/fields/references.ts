import type { TextField } from 'payload'

/** What this document shows or links to, as `collection:id`; kept by `hooks/references.ts`, never edited. */
export const referencesField: TextField = {
  name: 'references',
  type: 'text',
  hasMany: true,
  index: true,
  access: { create: () => false, update: () => false, read: ({ req }) => Boolean(req.user) },
  admin: { hidden: true },
}
