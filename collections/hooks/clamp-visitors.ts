import type { CollectionBeforeOperationHook } from 'payload'

import { refuse } from './refuse'

const maxLimit = 100
const maxDepth = 2
const maxConditions = 20
const maxNesting = 4
const lastPage = 10_000

const fields = new Set([
  'id', 'slug', 'title', 'name', 'type', 'kind', 'themes', 'organisations', 'commissionedBy', 'deliveredBy', 'with',
  'people', 'person', 'organisation', 'reports', 'publishedAt', 'updatedAt', 'createdAt', 'filename',
])
const operators = new Set(['equals', 'not_equals', 'in', 'not_in', 'exists', 'less_than', 'less_than_equal', 'greater_than', 'greater_than_equal'])

/** Refuses conditions that a visitor could use to make the database work hard, or to probe fields that are not shown. */
function checkWhere(where: unknown, budget = { left: maxConditions }, nesting = 0): void {
  if (nesting > maxNesting) refuse(`A query may nest its conditions at most ${maxNesting} deep.`)
  for (const [field, condition] of Object.entries(record(where))) {
    if (/^(and|or)$/i.test(field)) {
      for (const part of Object.values(record(condition))) checkWhere(part, budget, nesting + 1)
      continue
    }
    if (--budget.left < 0) refuse(`A query may have at most ${maxConditions} conditions.`)
    if (!fields.has(field)) refuse(`"${field}" cannot be used in a query. These can: ${[...fields].join(', ')}.`)
    for (const [operator, value] of Object.entries(record(condition))) checkComparison(operator, value)
  }
}

function checkComparison(operator: string, value: unknown): void {
  if (!operators.has(operator)) refuse(`"${operator}" cannot be used in a query. These can: ${[...operators].join(', ')}.`)
  if ([value].flat().some((one) => typeof one === 'object' && one !== null)) refuse('A value in a query must be a text, a number, true or false, or a list of these.')
  if (String(value).length > 500) refuse('A value in a query may have at most 500 characters.')
}

function record(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : refuse('A query has the form where[field][operator]=value.')
}

function checkSort(sort: unknown): void {
  const names = (Array.isArray(sort) ? sort : String(sort).split(',')).map((name) => String(name).trim().replace(/^-/, ''))
  const unknown = names.find((name) => !fields.has(name))
  if (unknown !== undefined) refuse(`Results cannot be sorted by "${unknown}". They can by: ${[...fields].join(', ')}.`)
}

/** A whole number in these bounds, whatever was asked for. */
function bounded(asked: unknown, otherwise: number, least: number, most: number): number {
  const number = Math.trunc(Number(asked ?? otherwise))
  return Number.isNaN(number) ? otherwise : Math.min(Math.max(number, least), most)
}

/**
 * Bounds what somebody who is not signed in may ask of the REST API: at most 100 documents, two levels
 * of relations, known fields, cheap operators, and never drafts or the trash.
 */
export const clampVisitors: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI !== 'REST' || req.user) return
  if (operation === 'readDistinct') refuse('Distinct values are for signed-in staff.')
  if (operation !== 'read' && operation !== 'count') return

  const query = args as { where?: unknown; sort?: unknown; limit?: unknown; page?: unknown; depth?: unknown; currentDepth?: number }
  // Payload itself asks for all the relations of the documents it has found.
  if (query.currentDepth !== undefined) return
  if (query.where) checkWhere(query.where)
  if (query.sort) checkSort(query.sort)

  return {
    ...args,
    limit: query.limit === 0 ? maxLimit : bounded(query.limit, 10, 1, maxLimit),
    page: bounded(query.page, 1, 1, lastPage),
    depth: bounded(query.depth, 1, 0, maxDepth),
    pagination: true,
    draft: false,
    trash: false,
    joins: false,
  }
}
