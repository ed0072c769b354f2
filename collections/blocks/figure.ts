import type { Block } from 'payload'

/** An image among the words. */
export const figureBlock: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  labels: { singular: 'Figure', plural: 'Figures' },
  fields: [
    { name: 'image', type: 'upload', relationTo: 'images', required: true, admin: { description: 'The image. Its description and credit are kept with it.' } },
    { name: 'caption', type: 'text', admin: { description: 'A caption for this page. Left empty, the image’s own caption is used.' } },
  ],
}
