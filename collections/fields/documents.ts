import type { ArrayField } from 'payload'

import { documentKinds } from '@/lib/vocabulary'

import { options } from './options'

/** The files that belong to a report or a news post, in the order readers see them. */
export const documentsField: ArrayField = {
  name: 'documents',
  type: 'array',
  labels: { singular: 'Document', plural: 'Documents' },
  admin: { description: 'The full report, its accessible version and other formats. Drag to change the order.' },
  fields: [
    {
      name: 'file',
      type: 'upload',
      relationTo: 'files',
      required: true,
      admin: { description: 'The file itself. Its type, size and number of pages are read from it.' },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      admin: { description: 'The text of the link, without type or size: these are added. For example: Learning from staff reflections.' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(documentKinds),
      defaultValue: 'full-report',
      admin: { description: 'What this document is to the reader.' },
    },
    {
      name: 'language',
      type: 'text',
      defaultValue: 'en',
      validate: (value: string | null | undefined) =>
        !value || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? true : 'Give a language code, such as en, cy or pa.',
      admin: { description: 'The language code of the document, such as en for English or cy for Welsh.' },
    },
    {
      name: 'noAccessibleVersion',
      label: 'If there is no accessible version',
      type: 'group',
      access: { read: ({ req }) => Boolean(req.user) },
      admin: {
        condition: (_, row) => row?.kind !== 'accessible-version',
        description: 'A PDF needs an accessible version: the report under “Read online”, or a document of that kind. Where there is none, record why. Readers do not see this.',
      },
      fields: [
        { name: 'reason', type: 'textarea', maxLength: 500, admin: { description: 'Why there is none, such as: everything in it is on this page.' } },
        {
          name: 'on',
          label: 'Decided on',
          type: 'date',
          admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'The day of the decision.' },
        },
      ],
    },
  ],
}
