import type { Block } from 'payload'

import { keyFiguresField } from '../fields/key-figures'

/** A row of numbers among the words. */
export const keyFiguresBlock: Block = {
  slug: 'key-figures',
  interfaceName: 'KeyFiguresBlock',
  labels: { singular: 'Key figures', plural: 'Key figures' },
  fields: [{ ...keyFiguresField, name: 'figures', label: 'Figures', minRows: 1 }],
}
