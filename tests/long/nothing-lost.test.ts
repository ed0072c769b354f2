import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { freshPayload } from '../support/database'
import { Editor } from '../support/editor'
import { killWhilePublishing } from '../support/killing'
import { mixes, savePair } from '../support/pairs'
import { anAdministrator, aPublisher } from '../support/people'
import { type Caller, signIn } from '../support/rest'
import { startSite } from '../support/site.mjs'

const payload = await freshPayload()
const { DATABASE_URL = '', PAYLOAD_SECRET = '', DATA_DIR = '' } = process.env
const password = 'checked by the site itself'
let pair: [Caller, Caller]
let administrator: TypedUser

beforeAll(async () => {
  pair = [await signIn(payload, await aPublisher(payload)), await signIn(payload, await aPublisher(payload))]
  administrator = await anAdministrator(payload, password)
})

test('of a thousand pairs of saves at the same moment, in every mix, not one loses words without saying so', async () => {
  const faults: string[] = []
  for (let turn = 0; turn < 1_000; turn += 1) faults.push(...(await savePair(payload, pair, mixes[turn % mixes.length] as (typeof mixes)[number], turn)))
  expect(faults).toEqual([])
}, 1_800_000)

describe('a site that is killed while it publishes', () => {
  test('leaves each of two hundred reports as it was or as it should be, whole', async () => {
    const faults: string[] = []
    let changed = 0
    for (let kill = 0; kill < 20; kill += 1) {
      const site = await startSite({ DATABASE_URL, PAYLOAD_SECRET, DATA_DIR, DEMO_CONTENT: 'never' })
      const editor = await Editor.signIn({ url: site.url, administrator: { email: administrator.email ?? '', password } })
      const trial = await killWhilePublishing(payload, site, editor, { round: String(kill), count: 10, committed: kill % 10, then: kill * 3 })
      await site.stop()
      faults.push(...trial.faults)
      changed += trial.changed
    }
    process.stdout.write(`${changed} of 200 publishes were committed before the kill.\n`)
    expect(faults).toEqual([])
    // Most kills have to come in the middle of it, or the trial proves little.
    expect(changed).toBeGreaterThan(50)
    expect(changed).toBeLessThan(150)
  }, 1_800_000)
})
