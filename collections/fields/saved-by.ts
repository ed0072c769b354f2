import type { RelationshipField } from 'payload'

/** Who saved this version; kept by itself, and read out to whoever saves at the same time. */
export const savedByField: RelationshipField = {
  name: 'savedBy',
  type: 'relationship',
  relationTo: 'users',
  access: { create: () => false, update: () => false, read: ({ req }) => Boolean(req.user) },
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    // It shows nothing, and stands in every form: there it waits for a save to be refused.
    components: { Field: '/admin/overtaken-save#OvertakenSave' },
  },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null] },
}
