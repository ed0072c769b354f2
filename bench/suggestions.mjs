import { table } from './figures.mjs'
import { result } from './search.mjs'

/** How many of the first three suggestions are related, beside what sites usually show there. */
export async function measureSuggestions({ site }) {
  const { documents, best, figures, milliseconds } = await result('suggestion-quality', site.database)
  return [
    '## Suggested links',
    `${documents} documents of the demo content with those that are related to them, marked by reading (\`bench/related-pages.mjs\`). Some have fewer than three, so that the best precision at 3 there could be is ${best.toFixed(3)}. One document takes ${milliseconds.toFixed(1)} ms (median).`,
    table(['', 'Precision at 3', 'Shown', 'Of these related'], Object.entries(figures).map(([name, { precision, shown, related }]) => [name, precision.toFixed(3), shown, related])),
  ].join('\n\n')
}
