import { readdirSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { bodyOf, documentsOf, figureOf, linkTo, paragraph } from '../support/bodies'
import { aFile, aNewsPost, anImage, anOrganisation, aPerson, aReport, draft, dueTomorrow, filledIn, minor, published } from '../support/content'
import { freshPayload } from '../support/database'
import { anOfficeFile, aPdf, aPng, fileNamed } from '../support/files'
import { anAuthor, aPublisher } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'

const payload = await freshPayload({ UPLOAD_LIMIT_MB: '1' })
const visitor = aVisitor(payload)
let ada: Caller, pat: Caller

beforeAll(async () => {
  ada = await signIn(payload, await anAuthor(payload))
  pat = await signIn(payload, await aPublisher(payload))
})

type Uploads = 'files' | 'images'

/** Everything that is kept of uploads: the rows, and the names on the disk. */
async function whatIsStored(): Promise<unknown> {
  const onDisk = (collection: Uploads) => {
    const { staticDir } = payload.collections[collection].config.upload
    return readdirSync(String(staticDir), { withFileTypes: true }).map(({ name }) => name).sort()
  }
  const rows = await Promise.all([payload.count({ collection: 'files', trash: true }), payload.count({ collection: 'images', trash: true })])
  return { rows, onDisk: [onDisk('files'), onDisk('images')] }
}

describe('uploads that are refused', () => {
  beforeAll(async () => {
    await aFile(payload)
    await anImage(payload)
  })

  const html = '<!DOCTYPE html><title>Sign in</title><script>steal()</script>'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg>'
  const brand = (name: string) => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${name}\0\0\0\0mif1${name}`), Buffer.alloc(64)])
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510, 1)])

  const refused: [who: string, collection: Uploads, file: () => File | Promise<File>, reason: RegExp][] = [
    ['an SVG', 'files', () => fileNamed('logo.svg', svg, 'image/svg+xml'), /logo\.svg cannot be uploaded here\. These can: pdf,/],
    ['an SVG', 'images', () => fileNamed('logo.svg', svg, 'image/svg+xml'), /logo\.svg cannot be uploaded here\. These can: jpeg, png, webp\./],
    ['an SVG that is called PNG', 'images', () => fileNamed('logo.png', svg, 'image/png'), /logo\.png is not what its name says/],
    ['an SVG that is called CSV', 'files', () => fileNamed('data.csv', svg, 'text/csv'), /data\.csv is not what its name says/],
    ['a web page', 'files', () => fileNamed('page.html', html, 'text/html'), /page\.html cannot be uploaded here/],
    ['a web page that is called PDF', 'files', () => fileNamed('report.pdf', html, 'application/pdf'), /report\.pdf is not what its name says: its content is of no type we know\. Save it as pdf/],
    ['a web page that is called PNG', 'images', () => fileNamed('photo.png', html, 'image/png'), /photo\.png is not what its name says/],
    ['a web page that is called text', 'files', () => fileNamed('notes.txt', html, 'text/plain'), /notes\.txt is not what its name says/],
    ['a HEIC photograph', 'images', () => fileNamed('photo.heic', brand('heic'), 'image/heic'), /photo\.heic cannot be uploaded here/],
    ['a HEIC photograph that is called JPEG', 'images', () => fileNamed('photo.jpg', brand('heic'), 'image/jpeg'), /photo\.jpg is not what its name says: its content is of the type heic/],
    ['an AVIF picture that is called PNG', 'images', () => fileNamed('photo.png', brand('avif'), 'image/png'), /photo\.png is not what its name says: its content is of the type avif/],
    ['a program', 'files', () => fileNamed('setup.exe', program), /setup\.exe cannot be uploaded here/],
    ['a program that is called PDF', 'files', () => fileNamed('report.pdf', program, 'application/pdf'), /report\.pdf is not what its name says: its content is of the type exe/],
    ['a program that is called text', 'files', () => fileNamed('notes.txt', Buffer.from([0, 1, 2, 3, 4]), 'text/plain'), /notes\.txt is not what its name says/],
    ['an empty file', 'files', () => fileNamed('empty.pdf', '', 'application/pdf'), /empty\.pdf is empty/],
    ['a file over the limit', 'files', () => fileNamed('huge.txt', 'a'.repeat(1_200_000), 'text/plain'), /A file may have 1 MB at most\. Make it smaller/],
    ['a picture in the wrong place', 'files', async () => fileNamed('photo.png', await aPng(), 'image/png'), /photo\.png cannot be uploaded here/],
    ['a PDF in the wrong place', 'images', async () => fileNamed('report.pdf', await aPdf(), 'application/pdf'), /report\.pdf cannot be uploaded here/],
    ['a PNG that is called JPEG', 'images', async () => fileNamed('photo.jpg', await aPng(), 'image/jpeg'), /photo\.jpg is not what its name says: its content is of the type png/],
    ['a PDF that is called Word', 'files', async () => fileNamed('report.docx', await aPdf()), /report\.docx is not what its name says: its content is of the type pdf/],
    ['a Word file with macros', 'files', () => fileNamed('form.docx', anOfficeFile('application/vnd.ms-word.document.macroEnabled.main+xml')), /form\.docx is not what its name says/],
    ['half a PDF', 'files', async () => fileNamed('half.pdf', (await aPdf({ pages: 5 })).subarray(0, 700), 'application/pdf'), /half\.pdf cannot be opened: it is incomplete, damaged or locked/],
    ['half a picture', 'images', async () => fileNamed('half.png', (await aPng(300, 300)).subarray(0, 40), 'image/png'), /half\.png is damaged and cannot be opened/],
    ['a picture of 30,000 pixels a side', 'images', () => fileNamed('bomb.png', blankPng(30_000), 'image/png'), /bomb\.png is 30000 by 30000 pixels\. Make it smaller/],
    ['a file without an extension', 'files', async () => fileNamed('report', await aPdf(), 'application/pdf'), /report cannot be uploaded here/],
    ['a file with two extensions', 'files', async () => fileNamed('report.pdf.html', await aPdf(), 'application/pdf'), /report\.pdf\.html cannot be uploaded here/],
  ]

  test.each(refused)('%s is refused among %s, with the reason, and nothing of it is kept', async (_, collection, file, reason) => {
    const before = await whatIsStored()
    const { status, sentences } = await pat.upload(`/${collection}`, await file(), { decision: 'decorative' })
    expect([status >= 400 && status < 500 ? 'refused' : status, sentences]).toEqual(['refused', expect.arrayContaining([expect.stringMatching(reason)])])
    expect(await whatIsStored()).toEqual(before)
  })

  test('a file cannot be replaced by one that is refused, and stays as it was', async () => {
    const file = await aFile(payload)
    const before = await whatIsStored()
    expect(await pat.upload(`/files/${file.id}`, fileNamed('report.pdf', html, 'application/pdf'), {}, 'PATCH')).toMatchObject({ status: 400 })
    expect(await whatIsStored()).toEqual(before)
    expect(await pat.fetch('GET', addressOf(file))).toMatchObject({ status: 200 })
  })

  test('a file cannot be fetched from another site by its address', async () => {
    const before = await whatIsStored()
    expect((await pat.post('/files', { url: 'http://127.0.0.1:1/report.pdf', filename: 'report.pdf' })).status).toBeGreaterThanOrEqual(400)
    expect(await whatIsStored()).toEqual(before)
  })

  test('a path in the name of a file leads nowhere', async () => {
    const { body } = await pat.upload('/files', fileNamed('../../escaped.pdf', await aPdf(), 'application/pdf'))
    expect(body.doc?.filename).toMatch(/^[\w-]+\.pdf$/)
    for (const name of ['..%2F..%2Fsecret', '..%5Csecret', '%2Fetc%2Fpasswd', '....//secret']) {
      expect((await pat.fetch('GET', `/files/file/${name}`)).status).toBeGreaterThanOrEqual(400)
    }
  })

  /** A true PNG of black pixels, small in bytes and enormous when opened. */
  function blankPng(side: number): Buffer {
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data])
      const size = Buffer.alloc(4)
      size.writeUInt32BE(data.length)
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc32(body))
      return Buffer.concat([size, body, sum])
    }
    const header = Buffer.alloc(13)
    header.writeUInt32BE(side, 0)
    header.writeUInt32BE(side, 4)
    header.writeUInt8(1, 8)
    const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
  }

  function crc32(data: Buffer): number {
    let crc = ~0
    for (const byte of data) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    }
    return ~crc >>> 0
  }
})

describe('what is read from a file', () => {
  test('a PDF tells its pages, title, language and whether it is tagged', async () => {
    const pdf = await aPdf({ title: 'Learning from staff reflections', pages: 3, language: 'en-GB', tagged: true })
    const { body } = await ada.upload('/files', fileNamed('Full report.PDF', pdf, 'application/octet-stream'))
    expect(body.doc).toMatchObject({ format: 'PDF', pages: 3, pdfTitle: 'Learning from staff reflections', pdfLanguage: 'en-GB', pdfTagged: true, filesize: pdf.length, mimeType: 'application/pdf' })
  })

  test('a plain PDF has no title, language or tags', async () => {
    const { body } = await ada.upload('/files', fileNamed('plain.pdf', await aPdf(), 'application/pdf'))
    expect(body.doc).toMatchObject({ format: 'PDF', pages: 1, pdfTitle: null, pdfLanguage: null, pdfTagged: false })
  })

  test.each([
    ['docx', 'Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ['xlsx', 'Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
    ['pptx', 'PowerPoint', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  ])('a %s file is known as %s', async (extension, format, type) => {
    const { status, body } = await ada.upload('/files', fileNamed(`notes.${extension}`, anOfficeFile(type)))
    expect([status, body.doc?.format, body.doc?.pages]).toEqual([201, format, null])
  })

  test.each([
    ['csv', 'CSV', 'name,answer\nŠárka,yes\n'],
    ['txt', 'text', 'Plain words, with a < sign and an & sign.'],
  ])('a %s file is known as %s', async (extension, format, content) => {
    expect((await ada.upload('/files', fileNamed(`notes.${extension}`, content))).body.doc).toMatchObject({ format })
  })

  test('a file that is replaced tells the facts of the new one', async () => {
    const { body } = await ada.upload('/files', fileNamed('facts.pdf', await aPdf({ title: 'Old', pages: 1 }), 'application/pdf'))
    const replaced = await ada.upload(`/files/${String(body.doc?.id)}`, fileNamed('facts.pdf', await aPdf({ title: 'New', pages: 2 }), 'application/pdf'), {}, 'PATCH')
    expect(replaced.body.doc).toMatchObject({ pdfTitle: 'New', pages: 2 })
  })

  test('an author cannot make up the facts', async () => {
    const { body } = await ada.upload('/files', fileNamed('true.pdf', await aPdf(), 'application/pdf'), { pages: 99, pdfTagged: true, publicSince: '2020-01-01', format: 'Word' })
    expect(body.doc).toMatchObject({ pages: 1, pdfTagged: false, format: 'PDF', publicSince: null })
    const patched = await ada.patch(`/files/${String(body.doc?.id)}`, { pages: 99, publicSince: '2020-01-01', filename: 'other.pdf', url: 'https://evil.example/x.pdf' })
    expect(patched.body.doc).toMatchObject({ pages: 1, publicSince: null, filename: body.doc?.filename, url: body.doc?.url })
  })
})

describe('how a file is sent', () => {
  const shown = async (file: { id: number }) => aReport(payload, { documents: [{ file: file.id, title: 'The report', kind: 'full-report' }] })

  test('a PDF opens in the browser, and the browser may not guess at it', async () => {
    const file = await aFile(payload)
    await shown(file)
    const { status, headers } = await visitor.fetch('GET', addressOf(file))
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'cache-control': expect.stringContaining('private'),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'content-length': String(file.filesize),
    })
  })

  test('a Word file and a spreadsheet are saved, not opened', async () => {
    for (const file of [fileNamed('a.docx', anOfficeFile('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')), fileNamed('a.csv', 'a,b\n')]) {
      const { body } = await ada.upload('/files', file)
      const { headers } = await ada.fetch('GET', addressOf(body.doc))
      expect([headers.get('content-disposition'), headers.get('x-content-type-options')]).toEqual(['attachment', 'nosniff'])
    }
  })

  test('a reader can fetch a part of a file', async () => {
    const file = await aFile(payload)
    await shown(file)
    const part = await visitor.fetch('GET', addressOf(file), { headers: { range: 'bytes=0-3' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 0-3/${file.filesize}`, '%PDF'])
    expect(await visitor.fetch('GET', addressOf(file), { headers: { range: `bytes=${file.filesize}-` } })).toMatchObject({ status: 416 })
  })

  test('every size of a picture is sent', async () => {
    const image = await anImage(payload)
    await anOrganisation(payload, { logo: image.id })
    for (const address of sizesOf(image)) {
      const { status, headers } = await visitor.fetch('GET', address)
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\/(png|webp|jpeg)$/)])
    }
    expect(sizesOf(image)).toHaveLength(5)
  })
})

describe('who may fetch a file', () => {
  const document = (file: { id: number }) => ({ documents: filledIn([{ file: file.id, title: 'The report', kind: 'full-report' as const }]) })
  const isPublic = async (upload: { url?: string | null }) => (await visitor.fetch('GET', addressOf(upload))).status === 200
  const areAllPublic = async (image: Image) => {
    const open = await Promise.all(sizesOf(image).map(async (address) => (await visitor.fetch('GET', address)).status === 200))
    return [...new Set(open)]
  }

  test('a visitor cannot fetch a file that nothing shows, nor learn of it; staff can', async () => {
    const file = await aFile(payload)
    expect(await isPublic(file)).toBe(false)
    expect(await visitor.get(`/files/${file.id}`)).toMatchObject({ status: 404 })
    expect((await visitor.get(`/files?where[filename][equals]=${file.filename}`)).body.docs).toEqual([])
    expect(await ada.fetch('GET', addressOf(file))).toMatchObject({ status: 200 })
  })

  test('a refusal does not tell whether the file is there', async () => {
    const file = await aFile(payload)
    const [there, notThere] = [await visitor.get(addressOf(file)), await visitor.get('/files/file/no-such-file.pdf')]
    expect([there.status, there.body]).toEqual([notThere.status, notThere.body])
  })

  test.each<[string, (file: { id: number }) => Promise<unknown>]>([
    ['the documents of a report', (file) => aReport(payload, document(file))],
    ['the documents of a news post', (file) => aNewsPost(payload, document(file))],
    ['a block in a body', (file) => aReport(payload, { body: bodyOf(documentsOf(file.id)) })],
    ['a link in a body', (file) => aNewsPost(payload, { body: bodyOf(paragraph('See ', linkTo('files', file.id))) })],
    ['a link in a chapter', (file) => aReport(payload, { chapters: [{ title: 'One', body: bodyOf(paragraph(linkTo('files', file.id))) }] })],
  ])('a visitor can fetch a file from %s', async (_, show) => {
    const file = await aFile(payload)
    await show(file)
    expect(await isPublic(file)).toBe(true)
  })

  test.each<[string, (image: { id: number }) => Promise<unknown>]>([
    ['the lead image of a news post', (image) => aNewsPost(payload, { leadImage: image.id })],
    ['a figure in a body', (image) => aReport(payload, { body: bodyOf(figureOf(image.id)) })],
    ['the logo of an organisation', (image) => anOrganisation(payload, { logo: image.id })],
    ['the logo under a former name', (image) => anOrganisation(payload, { formerNames: [{ name: 'AHSN Network', until: '2023-09-30', logo: image.id }] })],
    ['the portrait of a person', (image) => aPerson(payload, { photo: image.id })],
    ['the picture for sharing', (image) => aReport(payload, { seo: { image: image.id } })],
  ])('a visitor can fetch every size of %s', async (_, show) => {
    const image = await anImage(payload)
    expect(await areAllPublic(image)).toEqual([false])
    await show(image)
    expect(await areAllPublic(image)).toEqual([true])
  })

  test.each<[string, object]>([
    ['a draft', draft],
    ['a report whose date lies ahead', dueTomorrow],
  ])('a visitor cannot fetch the file of %s', async (_, state) => {
    const file = await aFile(payload)
    await aReport(payload, { ...document(file), ...state })
    expect(await isPublic(file)).toBe(false)
  })

  test('a visitor can fetch the file of a report whose date has come', async () => {
    const file = await aFile(payload)
    await aReport(payload, { ...document(file), ...published, publishedAt: new Date(Date.now() + 1500).toISOString() })
    expect(await isPublic(file)).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 1600))
    expect(await isPublic(file)).toBe(true)
  })

  test('a visitor cannot fetch the file that only a newer draft shows', async () => {
    const [old, coming] = [await aFile(payload), await aFile(payload)]
    const { id } = await aReport(payload, document(old))
    await ada.patch(`/reports/${id}?draft=true`, document(coming))
    expect([await isPublic(old), await isPublic(coming)]).toEqual([true, false])
    await pat.patch(`/reports/${id}`, { ...published, ...minor })
    expect([await isPublic(old), await isPublic(coming)]).toEqual([false, true])
  })

  test.each<[string, (id: number) => Promise<unknown>]>([
    ['is taken back', (id) => pat.patch(`/reports/${id}`, draft)],
    ['is taken back by somebody who asks for nothing in return', (id) => pat.patch(`/reports/${id}?select[title]=true`, draft)],
    ['goes into the trash', (id) => pat.patch(`/reports/${id}`, { deletedAt: new Date().toISOString() })],
    ['is deleted', (id) => pat.delete(`/reports/${id}`)],
    ['is deleted by somebody who asks for nothing in return', (id) => pat.delete(`/reports/${id}?select[title]=true`)],
    ['is deleted among others', (id) => pat.delete(`/reports?where[id][equals]=${id}`)],
    ['no longer shows it', async (id) => pat.patch(`/reports/${id}`, { ...document(await aFile(payload)), ...minor })],
    ['is put off until tomorrow', (id) => pat.patch(`/reports/${id}`, dueTomorrow)],
  ])('a visitor cannot fetch a file once its report %s', async (_, act) => {
    const file = await aFile(payload)
    const { id } = await aReport(payload, document(file))
    expect(await isPublic(file)).toBe(true)
    expect(await act(id)).toMatchObject({ status: 200 })
    expect(await isPublic(file)).toBe(false)
  })

  test('a visitor can fetch a file again when its report comes back from the trash', async () => {
    const file = await aFile(payload)
    const { id } = await aReport(payload, document(file))
    await pat.patch(`/reports/${id}`, { deletedAt: new Date().toISOString() })
    expect(await pat.patch(`/reports/${id}?trash=true`, { deletedAt: null })).toMatchObject({ status: 200 })
    await pat.patch(`/reports/${id}`, published)
    expect(await isPublic(file)).toBe(true)
  })

  test('a visitor can fetch the file of an earlier version that is restored', async () => {
    const [first, second] = [await aFile(payload), await aFile(payload)]
    const { id } = await aReport(payload, document(first))
    await pat.patch(`/reports/${id}`, document(second))
    const { docs } = await payload.findVersions({ collection: 'reports', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1 })
    await pat.post(`/reports/versions/${docs[0]?.id}`)
    expect([await isPublic(first), await isPublic(second)]).toEqual([true, false])
  })

  test('a file that two documents show stays public until the last of them is gone', async () => {
    const file = await aFile(payload)
    const report = await aReport(payload, document(file))
    const post = await aNewsPost(payload, document(file))
    await pat.patch(`/reports/${report.id}`, draft)
    expect(await isPublic(file)).toBe(true)
    await pat.patch(`/news/${post.id}`, draft)
    expect(await isPublic(file)).toBe(false)
  })

  test('a visitor cannot fetch a file that is in the trash itself', async () => {
    const file = await aFile(payload)
    await aReport(payload, document(file))
    expect(await pat.patch(`/files/${file.id}`, { deletedAt: new Date().toISOString() })).toMatchObject({ status: 200 })
    expect(await isPublic(file)).toBe(false)
  })

  test('an author cannot replace a file that readers see, and a publisher can', async () => {
    const file = await aFile(payload)
    await aReport(payload, document(file))
    const other = async () => fileNamed('other.pdf', await aPdf({ title: 'Other' }), 'application/pdf')
    expect(await ada.upload(`/files/${file.id}`, await other(), {}, 'PATCH')).toMatchObject({ status: 403 })
    const { body } = await pat.upload(`/files/${file.id}`, await other(), {}, 'PATCH')
    expect(body.doc).toMatchObject({ pdfTitle: 'Other' })
    expect(await isPublic(body.doc ?? {})).toBe(true)
  })

  test('a browser keeps a copy for no longer than five minutes, because a replaced file may get an old name again', async () => {
    const first = await ada.upload('/files', fileNamed('same-name.pdf', await aPdf({ title: 'First' }), 'application/pdf'))
    const again = async (title: string) => ada.upload(`/files/${String(first.body.doc?.id)}`, fileNamed('same-name.pdf', await aPdf({ title }), 'application/pdf'), {}, 'PATCH')
    await again('Second')
    const third = await again('Third')
    expect(third.body.doc?.url).toBe(first.body.doc?.url)
    expect((await ada.fetch('GET', addressOf(third.body.doc))).headers.get('cache-control')).toBe('private, max-age=300')
  })
})

type Image = { url?: string | null; sizes?: Record<string, { url?: string | null }> }

/** The path of an upload at the REST API. */
const addressOf = (upload: { url?: unknown } | undefined): string => new URL(String(upload?.url), payload.config.serverURL).pathname.replace(/^\/api/, '')

const sizesOf = (image: Image): string[] => [image, ...Object.values(image.sizes ?? {})].filter(({ url }) => url).map(addressOf)
