import type { RelationshipField } from 'payload'

/** Who saved this version; kept by itself, and read out to whoever saves at the same time. */
export const savedByField: RelationshipField = {
  name: 'savedBy',
  type: 'relationship',
  relationTo: 'users',
  access: { create: () => false, update: () => false, read: ({ req }) => Boolean(req.user) },
  admin: { hidden: true },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null] },
}
