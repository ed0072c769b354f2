import type { CollectionConfig } from 'payload'

import { reportTypes } from '@/lib/vocabulary'

import { previewable } from './access/previewable'
import { linkedComponents, publishable } from './access/publishable'
import { bodyEditor, bodyField } from './fields/body'
import { checksField } from './fields/checks'
import { documentsField } from './fields/documents'
import { keyFiguresField } from './fields/key-figures'
import { options } from './fields/options'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { organisationsField, peopleField, themesField } from './fields/relations'
import { savedByField } from './fields/saved-by'
import { seoField } from './fields/seo'
import { slugField } from './fields/slug'
import { summaryField, titleField } from './fields/text'
import { updatesField } from './fields/updates'
import { whereUsedField } from './fields/where-used'
import { withdrawalField } from './fields/withdrawal'

/** A publication: a report, evaluation, guide, case study or briefing, with its documents and the people behind it. */
export const reports: CollectionConfig = {
  ...publishable('reports'),
  labels: { singular: 'Report', plural: 'Reports' },
  admin: {
    ...previewable('reports'),
    components: linkedComponents,
    useAsTitle: 'title',
    defaultColumns: ['title', 'type', 'publishedAt', '_status'],
    description: 'Reports, evaluations, guides, case studies and briefings, with their documents.',
  },
  defaultSort: '-publishedAt',
  defaultPopulate: { slug: true, title: true, type: true, summary: true, publishedAt: true, withdrawal: true },
  fields: [
    checksField,
    titleField,
    slugField('reports'),
    {
      name: 'type',
      type: 'select',
      required: true,
      defaultValue: 'report',
      options: options(reportTypes),
      admin: { position: 'sidebar', description: 'What kind of publication it is. Readers see it above the title.' },
    },
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Words',
          fields: [
            {
              name: 'keyFindings',
              type: 'array',
              maxRows: 5,
              labels: { singular: 'Key finding', plural: 'Key findings' },
              admin: { description: 'At most five, each no longer than two lines. They stand before everything else.' },
              fields: [{ name: 'finding', type: 'text', required: true, maxLength: 240, admin: { description: 'One finding, as a sentence.' } }],
            },
            keyFiguresField,
            bodyField(),
          ],
        },
        {
          label: 'Read online',
          description: 'The whole report as web pages: its accessible version.',
          fields: [
            {
              name: 'chapters',
              type: 'array',
              labels: { singular: 'Chapter', plural: 'Chapters' },
              admin: { description: 'The full text in chapters, for reading without the PDF.' },
              fields: [
                { name: 'title', type: 'text', required: true, maxLength: 120, admin: { description: 'The heading of the chapter.' } },
                { name: 'body', type: 'richText', editor: bodyEditor, admin: { description: 'The text of the chapter. Start headings at level 3.' } },
              ],
            },
          ],
        },
        { label: 'Documents', fields: [documentsField] },
        {
          label: 'Who and what',
          fields: [
            organisationsField({ name: 'commissionedBy', label: 'Commissioned by', description: 'The organisations that asked for the work, in the order readers see.' }),
            organisationsField({ name: 'deliveredBy', label: 'Delivered by', description: 'The organisations that did the work; the first one leads.' }),
            organisationsField({ name: 'with', label: 'With', description: 'Other partners, in the order readers see.' }),
            peopleField({ name: 'people', description: 'Authors and others whom readers may want to know about.' }),
            themesField({ name: 'themes', description: 'The themes under which readers find this report.' }),
            themesField({ name: 'themesFound', label: 'Themes the report found', description: 'Themes that the report itself names as its findings, if it does.' }),
          ],
        },
        {
          label: 'Life of the page',
          fields: [
            updatesField,
            {
              name: 'nextReview',
              label: 'Next review',
              type: 'date',
              admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'When somebody will check that it is still right.' },
            },
            withdrawalField,
            {
              name: 'supersededBy',
              label: 'Superseded by',
              disableDuplicate: true,
              type: 'relationship',
              relationTo: 'reports',
              admin: { description: 'The newer report that readers should use instead.' },
            },
            {
              name: 'licence',
              type: 'text',
              defaultValue: 'Open Government Licence v3.0',
              admin: { description: 'The terms under which others may reuse it.' },
            },
          ],
        },
        { label: 'Sharing', fields: [seoField] },
      ],
    },
    publishedAtField,
    flowField,
    referencesField,
    savedByField,
    whereUsedField,
  ],
}
