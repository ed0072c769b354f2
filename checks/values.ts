type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text of a value, without the spaces around it; empty for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The fields of a group; none for anything else. */
export const groupOf = (value: unknown): Row => (isRow(value) ? value : {})

/** The rows of an array field, each with its place; none for anything else. */
export const rowsOf = (value: unknown): { row: Row; index: number }[] => (Array.isArray(value) ? value.map((row: unknown, index) => ({ row: groupOf(row), index })) : [])

/** The id of a related document, whether the value is the id or the document; null where there is none. */
export function idOf(value: unknown): number | null {
  const id = Number(isRow(value) ? value.id : (value ?? Number.NaN))
  return value !== '' && Number.isInteger(id) ? id : null
}

/** The ids of a relation to one document or to many, in order. */
export const idsOf = (value: unknown): number[] => (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== null)

/** Every value at a path in which `*` stands for all rows, such as `roles.*.role`, with the path at which it stands. */
export function valuesAt(data: Row, pattern: string): { path: string; value: unknown }[] {
  let found: { path: string[]; value: unknown }[] = [{ path: [], value: data }]
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ path, value }) =>
      step === '*' ? rowsOf(value).map(({ row, index }) => ({ path: [...path, String(index)], value: row })) : [{ path: [...path, step], value: groupOf(value)[step] }],
    )
  }
  return found.map(({ path, value }) => ({ path: path.join('.'), value }))
}
