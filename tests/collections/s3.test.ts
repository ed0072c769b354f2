import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, test } from '@jest/globals'
import S3rver from 's3rver'

import { aReport } from '../support/content'
import { freshPayload } from '../support/database'
import { aPdf, fileNamed } from '../support/files'
import { anAuthor } from '../support/people'
import { aVisitor, signIn } from '../support/rest'

const folder = await mkdtemp(path.join(tmpdir(), 'foreword-s3-'))
const storage = new S3rver({ address: '127.0.0.1', port: 0, directory: folder, silent: true, configureBuckets: [{ name: 'uploads' }] })
const { port } = await storage.run()
const payload = await freshPayload({
  S3_BUCKET: 'uploads',
  S3_REGION: 'eu-west-2',
  S3_ENDPOINT: `http://127.0.0.1:${port}`,
  // The keys that this server knows.
  S3_ACCESS_KEY_ID: 'S3RVER',
  S3_SECRET_ACCESS_KEY: 'S3RVER',
})
afterAll(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

const stored = async () => (await readdir(path.join(folder, 'uploads'))).filter((name) => name.endsWith('_object')).map((name) => name.split('._')[0])
const address = '/files/file/in-the-bucket.pdf'

test('with its settings present, uploads go to the bucket, and follow the same rules as on disk', async () => {
  const ada = await signIn(payload, await anAuthor(payload))
  const visitor = aVisitor(payload)
  const { status, body } = await ada.upload('/files', fileNamed('in-the-bucket.pdf', await aPdf({ title: 'In the bucket', pages: 2 }), 'application/pdf'))
  expect([status, body.doc]).toEqual([201, expect.objectContaining({ pages: 2, pdfTitle: 'In the bucket' })])
  expect(await stored()).toEqual(['in-the-bucket.pdf'])
  await expect(readdir(path.join(process.env.DATA_DIR ?? '', 'files'))).rejects.toThrow('ENOENT')

  expect([403, 404]).toContain((await visitor.get(address)).status)
  const file = Number(body.doc?.id)
  await aReport(payload, { documents: [{ file, title: 'The report', kind: 'full-report' }] })
  const answer = await visitor.fetch('GET', address)
  expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, body.doc?.filesize])
  expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'inline', 'x-content-type-options': 'nosniff', 'cache-control': expect.stringContaining('private') })
  expect((await visitor.fetch('GET', address, { headers: { range: 'bytes=0-9' } })).status).toBe(206)

  await payload.delete({ collection: 'files', id: file })
  expect(await stored()).toEqual([])
})
