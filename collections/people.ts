import type { CollectionConfig } from 'payload'

import { flowComponents, publishable } from './access/publishable'
import { hiddenFromLinksEditors } from './access/who'
import { checksField } from './fields/checks'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { savedByField } from './fields/saved-by'
import { whereUsedField } from './fields/where-used'

const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } as const

/** Somebody who is quoted or credited, with the roles they have held. */
export const people: CollectionConfig = {
  ...publishable('people'),
  labels: { singular: 'Person', plural: 'People' },
  admin: { hidden: hiddenFromLinksEditors, components: flowComponents, useAsTitle: 'name', defaultColumns: ['name', 'updatedAt', '_status'], description: 'People who are quoted or credited, with the roles they have held.' },
  defaultSort: 'name',
  defaultPopulate: { name: true, roles: true },
  fields: [
    checksField,
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'Name as it should be printed, with title, such as Professor Bee Wee.' } },
    { name: 'photo', type: 'upload', relationTo: 'images', admin: { description: 'A portrait, if the person agreed to it.' } },
    {
      name: 'roles',
      type: 'array',
      labels: { singular: 'Role', plural: 'Roles' },
      admin: { description: 'The roles this person has held, newest first.' },
      fields: [
        { name: 'role', type: 'text', required: true, maxLength: 160, admin: { description: 'The role, such as Patient Safety Director.' } },
        { name: 'organisation', type: 'relationship', relationTo: 'organisations', required: true, admin: { description: 'Where the role was held.' } },
        { name: 'from', type: 'date', admin: { date: dayOnly, description: 'The first day, if it is known.' } },
        { name: 'until', type: 'date', admin: { date: dayOnly, description: 'The last day. Leave it empty for a role held today.' } },
      ],
    },
    publishedAtField,
    flowField,
    referencesField,
    savedByField,
    whereUsedField,
  ],
}
