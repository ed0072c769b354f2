import { describe, expect, test } from '@jest/globals'

import { deskOf, type DeskDocument } from '@/lib/desk'

const now = Date.parse('2026-11-23T12:00:00Z')
const me = { id: 1, role: 'publisher' } as const
const somebodyElse = 2
let made = 0
const document = (flow: DeskDocument['flow'] = {}, more: Partial<DeskDocument> = {}): DeskDocument => ({ collection: 'reports', id: ++made, title: 'A report', updatedAt: '2026-11-23T10:00:00Z', flow, ...more })

describe('what waits for a publisher', () => {
  test('is what others submitted, the longest waiting first', () => {
    const [young, old] = [document({ stage: 'submitted', wordsBy: somebodyElse }), document({ stage: 'submitted', wordsBy: somebodyElse }, { updatedAt: '2026-11-01T10:00:00Z' })]
    expect(deskOf([young, old], me, now).waiting).toEqual([old, young])
  })

  test('is not what they submitted themselves', () => {
    expect(deskOf([document({ stage: 'submitted', wordsBy: me.id })], me, now).waiting).toEqual([])
  })
})

test('what waits for an author is what they were asked to change, and nothing that others wrote or submitted', () => {
  const ada = { id: 5, role: 'author' } as const
  const mine = document({ stage: 'changes-asked', wordsBy: ada.id })
  expect(deskOf([mine, document({ stage: 'changes-asked', wordsBy: somebodyElse }), document({ stage: 'submitted', wordsBy: somebodyElse })], ada, now).waiting).toEqual([mine])
})

test('an author gets back what they submitted and a publisher corrected before asking for changes', () => {
  const corrected = document({ stage: 'changes-asked', wordsBy: somebodyElse })
  expect(deskOf([corrected], { id: 5, role: 'author', submitted: new Set([`reports:${corrected.id}`]) }, now).waiting).toEqual([corrected])
})

test('what is scheduled stands in the order of its dates, and apart from what failed', () => {
  const [later, sooner, failed] = [document({ stage: 'scheduled', at: '2026-12-02T09:00:00Z' }), document({ stage: 'scheduled', at: '2026-12-01T09:00:00Z' }), document({ stage: 'scheduled', at: '2026-11-01T09:00:00Z', failure: 'No summary.' })]
  expect(deskOf([later, sooner, failed], me, now)).toMatchObject({ scheduled: [sooner, later], failed: [failed] })
})

test('what was published late is shown for a week', () => {
  const [fresh, old] = [document({ stage: 'published', late: true }), document({ stage: 'published', late: true }, { updatedAt: '2026-11-01T10:00:00Z' })]
  expect(deskOf([fresh, old], me, now).late).toEqual([fresh])
})

test('what nobody else has read stays until somebody has', () => {
  const flagged = document({ stage: 'published', unreviewed: { reason: 'Urgent.' } })
  expect(deskOf([flagged, document({ stage: 'published', unreviewed: { reason: null } })], me, now).unreviewed).toEqual([flagged])
})

test('what is only planned was not published without review', () => {
  expect(deskOf([document({ stage: 'scheduled', unreviewed: { reason: 'Urgent.' } })], me, now).unreviewed).toEqual([])
})

test('reviews are due a month ahead, also when they are overdue, and not of what was removed', () => {
  const [overdue, soon] = [document({}, { nextReview: '2026-01-01' }), document({}, { nextReview: '2026-12-20' })]
  expect(deskOf([soon, overdue, document({}, { nextReview: '2027-06-01' }), document({ stage: 'removed' }, { nextReview: '2026-01-01' })], me, now).reviews).toEqual([overdue, soon])
})
