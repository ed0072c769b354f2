import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

import type { CollectionAfterLoginHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { clientAddressHeader } from '@/lib/client-address'

import { refuse } from './refuse'

const quarterOfAnHour = 15 * 60

/** Counts in the database, so that every instance sees the same attempts. The table is declared in payload.config.ts. */
const limiter = (req: PayloadRequest, keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: (req.payload.db as unknown as { pool: unknown }).pool,
    // The library goes by the name of the class, and lib/database.ts extends it.
    storeType: 'pool',
    tableName: 'login_attempts',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: quarterOfAnHour,
  })

const byAccount = (req: PayloadRequest) => limiter(req, 'account', 10)
const byAddress = (req: PayloadRequest) => limiter(req, 'address', 60)

const accountOf = (data: { email?: unknown } | undefined) => String(data?.email ?? '').trim().toLowerCase().slice(0, 200)
const addressOf = (req: PayloadRequest) => req.headers.get(clientAddressHeader)

/** Its own timer would go on for as long as the process, once for each attempt. */
const clearExpired = (req: PayloadRequest) => (byAccount(req) as RateLimiterPostgres & { clearExpired: (before: number) => Promise<void> }).clearExpired(Date.now())

async function take(attempts: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await attempts.consume(key)
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    refuse('There were too many attempts to sign in. Wait 15 minutes, then try again.', 429)
  }
}

/** As much work as Payload does for a known account, so that an unknown one answers no sooner. */
const spendAsLong = (password: unknown) => promisify(pbkdf2)(String(password ?? ''), randomBytes(32).toString('hex'), 600_000, 32, 'sha256')

/**
 * Allows ten attempts to sign in per account and sixty per network address in 15 minutes, and answers
 * unknown accounts in the same words and time as known ones.
 */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' && operation !== 'forgotPassword') return
  const { data } = args as { data?: { email?: unknown; password?: unknown } }
  const account = accountOf(data)
  const address = addressOf(req)

  if (address) await take(byAddress(req), address)
  await take(byAccount(req), account)

  if (operation === 'login') {
    const { totalDocs } = await req.payload.count({ collection: 'users', where: { email: { equals: account } }, req })
    if (totalDocs === 0) await spendAsLong(data?.password)
  }
}

/** Forgets the attempts of somebody who has signed in, and everybody's that no longer count. */
export const forgetAttempts: CollectionAfterLoginHook = async ({ req, user }) => {
  const address = addressOf(req)
  await byAccount(req).delete(accountOf(user))
  await clearExpired(req)
  if (address) await byAddress(req).reward(address, 1)
}
