import type { GroupField } from 'payload'

/** Overrides for search engines and shared links; empty means the page's own title and summary. */
export const seoField: GroupField = {
  name: 'seo',
  type: 'group',
  label: 'Search engines and sharing',
  admin: { description: 'Only where the page’s own title, summary or image will not do.' },
  fields: [
    { name: 'title', type: 'text', maxLength: 70, admin: { description: 'A title for search engines, at most 70 characters.' } },
    { name: 'description', type: 'textarea', maxLength: 200, admin: { description: 'A description for search engines, at most 200 characters.' } },
    { name: 'image', type: 'upload', relationTo: 'images', admin: { description: 'The picture shown when somebody shares the page.' } },
  ],
}
