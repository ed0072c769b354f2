import 'server-only'

import type { ListFilters } from '@/lib/list-filters'
import { yearOf } from '@/lib/dates'
import type { Filter } from '@/lib/result-sentence'
import { newsKinds, reportTypes } from '@/lib/vocabulary'
import { words } from '@/lib/words'

import { findSome } from './find'
import { listOrganisations } from './organisations'
import { listThemes } from './themes'

const types = { reports: reportTypes, news: newsKinds } as const

type Listed = keyof typeof types

const slugOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** The years from the first published document to the newest, newest first. */
async function listYears(collection: Listed): Promise<number[]> {
  const ends = await Promise.all(
    ['publishedAt', '-publishedAt'].map((sort) => findSome(collection, { sort, limit: 1, select: { publishedAt: true } })),
  )
  const [first, last] = ends.map(([found]) => (found?.publishedAt ? yearOf(found.publishedAt) : null))
  return first && last ? Array.from({ length: last - first + 1 }, (_, back) => last - back) : []
}

/** What a reader can narrow a list by, and what they have chosen. */
export async function listChoices(collection: Listed, chosen: ListFilters): Promise<Filter[]> {
  const [themes, organisations, years] = await Promise.all([listThemes(), listOrganisations(), listYears(collection)])
  const named = ({ path, title }: { path: string; title: string }) => ({ value: slugOf(path), label: title })
  return [
    { name: 'theme', label: words.theme, reads: 'about', value: chosen.theme ?? '', options: themes.map(named) },
    { name: 'organisation', label: words.organisation, reads: 'with', value: chosen.organisation ?? '', options: organisations.map(named) },
    { name: 'type', label: words.kind, reads: 'of the type', value: chosen.type ?? '', options: Object.entries(types[collection]).map(([value, label]) => ({ value, label })) },
    { name: 'year', label: words.year, reads: 'from', value: chosen.year ? String(chosen.year) : '', options: years.map((year) => ({ value: String(year), label: String(year) })) },
  ]
}
