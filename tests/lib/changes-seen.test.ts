import { beforeEach, describe, expect, test } from '@jest/globals'

import { afterChangesAreSeen, noteChange, oncePublished } from '@/lib/changes-seen'

let waited = 0
beforeEach(() => {
  waited = 0
  afterChangesAreSeen(async () => void (waited += 1))
})
const answering = (status: number) => oncePublished(async () => new Response(null, { status }))()

describe('whoever saves', () => {
  test.each([200, 201])('is answered (%d) when the change has been heard of', async (status) => {
    expect((await answering(status)).status).toBe(status)
    expect(waited).toBe(1)
  })

  test('has what that save changed waited for, and nothing that another changed', async () => {
    const waitedFor: string[][] = []
    afterChangesAreSeen(async (tags) => void waitedFor.push([...tags]))
    const save = (tag: string) =>
      oncePublished(async () => {
        await Promise.resolve()
        noteChange([tag])
        return new Response()
      })()
    noteChange(['of nobody'])
    await Promise.all([save('news:1'), save('news:2')])
    expect(waitedFor).toEqual([['news:1'], ['news:2']])
  })
})

describe('whoever saves many, of which some are refused', () => {
  test('is answered when the others have been heard of', async () => {
    await oncePublished(async () => {
      noteChange(['news:1'])
      return new Response(null, { status: 400 })
    })()
    expect(waited).toBe(1)
  })
})

describe('whoever is refused', () => {
  test.each([400, 401, 403, 404, 409, 429, 503])('is told so at once (%d), and puts no page in doubt', async (status) => {
    expect((await answering(status)).status).toBe(status)
    expect(waited).toBe(0)
  })
})
