import type { TextareaField, TextField } from 'payload'

/** The heading of the page, and its name everywhere else. */
export const titleField: TextField = {
  name: 'title',
  type: 'text',
  required: true,
  maxLength: 200,
  admin: { description: 'Says what the page is about in plain words. Aim for 65 characters or fewer.' },
}

/** The standfirst; search engines and cards show it too. */
export const summaryField: TextareaField = {
  name: 'summary',
  type: 'textarea',
  required: true,
  maxLength: 400,
  admin: {
    description: 'One or two sentences under the heading, in lists and in search results. Aim for 160 characters or fewer, and end with a full stop.',
  },
}
