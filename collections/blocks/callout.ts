import type { Block } from 'payload'

/** A few sentences set apart from the rest, such as advice on what to do next. */
export const calloutBlock: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: { singular: 'Callout', plural: 'Callouts' },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 80, admin: { description: 'A short heading for the box.' } },
    { name: 'text', type: 'textarea', required: true, maxLength: 600, admin: { description: 'One to three sentences.' } },
  ],
}
