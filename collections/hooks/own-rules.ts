import type { FlattenedField, PayloadRequest, Validate } from 'payload'

import { error, type Finding } from '@/checks/check'
import { rowOf } from '@/checks/required-fields'
import type { PublicCollection } from '@/lib/urls'

import { labelOf } from './in-words'
import { madeByItself } from './required-fields'

type Data = Record<string, unknown>
type Rule = { path: string; label: string; ask: () => ReturnType<Validate> }
type Place = { req: PayloadRequest; collection: PublicCollection; id: number | undefined; data: Data }

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Kept by the site: nobody could mend it in the form. */
const isOurs = ({ name, admin, ...field }: FlattenedField) => name.startsWith('_') || ('hidden' in field && field.hidden) || Boolean(admin && 'hidden' in admin && admin.hidden) || ['createdAt', 'updatedAt', 'deletedAt', 'id'].includes(name)

/** Payload does not ask a field that is not shown. */
const isShown = ({ req, data, id }: Place, { admin }: FlattenedField, siblings: Data, path: string[]) =>
  !admin?.condition || Boolean(admin.condition(data, siblings, { blockData: {}, operation: id ? 'update' : 'create', path, user: req.user }))

function rulesOf(place: Place, fields: FlattenedField[], siblings: Data, above: string[]): Rule[] {
  return fields.flatMap((field) => {
    const path = [...above, field.name]
    const value = siblings[field.name]
    if (isOurs(field) || !isShown(place, field, siblings, path) || (madeByItself.includes(field.name) && !value)) return []
    if (field.type === 'group' || field.type === 'tab') return rulesOf(place, field.flattenedFields, isData(value) ? value : {}, path)
    const rows = field.type === 'array' && Array.isArray(value) ? value.flatMap((row: unknown, index) => rulesOf(place, field.flattenedFields, isData(row) ? row : {}, [...path, String(index)])) : []
    const { validate } = field as { validate?: Validate }
    if (!validate) return rows
    const { req, collection, data, id } = place
    const about = { ...field, id, blockData: {}, collectionSlug: collection, data, event: 'submit', operation: id ? 'update' : 'create', overrideAccess: true, path, preferences: { fields: {} }, req, siblingData: siblings }
    return [...rows, { path: path.join('.'), label: labelOf(field), ask: () => validate(value, about as unknown as Parameters<Validate>[1]) }]
  })
}

/** What the fields themselves refuse, such as a language that is no code: Payload asks them when a document is published, and nobody before that. */
export async function refusedByFields(req: PayloadRequest, collection: PublicCollection, data: Data, id: number | undefined): Promise<Finding[]> {
  const rules = rulesOf({ req, collection, id, data }, req.payload.collections[collection].config.flattenedFields, data, [])
  const answers = await Promise.all(rules.map(async ({ path, label, ask }) => ({ path, label, answer: await ask() })))
  return answers.flatMap(({ path, label, answer }) => (typeof answer === 'string' ? [error(path, `Mend “${label}”${rowOf(path)}. ${answer}`)] : []))
}
