import type { CollectionConfig } from 'payload'

import { isSafeAddress } from '@/lib/urls'
import { approvalStates } from '@/lib/vocabulary'

import { flowComponents, publishable } from './access/publishable'
import { hiddenFromLinksEditors } from './access/who'
import { checksField } from './fields/checks'
import { options } from './fields/options'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { savedByField } from './fields/saved-by'
import { whereUsedField } from './fields/where-used'

const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } as const

/** Words that somebody said, with the role and organisation they had on that day. */
export const quotes: CollectionConfig = {
  ...publishable('quotes'),
  labels: { singular: 'Quote', plural: 'Quotes' },
  admin: { hidden: hiddenFromLinksEditors, components: flowComponents, useAsTitle: 'words', defaultColumns: ['words', 'person', 'saidOn', '_status'], description: 'Quotations, kept once and used wherever they are needed.' },
  defaultSort: '-saidOn',
  fields: [
    checksField,
    {
      name: 'words',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      validate: (value: string | null | undefined) => {
        if (!value?.trim()) return 'Give the words that were said.'
        if (/^[‘’“”'"«»]|[‘“«]$/.test(value.trim())) return 'Leave out the quotation marks at the beginning and end: the site adds them.'
        return true
      },
      admin: { description: 'Exactly what was said, without quotation marks around it. Marks inside it stay.' },
    },
    { name: 'person', type: 'relationship', relationTo: 'people', required: true, admin: { description: 'Who said it.' } },
    { name: 'role', type: 'text', required: true, maxLength: 160, admin: { description: 'The person’s role on that day. It stays as it is when they change jobs.' } },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      required: true,
      admin: { description: 'The person’s organisation on that day. It is printed under the name it had then.' },
    },
    { name: 'saidOn', label: 'Said on', type: 'date', required: true, admin: { date: dayOnly, description: 'The day on which it was said or written.' } },
    {
      name: 'source',
      type: 'group',
      admin: { description: 'Where a reader can check it: an address, or a document of ours.' },
      fields: [
        {
          name: 'address',
          type: 'text',
          validate: (value: string | null | undefined) => !value || isSafeAddress(value) || 'Give a web address that starts with https://.',
          admin: { description: 'The web page on which it was said.' },
        },
        { name: 'document', type: 'relationship', relationTo: ['reports', 'news', 'files'], admin: { description: 'The document in which it was said.' } },
      ],
    },
    {
      name: 'approval',
      type: 'group',
      // Who agreed to a quotation, and what was said about it, is between staff.
      access: { read: ({ req }) => Boolean(req.user) },
      admin: { description: 'Whether the person has agreed to these words. Readers never see this.' },
      fields: [
        { name: 'state', type: 'select', required: true, defaultValue: 'waiting', options: options(approvalStates), admin: { description: 'Where the approval stands.' } },
        { name: 'by', type: 'relationship', relationTo: 'users', admin: { description: 'The member of staff who obtained it.' } },
        { name: 'on', type: 'date', admin: { date: dayOnly, description: 'The day of the answer.' } },
        { name: 'note', type: 'textarea', admin: { description: 'Anything a colleague should know, such as conditions.' } },
      ],
    },
    publishedAtField,
    flowField,
    referencesField,
    savedByField,
    whereUsedField,
  ],
}
