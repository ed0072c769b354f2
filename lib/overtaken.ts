/** A field that two people saved with different words. `path` is where it stands, such as `seo.title`. */
export type Difference = { path: string; label: string; theirs: string; yours: string }

/** What a save that was overtaken is told: who saved in the meantime, when, and what differs. */
export type Overtaken = { message: string; by: string | null; at: string; differences: Difference[] }

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Rich text and a relation to one of several collections are one value each. */
const isWhole = (value: Data) => 'root' in value || 'relationTo' in value

/** A value without what differs between an empty field and one that was never filled, or between two forms of the same relation. */
function settled(value: unknown): unknown {
  if (value === '' || value === null) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(settled)
  if (!isData(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, settled(inner)] as const)
  const full = entries.filter(([, inner]) => inner !== undefined).sort(([one], [other]) => (one < other ? -1 : 1))
  return full.length === 0 ? undefined : Object.fromEntries(full)
}

/** Payload's forms write 0 for a list without rows. */
const listed = (value: unknown, other: unknown) => (value === 0 && (Array.isArray(other) || other === undefined || other === null) ? [] : value)

/** Whether two values of one field would be the same to whoever reads them. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(settled(listed(one, other))) === JSON.stringify(settled(listed(other, one)))

/** Puts what was changed between `seen` and `mine` into `theirs`; everything else is as they left it. */
export function rebase(seen: Data, mine: Data, theirs: Data): Data {
  const merged: Data = { ...theirs }
  for (const [name, value] of Object.entries(mine)) {
    const [before, now] = [seen[name], theirs[name]]
    if (isData(value) && !isWhole(value)) merged[name] = rebase(isData(before) ? before : {}, value, isData(now) ? now : {})
    else if (!same(before, value)) merged[name] = value
  }
  return merged
}

const at = (data: Data, path: string): unknown => path.split('.').reduce<unknown>((value, name) => (isData(value) ? value[name] : undefined), data)

/** Whether a field was changed between two versions. */
export const changed = (path: string, before: Data, after: Data): boolean => !same(at(before, path), at(after, path))
