import Sequencer from '@jest/test-sequencer'

/** The files that take longest, so that none of them is alone at the end. A fresh clone has no times of earlier runs. Those of the second line wait for most of theirs. */
const long = [
  ...['collections/publishing', 'seed/demo', 'collections/access', 'collections/flow', 'collections/reading', 'server/killed'],
  ...['queries/search-drift', 'server/embedded-database', 'server/ticker', 'server/run', 'server/prepare', 'server/pages/changes', 'server/pages/due-dates', 'server/health'],
]

const placeOf = (/** @type {{ path: string }} */ { path }) => {
  const place = long.findIndex((name) => path.includes(`/tests/${name}.test.`))
  return place < 0 ? long.length : place
}

export default class LongestFirst extends Sequencer {
  /** @override @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other))
  }
}
