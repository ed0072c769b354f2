import type { DateField } from 'payload'

/** The moment from which visitors may fetch an upload, empty while nothing published shows it; kept by `hooks/show-uploads-in-use.ts`. */
export const publicSinceField: DateField = {
  name: 'publicSince',
  label: 'Public since',
  type: 'date',
  index: true,
  access: { create: () => false, update: () => false },
  admin: {
    readOnly: true,
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, h:mmaaa' },
    description: 'Empty while nothing published shows it: then only staff can fetch it.',
  },
}
