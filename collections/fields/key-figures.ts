import type { ArrayField } from 'payload'

/** Numbers that carry a report: the value large, the label small. */
export const keyFiguresField: ArrayField = {
  name: 'keyFigures',
  type: 'array',
  maxRows: 6,
  labels: { singular: 'Key figure', plural: 'Key figures' },
  admin: { description: 'Up to six numbers worth remembering.' },
  fields: [
    { name: 'value', type: 'text', required: true, maxLength: 20, admin: { description: 'The number as readers should see it, such as over 200 or 48%.' } },
    { name: 'label', type: 'text', required: true, maxLength: 120, admin: { description: 'What it counts, such as staff who took part.' } },
  ],
}
