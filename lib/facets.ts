/** What one document has of each thing that a list can be narrowed by. */
export type Facets = { theme: string[]; organisation: string[]; type: string[]; year: string[] }

export type FacetName = keyof Facets

export const facetNames = ['theme', 'organisation', 'type', 'year'] as const satisfies readonly FacetName[]

export type Counts = Record<FacetName, Map<string, number>>

/** How many documents each choice of each filter would show, with the other filters as they are chosen. */
export function countChoices(documents: Facets[], chosen: Partial<Record<FacetName, string | undefined>>): Counts {
  const counts: Counts = { theme: new Map(), organisation: new Map(), type: new Map(), year: new Map() }
  for (const document of documents) {
    const missed = facetNames.filter((name) => chosen[name] && !document[name].includes(chosen[name]))
    for (const name of facetNames) {
      if (missed.some((other) => other !== name)) continue
      for (const value of new Set(document[name])) counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
    }
  }
  return counts
}
