import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'

const maxLimit = 100
const maxDepth = 2
const maxConditions = 20

const fields = new Set([
  'id', 'slug', 'title', 'name', 'type', 'kind', 'themes', 'organisations', 'commissionedBy', 'deliveredBy', 'with',
  'people', 'person', 'organisation', 'reports', 'publishedAt', 'updatedAt', 'createdAt', 'filename',
])
const operators = new Set(['equals', 'not_equals', 'in', 'not_in', 'exists', 'less_than', 'less_than_equal', 'greater_than', 'greater_than_equal'])

const refuse = (message: string): never => {
  throw new APIError(message, 400, null, true)
}

/** Refuses conditions that a visitor could use to make the database work hard, or to probe fields that are not shown. */
function checkWhere(where: Where, budget = { left: maxConditions }): void {
  for (const [field, condition] of Object.entries(where)) {
    if (field.toLowerCase() === 'and' || field.toLowerCase() === 'or') {
      for (const part of Array.isArray(condition) ? condition : Object.values(condition ?? {})) checkWhere(part as Where, budget)
      continue
    }
    if (--budget.left < 0) refuse(`A query may have at most ${maxConditions} conditions.`)
    if (!fields.has(field)) refuse(`"${field}" cannot be used in a query. These can: ${[...fields].join(', ')}.`)
    for (const [operator, value] of Object.entries(condition ?? {})) {
      if (!operators.has(operator)) refuse(`"${operator}" cannot be used in a query. These can: ${[...operators].join(', ')}.`)
      if (String(value).length > 500) refuse('A value in a query may have at most 500 characters.')
    }
  }
}

function checkSort(sort: unknown): void {
  const names = (Array.isArray(sort) ? sort : String(sort).split(',')).map((name) => String(name).trim().replace(/^-/, ''))
  const unknown = names.find((name) => !fields.has(name))
  if (unknown !== undefined) refuse(`Results cannot be sorted by "${unknown}". They can by: ${[...fields].join(', ')}.`)
}

/**
 * Bounds what somebody who is not signed in may ask of the REST API: at most 100 documents, two levels
 * of relations, known fields, cheap operators, and never drafts or the trash.
 */
export const clampVisitors: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI !== 'REST' || req.user) return
  if (operation === 'readDistinct') refuse('Distinct values are for signed-in staff.')
  if (operation !== 'read' && operation !== 'count') return

  const query = args as { where?: Where; sort?: unknown; limit?: number; depth?: number }
  if (query.where) checkWhere(query.where)
  if (query.sort) checkSort(query.sort)

  return {
    ...args,
    limit: Math.min(Math.max(Number(query.limit) || (query.limit === 0 ? maxLimit : 10), 1), maxLimit),
    depth: Math.min(Math.max(Number(query.depth ?? 1) || 0, 0), maxDepth),
    pagination: true,
    draft: false,
    trash: false,
    joins: false,
  }
}
