import type { Block } from 'payload'

/** Links to files among the words, each with its type and size. */
export const documentsBlock: Block = {
  slug: 'documents',
  interfaceName: 'DocumentsBlock',
  labels: { singular: 'Documents', plural: 'Documents' },
  fields: [
    { name: 'title', type: 'text', maxLength: 80, admin: { description: 'A heading for the documents, if they need one.' } },
    {
      name: 'files',
      type: 'relationship',
      relationTo: 'files',
      hasMany: true,
      required: true,
      admin: { description: 'The files, in the order readers should see them.' },
    },
  ],
}
