import type { Block } from 'payload'

/** A quotation, picked from the quotes so that its words and attribution are the same wherever it appears. */
export const quoteBlock: Block = {
  slug: 'quote',
  interfaceName: 'QuoteBlock',
  labels: { singular: 'Quote', plural: 'Quotes' },
  fields: [
    { name: 'quote', type: 'relationship', relationTo: 'quotes', required: true, admin: { description: 'The quotation. Add a new one if it is not in the list.' } },
  ],
}
