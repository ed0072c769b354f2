import type { CollectionConfig, Field } from 'payload'

import { isSafeAddress } from '@/lib/urls'
import { organisationKinds } from '@/lib/vocabulary'

import { previewable } from './access/previewable'
import { flowComponents, publishable } from './access/publishable'
import { bodyField } from './fields/body'
import { checksField } from './fields/checks'
import { options } from './fields/options'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { savedByField } from './fields/saved-by'
import { slugField } from './fields/slug'
import { summaryField } from './fields/text'
import { whereUsedField } from './fields/where-used'

const logoFields = (whose: string): Field[] => [
  { name: 'logo', type: 'upload', relationTo: 'images', admin: { description: `${whose} for light backgrounds.` } },
  { name: 'logoDark', label: 'Logo for dark backgrounds', type: 'upload', relationTo: 'images', admin: { description: `${whose} for dark backgrounds.` } },
]

/** A body that commissions, delivers or joins in the work, under every name it has had. */
export const organisations: CollectionConfig = {
  ...publishable('organisations'),
  labels: { singular: 'Organisation', plural: 'Organisations' },
  admin: { ...previewable('organisations'), components: flowComponents, useAsTitle: 'name', defaultColumns: ['name', 'abbreviation', 'kind', '_status'], description: 'Partners and others, with the names they had over time.' },
  defaultSort: 'name',
  defaultPopulate: { slug: true, name: true, abbreviation: true, formerNames: true, closedOn: true, succeededBy: true, summary: true },
  fields: [
    checksField,
    { name: 'name', type: 'text', required: true, maxLength: 200, admin: { description: 'Its name today, or its last name if it has closed.' } },
    slugField('organisations', 'name'),
    { name: 'abbreviation', type: 'text', maxLength: 20, admin: { description: 'The short form, such as NIA. Leave it empty if nobody uses one.' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'nhs-body',
      options: options(organisationKinds),
      admin: { position: 'sidebar', description: 'What sort of organisation it is.' },
    },
    summaryField,
    {
      name: 'address',
      label: 'Web address',
      type: 'text',
      validate: (value: string | null | undefined) =>
        !value || (/^https?:/.test(value) && isSafeAddress(value)) || 'Give the full address of its website, starting with https://.',
      admin: { description: 'The address of its website, starting with https://.' },
    },
    ...logoFields('Its logo'),
    bodyField('What it does, in a few sentences.'),
    {
      name: 'formerNames',
      label: 'Former names',
      type: 'array',
      labels: { singular: 'Former name', plural: 'Former names' },
      admin: { description: 'Names it had before. A page dated while it had one of them prints that name, with today’s beside it.' },
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 200, admin: { description: 'The name as it was.' } },
        { name: 'abbreviation', type: 'text', maxLength: 20, admin: { description: 'The short form as it was.' } },
        {
          name: 'until',
          type: 'date',
          required: true,
          admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'The last day on which it had this name.' },
        },
        ...logoFields('Its logo at the time'),
      ],
    },
    {
      name: 'closedOn',
      label: 'Closed on',
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'Its last day, if it has closed or merged.' },
    },
    {
      name: 'succeededBy',
      label: 'Succeeded by',
      type: 'relationship',
      relationTo: 'organisations',
      admin: { position: 'sidebar', description: 'The organisation that took over its work.' },
    },
    publishedAtField,
    flowField,
    referencesField,
    savedByField,
    whereUsedField,
  ],
}
