import { describe, expect, it } from '@jest/globals'

import { searchWords } from '@/lib/search-words'

const terms = (text: string) => searchWords(text).map(({ term }) => term)
const everyTerm = (text: string) => new Set(searchWords(text).flatMap(({ term, also }) => [term, ...also]))

/** Somebody who asks for one finds a text that has the other. */
const meet = (asked: string, text: string) => terms(asked).every((term) => everyTerm(text).has(term))

describe('a word', () => {
  it.each([
    ['bereavement', 'bereaved families'],
    ['evaluations', 'we evaluated it'],
    ['dying', 'when people die'],
    ['Café', 'CAFE'],
    ['naïve', 'naive'],
    ['women', 'A woman’s health'],
    ['patients', "the patient's voice"],
    ['children', 'every child'],
    ['ﬁndings', 'findings'],
    ['Ærø', 'aero'],
    ['hospitals', 'hos\u00adpi\u00adtal'],
  ])('“%s” finds “%s”', (asked, text) => {
    expect(meet(asked, text)).toBe(true)
  })

  it.each([
    ['organ', 'online'],
    ['news', 'new'],
    ['generate', 'generous'],
  ])('“%s” does not find “%s”', (asked, text) => {
    expect(meet(asked, text)).toBe(false)
  })

  it('remembers where it stands in the text', () => {
    const text = 'Staff well-being, A & E and “O’Neill’s” 1,000 words'
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Staff', 'well-being', 'A & E', 'and', 'O’Neill’s', '1,000', 'words'])
  })
})

describe('British and American spellings', () => {
  it.each([
    ['organization', 'organisation'],
    ['organized', 'organising'],
    ['pediatric', 'paediatric'],
    ['orthopedic', 'orthopaedic'],
    ['anesthetists', 'anaesthetist'],
    ['gynecology', 'gynaecology'],
    ['hematology', 'haematology'],
    ['program', 'programmes'],
    ['behavior', 'behavioural'],
    ['center', 'centre'],
    ['labeling', 'labelled'],
    ['analyze', 'analysing'],
    ['diarrhea', 'diarrhoea'],
    ['license', 'licence'],
    ['practice', 'practising'],
    ['magnesium sulfate', 'magnesium sulphate'],
    ['fetal', 'foetal'],
    ['enrollment', 'enrolment'],
    ['aging', 'ageing'],
    ['leukemia', 'leukaemia'],
    ['color', 'colours'],
    ['counselor', 'counsellors'],
  ])('“%s” and “%s” are one word', (one, other) => {
    expect(meet(one, other)).toBe(true)
    expect(meet(other, one)).toBe(true)
  })

  it.each([['call', 'calling'], ['install', 'installing'], ['exercise', 'exercises'], ['control', 'controlled'], ['hour', 'hours'], ['fill', 'filled'], ['raise', 'raised']])('“%s” still finds “%s”', (one, other) => {
    expect(meet(one, other)).toBe(true)
  })
})

describe('compounds', () => {
  const spellings = ['wellbeing', 'well-being', 'well being', 'Well‑Being', 'well  being']
  it.each(spellings.flatMap((one) => spellings.map((other) => [one, other])))('“%s” and “%s” are one word', (one, other) => {
    expect(meet(one, other)).toBe(true)
  })

  it.each([
    ['covid', 'COVID-19'],
    ['covid-19', 'Covid 19'],
    ['covid19', 'COVID-19'],
    ['patient led', 'patient-led'],
    ['healthcare', 'health care'],
    ['pre-term', 'preterm'],
    ['247', '24/7'],
  ])('“%s” finds “%s”', (asked, text) => {
    expect(meet(asked, text)).toBe(true)
  })
})

describe('short forms', () => {
  it.each([
    ['A&E', 'the A & E department'],
    ['a&e', 'A and E'],
    ['R&D', 'R & D'],
    ['AHSN', 'AHSN/HEE'],
    ['HEE', 'AHSN/HEE'],
    ['ahsns', 'The AHSN Network'],
    ['UK', 'U.K.'],
    ['2.4', '£2.4m 2.4'],
    ['1000', '1,000 people'],
  ])('“%s” finds “%s”', (asked, text) => {
    expect(meet(asked, text)).toBe(true)
  })

  it('WHO and IT in capitals are names, and no common words', () => {
    expect(terms('WHO advice on IT')).toEqual(['WHO', 'advic', 'on', 'IT'])
    expect(searchWords('who does it').every(({ common }) => common)).toBe(true)
    expect(meet('who', 'the WHO says')).toBe(true)
  })

  it('capitals say nothing where everything is in capitals', () => {
    expect(terms('THIS IS WHO DID IT WELL')).toContain('who')
    expect(terms('THIS IS WHO DID IT WELL')).not.toContain('WHO')
  })
})

describe('hostile text', () => {
  it.each(['', '   ', '(a+)+$', '!(a&b', '%', '\0', "'", '’s', '-', '&', '\ud800', '<script>alert(1)</script>', '. . .'])('%j is only words, or none', (text) => {
    for (const { term } of searchWords(text)) expect(term).toMatch(/^[\p{L}\p{N}&.]+$/u)
  })

  it('of any length is read at once', () => {
    const began = Date.now()
    for (const text of ['a'.repeat(100_000), 'a-'.repeat(50_000), 'a and '.repeat(20_000), "a'".repeat(50_000), '&'.repeat(100_000), '1,'.repeat(50_000)]) searchWords(text)
    expect(Date.now() - began).toBeLessThan(2_000)
  })
})
