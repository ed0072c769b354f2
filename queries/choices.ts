import 'server-only'

import { countChoices, type FacetName } from '@/lib/facets'
import { listTypes, type Listed, type ListFilters } from '@/lib/list-filters'
import type { Filter } from '@/lib/result-sentence'
import { words } from '@/lib/words'

import { listFacets, type Slugs } from './facets'
import { findFacts } from './find'

type Choice = { value: string; label: string }

const slugsOf = (documents: { id: number; slug: string }[]): Slugs => new Map(documents.map(({ id, slug }) => [id, slug]))

/**
 * What a reader can narrow a list by, how much each choice would show, and what they have chosen. A choice
 * that would show nothing is left out, except the one that is set.
 */
export async function listChoices(collection: Listed, filters: ListFilters): Promise<Filter[]> {
  const [themes, organisations] = await Promise.all([
    findFacts('themes', { sort: 'title', select: { slug: true, title: true } }),
    findFacts('organisations', { sort: 'name', select: { slug: true, name: true } }),
  ])
  const chosen = { theme: filters.theme, organisation: filters.organisation, type: filters.type, year: filters.year ? String(filters.year) : undefined }
  const counts = countChoices(await listFacets(collection, slugsOf(themes), slugsOf(organisations)), chosen)

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
    filter('theme', words.theme, 'about', themes.map(({ slug, title }) => ({ value: slug, label: title }))),
    filter('organisation', words.organisation, 'with', organisations.map(({ slug, name }) => ({ value: slug, label: name }))),
    filter('type', words.kind, 'of the type', Object.entries(listTypes[collection]).map(([value, label]) => ({ value, label }))),
    filter('year', words.year, 'from', [...years].sort().reverse().map((year) => ({ value: year, label: year }))),
  ]
}
