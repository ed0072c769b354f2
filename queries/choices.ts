import 'server-only'

import { countChoices, type FacetName } from '@/lib/facets'
import { listTypes, type Listed, type ListFilters } from '@/lib/list-filters'
import type { Filter } from '@/lib/result-sentence'
import { words } from '@/lib/words'

import { listFacets, type Named } from './facets'

type Choice = { value: string; label: string }

const choiceOf = ({ slug, name }: Named): Choice => ({ value: slug, label: name })

/**
 * What a reader can narrow a list by, how much each choice would show, and what they have chosen. A choice
 * that would show nothing is left out, except the one that is set.
 */
export async function listChoices(collection: Listed, filters: ListFilters): Promise<Filter[]> {
  const { themes, organisations, documents } = await listFacets(collection)
  const chosen = { theme: filters.theme, organisation: filters.organisation, type: filters.type, year: filters.year ? String(filters.year) : undefined }
  const counts = countChoices(documents, chosen)

  const filter = (name: FacetName, label: string, reads: string, choices: Choice[]): Filter => ({
    name,
    label,
    reads,
    value: chosen[name] ?? '',
    options: choices
      .map((choice) => ({ ...choice, count: counts[name].get(choice.value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || value === chosen[name]),
  })
  const years = new Set([...counts.year.keys(), ...(chosen.year ? [chosen.year] : [])])

  return [
    filter('theme', words.theme, 'about', themes.map(choiceOf)),
    filter('organisation', words.organisation, 'with', organisations.map(choiceOf)),
    filter('type', words.kind, 'of the type', Object.entries(listTypes[collection]).map(([value, label]) => ({ value, label }))),
    filter('year', words.year, 'from', [...years].sort().reverse().map((year) => ({ value: year, label: year }))),
  ]
}
