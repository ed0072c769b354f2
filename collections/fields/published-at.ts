import type { DateField } from 'payload'

/** The date that readers see; a document whose date lies ahead stays hidden until then. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  label: 'Published date',
  type: 'date',
  index: true,
  // A copy has not been published yet.
  hooks: { beforeDuplicate: [() => null] },
  admin: {
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy, h:mmaaa' },
    description: 'The date readers see. Left empty, it is the moment of the first publication. A date ahead keeps the page hidden until then.',
  },
}
