import type { Payload } from 'payload'
import type { Pool } from 'pg'

import { suggestionsFor } from '@/collections/hooks/suggest-queued'
import { inTransaction } from '@/collections/hooks/transaction'

import { marked } from './related-pages.mjs'

type Unit = { key: string; id: number; collection: 'reports' | 'news'; themes: string[]; shows: string[]; publishedAt: string }

type Method = (unit: Unit) => Promise<Unit[]>
type Figures = { precision: number; shown: number; related: number }

const first = 3

function fail(message: string): never {
  throw new Error(message)
}

/** How many of the first three suggestions on the demo content are marked as related, beside what sites usually show; `best` is the most that there could be, and times are in milliseconds. */
export async function suggestionPrecision(payload: Payload): Promise<{ documents: number; best: number; figures: Record<string, Figures>; milliseconds: number }> {
  const { pool } = payload.db as unknown as { pool: Pool }
  const { rows: units } = await pool.query<Unit>(`select substr(path, 2) as key, document_id as id, collection, themes, shows, published_at as "publishedAt" from search_units where page = 0 and collection in ('reports', 'news') order by published_at desc`)
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const keyOf = (collection: string, id: number) => units.find((unit) => unit.collection === collection && unit.id === id)?.key ?? ''

  const { docs: news } = await payload.find({ collection: 'news', depth: 0, pagination: false, select: { reports: true } })
  const announces = (post: Unit, report: Unit): boolean => post.collection === 'news' && report.collection === 'reports' && Boolean(news.find(({ id }) => id === post.id)?.reports?.some((one) => one === report.id))

  /** What a page shows or links to by itself is no suggestion, whichever way it is found: the report it announces, the news about it. */
  const shownAnyway = (unit: Unit, other: Unit): boolean => unit.key === other.key || unit.shows.includes(`${other.collection}:${other.id}`) || announces(other, unit)

  const took: number[] = []
  const methods: Record<string, Method> = {
    'Newest first': async () => units,
    'Same theme, newest first': async (unit) => units.filter(({ themes }) => themes.some((theme) => unit.themes.includes(theme))),
    Foreword: async (unit) => {
      const began = performance.now()
      const found = await inTransaction(payload, (req) => suggestionsFor(req, unit.collection, unit.id))
      took.push(performance.now() - began)
      if (process.env.EXPLAIN) for (const one of found.slice(0, 5)) process.stdout.write(`${unit.key} ${one.score} ${keyOf(one.collection, one.id)}: ${one.reason}\n`)
      return found.flatMap(({ collection, id }) => byKey.get(keyOf(collection, id)) ?? [])
    },
  }

  const questions = Object.entries(marked as Record<string, string[]>).map(([key, keys]) => {
    const unitOf = (one: string): Unit => byKey.get(one) ?? fail(`There is no ${one} in the demo content.`)
    const unit = unitOf(key)
    return { unit, relatedOnes: keys.filter((one) => !shownAnyway(unit, unitOf(one))) }
  })

  const figures: Record<string, Figures> = {}
  for (const [name, method] of Object.entries(methods)) {
    let [shown, related, precision] = [0, 0, 0]
    for (const { unit, relatedOnes } of questions) {
      const found = (await method(unit)).filter((other) => !shownAnyway(unit, other)).slice(0, first)
      const hits = found.filter((other) => relatedOnes.includes(other.key)).length
      shown += found.length
      related += hits
      precision += hits / first
    }
    figures[name] = { precision: precision / questions.length, shown, related }
  }
  const best = questions.reduce((sum, { relatedOnes }) => sum + Math.min(first, relatedOnes.length) / first, 0) / questions.length
  return { documents: questions.length, best, figures, milliseconds: took.sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0 }
}
