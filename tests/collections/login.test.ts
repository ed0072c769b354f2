import { describe, expect, test } from '@jest/globals'

import { clientAddressHeader } from '@/lib/client-address'

import { freshPayload, poolOf } from '../support/database'
import { anAdministrator, anAuthor, password } from '../support/people'
import { aVisitor, signIn } from '../support/rest'

const payload = await freshPayload({ SITE_URL: 'https://foreword.example.org' })
const visitor = aVisitor(payload)

let addresses = 0
const aNewAddress = () => `192.0.2.${++addresses}`
const tryToSignIn = (email: string | null | undefined, attempt: string, address = aNewAddress()) =>
  visitor.post('/users/login', { email, password: attempt }, { headers: { [clientAddressHeader]: address } })

/** Counts as an attempt too, and costs less time than a password. */
const askForNewPassword = (email: string | null | undefined, address = aNewAddress()) =>
  visitor.post('/users/forgot-password', { email }, { headers: { [clientAddressHeader]: address } })

const tooMany = 'There were too many attempts to sign in. Wait 15 minutes, then try again.'
const tooShort = 'Use at least 12 characters: three or four unrelated words are easy to remember.'

describe('passwords', () => {
  test('a new colleague cannot be given a short password', async () => {
    const adele = await signIn(payload, await anAdministrator(payload))
    const answer = await adele.post('/users', { name: 'Newt', email: 'newt@example.org', role: 'author', password: 'elevenchars' })
    expect(answer).toMatchObject({ status: 400, sentences: expect.arrayContaining([tooShort]) })
  })

  test('an author cannot change theirs to a short one', async () => {
    const user = await anAuthor(payload)
    const ada = await signIn(payload, user)
    expect(await ada.patch(`/users/${user.id}`, { password: 'elevenchars' })).toMatchObject({ status: 400, sentences: expect.arrayContaining([tooShort]) })
    expect(await tryToSignIn(user.email, password)).toMatchObject({ status: 200 })
  })

  test('an author who forgot theirs cannot set a short one, and can set a long one', async () => {
    const user = await anAuthor(payload)
    const token = await payload.forgotPassword({ collection: 'users', data: { email: user.email ?? '' }, disableEmail: true })
    expect(await visitor.post('/users/reset-password', { token, password: 'elevenchars' })).toMatchObject({ status: 400, sentences: expect.arrayContaining([tooShort]) })
    expect(await visitor.post('/users/reset-password', { token, password: 'twelve chars' })).toMatchObject({ status: 200 })
    expect(await tryToSignIn(user.email, 'twelve chars')).toMatchObject({ status: 200 })
  })
})

describe('attempts to sign in', () => {
  test('somebody who guesses at one account is stopped after ten tries', async () => {
    const user = await anAuthor(payload)
    for (let attempt = 1; attempt <= 10; attempt++) expect(await tryToSignIn(user.email, `guess ${attempt}`)).toMatchObject({ status: 401 })
    expect(await tryToSignIn(user.email, password)).toMatchObject({ status: 429, sentences: [tooMany] })
  })

  test('somebody who guesses at an account that does not exist is stopped in the same way', async () => {
    for (let attempt = 1; attempt <= 9; attempt++) await askForNewPassword('nobody@example.org')
    expect(await tryToSignIn('nobody@example.org', 'a guess')).toMatchObject({ status: 401 })
    expect(await tryToSignIn('nobody@example.org', 'a guess')).toMatchObject({ status: 429, sentences: [tooMany] })
  })

  test('capitals and spaces in the address do not make it another account', async () => {
    const user = await anAuthor(payload)
    for (let attempt = 1; attempt <= 10; attempt++) await askForNewPassword([' ', ''][attempt % 2] + (user.email ?? '').toUpperCase())
    expect(await tryToSignIn(user.email, password)).toMatchObject({ status: 429 })
  })

  test('somebody who tries many accounts from one address is stopped after sixty tries', async () => {
    const address = aNewAddress()
    for (let attempt = 1; attempt <= 60; attempt++) expect(await askForNewPassword(`guess-${attempt}@example.org`, address)).toMatchObject({ status: 200 })
    expect(await tryToSignIn('guess-61@example.org', 'a guess', address)).toMatchObject({ status: 429, sentences: [tooMany] })
    expect(await tryToSignIn('guess-62@example.org', 'a guess', aNewAddress())).toMatchObject({ status: 401 })
  })

  test('somebody who mistypes and then signs in starts again from none', async () => {
    const user = await anAuthor(payload)
    for (let attempt = 1; attempt <= 9; attempt++) await askForNewPassword(user.email)
    expect(await tryToSignIn(user.email, password)).toMatchObject({ status: 200 })
    for (let attempt = 1; attempt <= 9; attempt++) await askForNewPassword(user.email)
    expect(await tryToSignIn(user.email, password)).toMatchObject({ status: 200 })
  })

  test('somebody who signs in all day from one address is not stopped', async () => {
    const user = await anAuthor(payload)
    const address = aNewAddress()
    for (let attempt = 1; attempt <= 59; attempt++) await askForNewPassword(`guess-${attempt}@example.com`, address)
    expect(await tryToSignIn(user.email, password, address)).toMatchObject({ status: 200 })
    expect(await tryToSignIn(user.email, password, address)).toMatchObject({ status: 200 })
  })

  test('somebody who asks for a new password over and over is stopped as well', async () => {
    const statuses = []
    for (let attempt = 1; attempt <= 11; attempt++) statuses.push((await askForNewPassword('forgetful@example.org')).status)
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
  })

  test('attempts that no longer count are thrown away', async () => {
    await poolOf(payload).query("insert into login_attempts (key, points, expire) values ('account:long-ago@example.org', 3, 1)")
    await tryToSignIn((await anAuthor(payload)).email, password)
    expect((await poolOf(payload).query("select key from login_attempts where key like '%long-ago%'")).rows).toEqual([])
  })

  test('attempts are counted in the database, where every instance sees them', async () => {
    await tryToSignIn('counted@example.org', 'a guess')
    const { rows } = await poolOf(payload).query("select points from login_attempts where key = 'account:counted@example.org'")
    expect(rows).toEqual([{ points: 1 }])
  })
})

describe('what an attacker learns about who has an account', () => {
  test('a wrong password and an unknown account are answered in the same words', async () => {
    const user = await anAuthor(payload)
    const [known, unknown] = [await tryToSignIn(user.email, 'a guess'), await tryToSignIn('nobody-here@example.org', 'a guess')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    expect(known.status).toBe(401)
  })

  test('a forgotten password is answered in the same words for everybody', async () => {
    const user = await anAuthor(payload)
    const [known, unknown] = [await askForNewPassword(user.email), await askForNewPassword('nobody-there@example.org')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  })

  test('a wrong password and an unknown account cost the same work, to 15 milliseconds', async () => {
    const user = await anAuthor(payload)
    const least = { known: Infinity, unknown: Infinity }
    const difference = () => Math.abs(least.known - least.unknown)
    // The least of several tries comes close to the truth on a busy machine; the more, the closer.
    for (let round = 1; round <= 40 && (round <= 5 || difference() >= 15); round++) {
      await poolOf(payload).query('delete from login_attempts')
      least.known = Math.min(least.known, await workOf(() => tryToSignIn(user.email, 'a guess')))
      least.unknown = Math.min(least.unknown, await workOf(() => tryToSignIn('nobody-anywhere@example.org', 'a guess')))
    }
    expect(difference()).toBeLessThan(15)
  })

  /** Milliseconds of processor time, which other programs on the machine stretch less than the clock's. */
  const workOf = async (action: () => Promise<unknown>) => {
    const before = process.cpuUsage()
    await action()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
})

describe('the session', () => {
  test('its cookie cannot be read by script, sent by other sites or sent in the clear', async () => {
    const user = await anAuthor(payload)
    const cookie = (await tryToSignIn(user.email, password)).headers.get('set-cookie')
    expect(cookie).toMatch(/^foreword-token=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
  })

  test('it ends when somebody signs out, wherever its token was copied to', async () => {
    const user = await anAuthor(payload)
    const ada = await signIn(payload, user)
    await ada.post('/users/logout')
    expect((await ada.get('/users/me')).body).toMatchObject({ user: null })
  })
})
