import { describe, expect, it } from '@jest/globals'

import { demandProductionSecret, readEnv, SettingsError } from '@/lib/env'

const goodSecret = '3f9a1c7be2d84056a1b2c3d4e5f60718'

/** What an operator with these settings is told, one sentence for each bad one. */
function complaintsAbout(settings: Record<string, string>): string[] {
  try {
    readEnv(settings)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

describe('an operator', () => {
  it('needs no settings at all', () => {
    expect(readEnv({})).toMatchObject({ port: 3000, host: 'localhost', siteUrl: 'http://localhost:3000', adminEmail: 'admin@example.org', databaseUrl: undefined })
  })

  it('who changes the port gets an address with that port', () => {
    expect(readEnv({ PORT: '3100' }).siteUrl).toBe('http://localhost:3100')
  })

  it('may say where weaknesses are reported, as an address that others can follow', () => {
    expect(readEnv({ SECURITY_CONTACT: 'mailto:security@example.org' }).securityContact).toBe('mailto:security@example.org')
    expect(readEnv({ SECURITY_CONTACT: 'https://example.org/security' }).securityContact).toBe('https://example.org/security')
    expect(complaintsAbout({ SECURITY_CONTACT: 'security@example.org' })).toEqual([expect.stringContaining('SECURITY_CONTACT must be an address')])
  })

  it('may leave a setting empty, as compose files do', () => {
    expect(readEnv({ DATABASE_URL: '', SMTP_URL: ' ', S3_BUCKET: '' })).toMatchObject({ databaseUrl: undefined, smtp: undefined, s3: undefined })
  })

  it('sets the upload limit in megabytes', () => {
    expect(readEnv({ UPLOAD_LIMIT_MB: '2' }).uploadLimitBytes).toBe(2_097_152)
  })

  it('may write the sender with a name', () => {
    const { smtp } = readEnv({ SMTP_URL: 'smtp://mail.example.org:587', EMAIL_FROM: '"Health Network" <news@example.org>' })
    expect(smtp).toEqual({ url: 'smtp://mail.example.org:587', fromName: 'Health Network', fromAddress: 'news@example.org' })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['HOST', 'my host'],
    ['SITE_URL', 'www.example.org'],
    ['SITE_URL', 'https://example.org/path'],
    ['ADMIN_EMAIL', 'administrator'],
    ['DEMO_CONTENT', 'yes'],
    ['UPLOAD_LIMIT_MB', '0'],
    ['TRUST_PROXY', 'true'],
    ['DATABASE_URL', 'mysql://localhost/foreword'],
    ['PAYLOAD_SECRET', 'short'],
    ['PAYLOAD_SECRET', 'a'.repeat(40)],
    ['PAYLOAD_SECRET', 'please-change-me-please-change-me-please'],
  ])('who sets %s to %s is told which setting is bad', (name, value) => {
    const complaints = complaintsAbout({ [name]: value })
    expect(complaints).toEqual([expect.stringMatching(new RegExp(`^${name} .+`))])
  })

  it('with several bad settings is told about each of them', () => {
    const complaints = complaintsAbout({ PORT: 'x', S3_BUCKET: 'files', SMTP_URL: 'smtp://mail.example.org' })
    expect(complaints.map((complaint) => complaint.split(' ')[0]).sort()).toEqual(['EMAIL_FROM', 'PORT', 'S3_ACCESS_KEY_ID', 'S3_REGION', 'S3_SECRET_ACCESS_KEY'])
  })

  it('never sees a secret repeated in a complaint', () => {
    const complaints = complaintsAbout({ DATABASE_URL: 'mysql://ann:hunter2@localhost/x', PAYLOAD_SECRET: 'hunter2' }).join(' ')
    expect(complaints).toMatch(/DATABASE_URL.*PAYLOAD_SECRET/)
    expect(complaints).not.toContain('hunter2')
  })

  it('who says production must choose a secret', () => {
    expect(() => demandProductionSecret(readEnv({}), 'production')).toThrow(/^PAYLOAD_SECRET is missing/)
    expect(() => demandProductionSecret(readEnv({ PAYLOAD_SECRET: goodSecret }), 'production')).not.toThrow()
    expect(() => demandProductionSecret(readEnv({}), undefined)).not.toThrow()
  })
})
