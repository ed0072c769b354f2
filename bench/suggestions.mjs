import { one, table, whole } from './figures.mjs'
import { anotherDatabase, result } from './search.mjs'

/** How many of the first three suggestions are related, beside what sites usually show there, and how long they take on a large site. */
export async function measureSuggestions({ site }) {
  const { documents, best, figures, milliseconds } = await result('suggestion-quality', site.database)
  const speed = await result('suggestion-speed', await anotherDatabase(site.database, 'suggestion_bench'))
  return [
    '## Suggested links',
    `${documents} documents of the demo content with those that are related to them, marked by reading (\`bench/related-pages.mjs\`). Some have fewer than three, so that the best precision at 3 there could be is ${best.toFixed(3)}. One document takes ${milliseconds.toFixed(1)} ms (median).`,
    table(['', 'Precision at 3', 'Shown', 'Of these related'], Object.entries(figures).map(([name, { precision, shown, related }]) => [name, precision.toFixed(3), shown, related])),
    `${whole(speed.documents)} generated documents that share ${speed.themes} themes, of which one is on ${whole(speed.widest)} of them, ${speed.organisations} organisations and ${speed.quotes} quotations of ${speed.people} people. ${speed.times} documents, another one each time; ${one(speed.found)} suggestions each. The bound of ${speed.boundMs} ms is ${speed.median <= speed.boundMs ? 'kept' : 'NOT kept'}.`,
    table(['', 'Median', '95th percentile', 'Longest'], [['One document, in the job', ...[speed.median, speed.p95, speed.longest].map((ms) => `${one(ms)} ms`)]]),
  ].join('\n\n')
}
