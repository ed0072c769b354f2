import { afterAll, expect, test } from '@jest/globals'

import { healthChecks } from '@/server/health'

import { FaultyNetwork } from '../support/faulty-network'
import { freshDatabase } from '../support/fresh-database'
import { until } from '../support/until'

const network = new FaultyNetwork(await freshDatabase())
const health = healthChecks(await network.open(), () => true)
afterAll(() => network.close())

/** What else the process may have to do, all at once. */
function beBusyFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('a process that is too busy to hear the database does not take that for an outage', async () => {
  expect(await health.databaseAnswers()).toBe(true)
  const answers = health.databaseAnswers()
  await new Promise(setImmediate)
  beBusyFor(4_500)
  expect(await answers).toBe(true)
})

test.each([
  ['', () => {}],
  [', also by a process that is busy when it would notice', () => setTimeout(beBusyFor, 1_900, 400)],
])('a database that swallows what it is asked is found out within three seconds%s', async (_, beBusy) => {
  network.heal()
  await until(health.databaseAnswers)
  network.blackHole()
  const began = performance.now()
  beBusy()
  expect(await health.databaseAnswers()).toBe(false)
  expect(performance.now() - began).toBeLessThan(3_000)
})
