import path from 'node:path'
import { z } from 'zod'

/** What the server was told from outside, read once. `.env.example` says what each setting does. */
export type Env = ReturnType<typeof readEnv>

type Source = Record<string, string | undefined>

/** Settings that cannot be used. `problems` holds one sentence for each, naming the setting and never showing a secret. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
    this.name = 'SettingsError'
  }
}

const PLACEHOLDER = /change.?(me|this|it)|placeholder|your.?(payload.?)?secret|secret.?here|replace|example|password|1234567890|abcdefgh/i
const looksInvented = (secret: string) => PLACEHOLDER.test(secret) || new Set(secret).size < 8

const wholeNumber = (from: number, to: number, otherwise: number) => {
  const error = `must be a whole number from ${from} to ${to}.`
  return z.string().regex(/^\d+$/, error).transform(Number).refine((n) => n >= from && n <= to, error).default(otherwise)
}

const webAddress = (error: string) => z.url({ protocol: /^https?$/, error })

const schema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database (write @ : / # in a password as %40 %3A %2F %23).' })
    .optional(),
  PAYLOAD_SECRET: z
    .string()
    .min(32, { error: 'is too short: use at least 32 random characters, for example from `openssl rand -hex 32`.', abort: true })
    .refine((secret) => !looksInvented(secret), 'looks like a placeholder: use random characters, for example from `openssl rand -hex 32`.')
    .optional(),
  PORT: wholeNumber(1, 65535, 3000),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address, such as localhost or 0.0.0.0.').default('localhost'),
  SITE_URL: z
    .string()
    .regex(/^https?:\/\/[\w.-]+(:\d+)?\/?$/, 'must be the address readers use, without a path, such as https://www.example.org.')
    .transform((url) => new URL(url).origin)
    .optional(),
  ADMIN_EMAIL: z.email('must be an email address.').default('admin@example.org'),
  SECURITY_CONTACT: z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be an address such as mailto:security@example.org or https://www.example.org/security.').optional(),
  DATA_DIR: z.string().default('.data'),
  DEMO_CONTENT: z.enum(['auto', 'never'], 'must be auto or never.').default('auto'),
  LINK_CHECKS: z.enum(['auto', 'never'], 'must be auto or never.').default('auto'),
  UPLOAD_LIMIT_MB: wholeNumber(1, 2048, 50),
  PAGE_CACHE_MB: wholeNumber(8, 8192, 128),
  PAGE_COPIES_MB: wholeNumber(8, 8192, 256),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587.' }).optional(),
  EMAIL_FROM: z
    .string()
    .regex(/^([^<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, 'must be an address, or Name <address>.')
    .transform((from) => {
      const [, name = '', address = from] = /^(.*)<(.+)>$/.exec(from) ?? []
      return { name: name.replaceAll('"', '').trim() || 'Foreword', address }
    })
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ENDPOINT: webAddress('must be the address of the S3-compatible service, such as https://s3.example.org.').optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
})

/** Settings that only make sense together. */
function missingPartners(source: Source): string[] {
  const needs = (one: string, others: string[]) =>
    source[one] ? others.filter((other) => !source[other]).map((other) => `${other} is missing: ${one} needs it.`) : []
  return [
    ...needs('SMTP_URL', ['EMAIL_FROM']),
    ...needs('EMAIL_FROM', ['SMTP_URL']),
    ...needs('S3_BUCKET', ['S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']),
  ]
}

/**
 * Turns environment variables into settings; an empty variable counts as absent.
 * `databaseUrl` and `payloadSecret` may be undefined: a build has neither, and start-up fills them in.
 * `dataDir` is absolute, `uploadLimitBytes` is in bytes, `siteUrl` has no slash at its end.
 * Throws SettingsError naming every bad setting.
 */
export function readEnv(variables: Source) {
  const source = Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])))
  const { data, error } = schema.safeParse(source)
  const problems = (error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`)
  problems.push(...missingPartners(source))
  if (!data || problems.length > 0) throw new SettingsError([...new Set(problems)])

  return {
    databaseUrl: data.DATABASE_URL,
    payloadSecret: data.PAYLOAD_SECRET,
    port: data.PORT,
    /** `localhost` means both 127.0.0.1 and ::1. */
    host: data.HOST,
    siteUrl: data.SITE_URL ?? `http://localhost:${data.PORT}`,
    adminEmail: data.ADMIN_EMAIL,
    /** Where weaknesses may be reported, as an address; without it, the site's general contact. */
    securityContact: data.SECURITY_CONTACT,
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), data.DATA_DIR),
    demoContent: data.DEMO_CONTENT,
    linkChecks: data.LINK_CHECKS,
    uploadLimitBytes: data.UPLOAD_LIMIT_MB * 1024 * 1024,
    pageCacheBytes: data.PAGE_CACHE_MB * 1024 * 1024,
    pageCopyBytes: data.PAGE_COPIES_MB * 1024 * 1024,
    /** How many proxies of our own stand between readers and this process. */
    trustProxy: data.TRUST_PROXY,
    /** Whether this process brings the database up to date: no setting of the operator's, see settle. */
    preparing: false,
    smtp: data.SMTP_URL && data.EMAIL_FROM ? { url: data.SMTP_URL, fromName: data.EMAIL_FROM.name, fromAddress: data.EMAIL_FROM.address } : undefined,
    s3: data.S3_BUCKET
      ? {
          bucket: data.S3_BUCKET,
          region: data.S3_REGION ?? '',
          endpoint: data.S3_ENDPOINT,
          accessKeyId: data.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: data.S3_SECRET_ACCESS_KEY ?? '',
        }
      : undefined,
  }
}

/**
 * Refuses to run a site that its operator calls production on a secret nobody chose.
 * Kept out of readEnv because `next build` sets NODE_ENV=production by itself and has no secret.
 */
export function demandProductionSecret(settings: Env, operatorsNodeEnv: string | undefined): void {
  if (operatorsNodeEnv === 'production' && !settings.payloadSecret) {
    throw new SettingsError(['PAYLOAD_SECRET is missing: with NODE_ENV=production set it to 32 or more random characters, for example from `openssl rand -hex 32`.'])
  }
}

/** The settings of this process. The first import throws SettingsError when one of them is bad. */
export const env: Env = readEnv(process.env)

/**
 * Start-up found the database and the secret: tells this process, and through process.env
 * its children and the copy of this file that Next has bundled and loads later.
 */
export function settle({ databaseUrl, payloadSecret, preparing = false }: { databaseUrl: string; payloadSecret: string; preparing?: boolean }): void {
  Object.assign(env, { databaseUrl, payloadSecret, preparing })
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: payloadSecret })
}
