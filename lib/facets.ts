/** What lists can be narrowed by. */
export const facetNames = ['theme', 'organisation', 'type', 'year'] as const

export type FacetName = (typeof facetNames)[number]

/** What one document has of each thing that a list can be narrowed by. */
export type Facets<Name extends string = FacetName> = Record<Name, string[]>

export type Chosen<Name extends string = FacetName> = Record<Name, string | undefined>

/** How many documents each choice of each filter would show, with the other filters as they are `chosen`: it has every filter's name. */
export function countChoices<Name extends string>(documents: Facets<Name>[], chosen: Chosen<Name>): Record<Name, Map<string, number>> {
  const names = Object.keys(chosen) as Name[]
  const counts = Object.fromEntries(names.map((name) => [name, new Map()])) as Record<Name, Map<string, number>>
  for (const document of documents) {
    const missed = names.filter((name) => chosen[name] && !document[name].includes(chosen[name]))
    for (const name of names) {
      if (missed.some((other) => other !== name)) continue
      for (const value of new Set(document[name])) counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
    }
  }
  return counts
}
