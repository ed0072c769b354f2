import 'server-only'

import { startOfYear } from '@/lib/dates'
import { type Chosen, countChoices, facetNames, type Facets } from '@/lib/facets'
import { pageSize } from '@/lib/list-filters'
import { bestPassage } from '@/lib/passages'
import { noteRead, noteUnfinished } from '@/lib/reads'
import type { Filter } from '@/lib/result-sentence'
import { type Search, searchTypes } from '@/lib/search-filters'
import { keptOfMiss, missTag } from '@/lib/search-misses'
import { readQuestion } from '@/lib/search-question'
import { searchTag } from '@/lib/search-queue'
import type { SearchAnswer } from '@/lib/search-results'
import { collectionTag } from '@/lib/tags'
import { publicCollections, slugIn } from '@/lib/urls'
import { documentKinds } from '@/lib/vocabulary'
import { words } from '@/lib/words'

import { likely, look, onePerDocument, rank, understand } from './search-answer'
import { isMore, type Unit } from './search-candidates'
import { inTime, placeOf, readNames, readTexts } from './search-index'
import { findPinned, pinnedFirst } from './search-meanings'
import { findLeft, narrows } from './search-narrowing'

const names = [...facetNames, 'file'] as const
type Name = (typeof names)[number]

/** Only what readers know as news has a date that says something to them. */
const dated = (type: string): boolean => !['themes', 'organisations', 'pages'].includes(type)

const facetsOf = (unit: Unit): Facets<Name> => ({
  theme: unit.themes,
  organisation: unit.organisations,
  type: [unit.type],
  year: dated(unit.type) ? [String(unit.year)] : [],
  file: unit.files,
})

const chosenIn = ({ theme, organisation, type, year, file }: Search): Chosen<Name> => ({ theme, organisation, type, year: year ? String(year) : undefined, file })

const narrowingOf = ({ theme, organisation, type, year, file }: Search) => ({ theme, organisation, type, file, ...(year ? { from: startOfYear(year), to: startOfYear(year + 1) } : {}) })

type Titled = Awaited<ReturnType<typeof readNames>>

/** What the results can be narrowed by, and how much each choice holds: at least, where there is more than can be counted. */
function filtersFor(found: Unit[], capped: boolean, chosen: Chosen<Name>, titled: Titled): Filter[] {
  const counts = countChoices(found.map(facetsOf), chosen)
  const years = [...counts.year.keys()].sort().reverse()
  const choices: Record<Name, { value: string; label: string }[]> = {
    theme: titled.themes.map(({ path, title }) => ({ value: slugIn(path), label: title })),
    organisation: titled.organisations.map(({ path, title }) => ({ value: slugIn(path), label: title })),
    type: Object.entries(searchTypes).map(([value, label]) => ({ value, label })),
    year: [...new Set([...years, ...(chosen.year ? [chosen.year] : [])])].map((year) => ({ value: year, label: year })),
    file: Object.entries(documentKinds).map(([value, label]) => ({ value, label })),
  }
  const labels = { theme: words.theme, organisation: words.organisation, type: words.kind, year: words.year, file: words.withFile }
  const reads = { theme: 'about', organisation: 'with', type: 'of the type', year: 'from', file: 'with a file of the kind' }
  return names.map((name) => ({
    name,
    label: labels[name],
    reads: reads[name],
    value: chosen[name] ?? '',
    options: choices[name]
      .map((choice) => ({ ...choice, count: counts[name].get(choice.value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || value === chosen[name]),
    over: capped,
  }))
}

const matches = (chosen: Chosen<Name>) => (one: Unit) => {
  const facets = facetsOf(one)
  return names.every((name) => !chosen[name] || facets[name].includes(chosen[name]))
}

/** By the date that readers see; what has none for them comes last. */
const newestFirst = (one: Unit, other: Unit): number => Number(dated(other.type)) - Number(dated(one.type)) || other.publishedAt.getTime() - one.publishedAt.getTime()

const nothing: SearchAnswer = { results: [], page: 1, pages: 1, total: 0, capped: false, repaired: null, filters: [] }

/** What visitors can read that answers a question; null when it could not be answered in time. Throws when the database cannot be asked. */
export async function search(asked: Search): Promise<SearchAnswer | null> {
  const question = readQuestion(asked.q)
  if (question.words.length === 0) return nothing
  // Any change may alter what is found, and in which order.
  for (const tag of [...[...publicCollections, 'files', 'search-meanings'].map(collectionTag), searchTag]) noteRead(tag)
  const found = await inTime(async (client) => {
    const chosen = chosenIn(asked)
    const understood = await understand(client, question, asked.asTyped)
    const pinned = await findPinned(client, [question, understood.question])
    // Where there is more than anybody looks through, what is shown of a filter is found within it, and everything else is only counted.
    const narrowing = narrowingOf(asked)
    const onlyCounts = narrows(narrowing) && isMore(understood.question, understood.clues)
    const looked = await look(client, understood, null, onlyCounts ? 'counts' : 'results')
    const left = onlyCounts || looked.capped ? await findLeft(client, narrowing) : null
    const found = pinnedFirst(pinned, await rank(client, left ? await look(client, understood, left) : looked, understood))
    // What was found within a filter counts, however far the look without it went.
    const counted = left ? onePerDocument([...found.all, ...likely(looked, understood)]) : found.all
    const miss = counted.length === 0 ? keptOfMiss(asked.q) : null
    if (miss) noteRead(missTag(miss))
    const byDate = asked.sort === 'date'
    const ranked = (byDate ? found.all : found.ranked).filter(matches(chosen))
    if (byDate) ranked.sort(newestFirst)

    const pages = Math.max(1, Math.ceil(ranked.length / pageSize))
    const page = Math.min(asked.page, pages)
    const shown = ranked.slice((page - 1) * pageSize, page * pageSize)
    const texts = await readTexts(client, shown.map(({ id }) => id))
    const terms = new Set(found.clues.flatMap(({ key }) => key.split(' ')))
    const titled = await readNames(client)
    return {
      results: shown.flatMap(({ id, type, publishedAt }) => {
        const text = texts.get(id)
        if (!text) return []
        const { path, title, summary, pieces, file } = text
        return [{ path, title, type: searchTypes[type] ?? '', publishedAt: dated(type) ? publishedAt.toISOString() : null, passage: bestPassage(summary, pieces, terms), file: placeOf(file) }]
      }),
      page,
      pages,
      total: ranked.length,
      capped: found.capped,
      repaired: understood.repaired,
      filters: counted.length > 0 ? filtersFor(counted, looked.capped || Boolean(left), chosen, titled) : [],
    }
  })
  if (!found) noteUnfinished()
  return found
}
