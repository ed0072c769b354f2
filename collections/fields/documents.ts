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
  ],
}
