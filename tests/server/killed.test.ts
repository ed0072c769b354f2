import { describe, expect, test } from '@jest/globals'

import { freshPayload } from '../support/database'
import { Editor } from '../support/editor'
import { killWhilePublishing } from '../support/killing'
import { anAdministrator } from '../support/people'
import { startSite } from '../support/site.mjs'

const payload = await freshPayload()
const { DATABASE_URL = '', PAYLOAD_SECRET = '', DATA_DIR = '' } = process.env
const password = 'checked by the site itself'
const start = () => startSite({ DATABASE_URL, PAYLOAD_SECRET, DATA_DIR, DEMO_CONTENT: 'never' })

describe('a site that is killed while editors publish', () => {
  test.each([1, 5])('leaves each of ten reports as it was or as it should be, whole, when it is killed soon after commit number %d', async (committed) => {
    const { email } = await anAdministrator(payload, password)
    const site = await start()
    const editor = await Editor.signIn({ url: site.url, administrator: { email, password } })
    const { faults, changed } = await killWhilePublishing(payload, site, editor, { round: String(committed), count: 10, committed, then: 20 })
    await site.stop()
    expect(faults).toEqual([])
    // Otherwise nothing was cut off.
    expect(changed).toBeGreaterThanOrEqual(committed)
    expect(changed).toBeLessThan(10)
  }, 240_000)
})
