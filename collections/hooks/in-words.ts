import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { FlattenedField } from 'payload'

import { formatDate, formatTime } from '@/lib/dates'

import { bodyBlocks } from '../blocks/all'
import { referencesIn } from './references'
import type { Titles } from './titles'

type Data = Record<string, unknown>
type RichText = Parameters<typeof convertLexicalToPlaintext>[0]['data']

/** What staff see above a field. */
export const labelOf = (field: FlattenedField): string => ('label' in field && typeof field.label === 'string' ? field.label : field.name)

const filled = (words: string[]) => words.filter(Boolean)

const fieldsInWords = (fields: FlattenedField[], data: Data, titles: Titles): string =>
  filled(fields.filter(({ name }) => name !== 'id' && name !== 'blockName').map((field) => inWords(field, data[field.name], titles))).join(', ')

function bodyInWords(data: RichText, titles: Titles): string {
  const blocks = Object.fromEntries(
    bodyBlocks.map(({ slug, labels, fields }) => [
      slug,
      ({ node }: { node: { fields: Data } }) => `\n\n[${String(labels?.singular ?? slug)}: ${fieldsInWords(fields as FlattenedField[], node.fields, titles)}]`,
    ]),
  )
  return convertLexicalToPlaintext({ data, converters: { blocks } as never })
}

function choiceInWords(options: unknown[], value: unknown): string {
  const chosen = options.find((option) => (option as { value?: unknown }).value === value) as { label?: unknown } | undefined
  return typeof chosen?.label === 'string' ? chosen.label : String(value)
}

function dateInWords(iso: string): string {
  const time = formatTime(iso)
  return time === 'midnight' || iso.endsWith('T12:00:00.000Z') ? formatDate(iso) : `${formatDate(iso)}, ${time}`
}

/** Any value that staff can enter, as plain words; an empty text for none. */
export function inWords(field: FlattenedField, value: unknown, titles: Titles): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value) && field.type !== 'array') return value.map((one) => inWords(field, one, titles)).join(', ')
  if (field.type === 'relationship' || field.type === 'upload') return referencesIn(value, field.relationTo).map((reference) => titles.get(reference) ?? reference).join(', ')
  if (field.type === 'richText') return bodyInWords(value as RichText, titles)
  if (field.type === 'array') return (Array.isArray(value) ? (value as Data[]) : []).map((row) => fieldsInWords(field.flattenedFields, row, titles)).join('\n')
  if (field.type === 'group') return fieldsInWords(field.flattenedFields, value as Data, titles)
  if (field.type === 'select' || field.type === 'radio') return choiceInWords(field.options, value)
  if (field.type === 'checkbox') return value ? 'Yes' : 'No'
  if (field.type === 'date') return dateInWords(String(value))
  return String(value)
}
