import { randomBytes } from 'node:crypto'

import { afterAll } from '@jest/globals'
import pg from 'pg'

/** A database of its own, migrated and empty, which is gone after the last test of the file. */
export async function freshDatabase(): Promise<URL> {
  const template = new URL(process.env.TEST_TEMPLATE_URL ?? '')
  const [, of] = template.pathname.split('/')
  const name = `${of}_${randomBytes(4).toString('hex')}`
  const inTheServer = async (sql: string) => {
    const maintenance = new pg.Client({ connectionString: new URL('/postgres', template).href })
    await maintenance.connect()
    await maintenance.query(sql)
    await maintenance.end()
  }
  await inTheServer(`create database ${name} template ${of} strategy file_copy`)
  afterAll(() => inTheServer(`drop database ${name} with (force)`))
  return new URL(`/${name}`, template)
}
