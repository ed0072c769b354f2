import { describe, expect, test } from '@jest/globals'

import { type checks } from '@/checks/all'
import type { Facts } from '@/checks/check'
import { type PublicCollection, publicCollections } from '@/lib/urls'

import { bodyOf, documentsOf, figureOf, heading, linkTo, linkToAddress, paragraph, quoteOf, table } from '../support/bodies'
import { findingsOf, ready } from '../support/checks'

type Data = Record<string, unknown>
type Case = [what: string, collection: PublicCollection, data: Data, path: string, message: RegExp, site?: Partial<Facts>]

const body = (...children: Parameters<typeof bodyOf>) => ({ body: bodyOf(...children) })
const pdf = { file: 1, title: 'The report', kind: 'full-report' }
const image = (decision: string | null, alt: string | null) => ({ images: new Map([[1, { filename: 'nurses.png', decision, alt }]]) })
const file = (changes: object) => ({ files: new Map([[1, { filename: 'report.pdf', format: 'PDF', bytes: 9, createdAt: '2018-09-24T09:00:00.000Z', ...changes }]]) })
const quote = (changes: object) => ({ quotes: new Map([[1, { words: 'We were encouraged to see it', person: 1, role: 'Director', organisation: 1, approval: { state: 'approved' }, ...changes }]]) })
const h1 = { ...heading('A title'), tag: 'h1' }
const tableWithoutHeaders = { ...table(), children: [{ type: 'tablerow', version: 1, children: [{ type: 'tablecell', version: 1, headerState: 0, children: [paragraph('Region')] }] }] }

/** Every error that stops a publish, in the order of the list: what is wrong, in which document, and what is said at which field. */
const faults: Record<keyof typeof checks, Case[]> = {
  missingBasics: [
    ['no title', 'reports', { title: ' ' }, 'title', /Give it a title/],
    ['no summary', 'pages', { summary: null }, 'summary', /Write a summary/],
    ['no type', 'reports', { type: null }, 'type', /type/],
    ['no type of news', 'news', { kind: undefined }, 'kind', /type/],
    ['no theme', 'news', { themes: [] }, 'themes', /at least one theme/],
    ['no lead organisation', 'reports', { deliveredBy: null }, 'deliveredBy', /organisation that leads/],
    ['no organisation that it comes from', 'news', { organisations: [] }, 'organisations', /organisation that leads/],
    ['no name', 'people', { name: '' }, 'name', /name/],
  ],
  requiredFields: [
    ['a document without its title', 'news', { documents: [{ file: 1, title: ' ', kind: 'data' }] }, 'documents.0.title', /Fill in “Title” in row 1/, { ...file({ format: 'Word' }), demands: [{ path: 'documents.*.title', label: 'Title' }] }],
    ['a quote without its day', 'quotes', { saidOn: null }, 'saidOn', /Fill in “Said on”\.$/, { demands: [{ path: 'saidOn', label: 'Said on' }] }],
  ],
  missingDocument: [
    ['no document', 'reports', { documents: [] }, 'documents', /Add the document/],
    ['a document without its file', 'reports', { documents: [{ title: 'The report' }] }, 'documents', /Add the document/],
  ],
  unusableFiles: [
    ['a file that was deleted', 'news', { documents: [{ file: 2, kind: 'data' }] }, 'documents.0.file', /has been deleted/],
    ['an empty file', 'news', { documents: [{ file: 1 }] }, 'documents.0.file', /is empty or was not uploaded to the end/, file({ bytes: 0, format: 'Word' })],
    ['a file of no format among the words', 'pages', body(documentsOf(1)), 'body', /Upload it again/, file({ format: null })],
  ],
  inaccessiblePdf: [
    ['a PDF alone', 'reports', { documents: [pdf] }, 'documents.0.noAccessibleVersion.reason', /report\.pdf is a PDF: add an accessible version/],
    ['a PDF with a reason and no date', 'reports', { documents: [{ ...pdf, noAccessibleVersion: { reason: 'Too long.' } }] }, 'documents.0.noAccessibleVersion.reason', /with the date/],
    ['a PDF with a date and no reason', 'reports', { documents: [{ ...pdf, noAccessibleVersion: { on: '2022-05-12' } }] }, 'documents.0.noAccessibleVersion.reason', /record here why/],
    ['a PDF of the first day that counts', 'reports', { documents: [pdf], publishedAt: null }, 'documents.0.noAccessibleVersion.reason', /PDF/, file({ createdAt: '2018-09-23T23:30:00.000Z' })],
    ['a PDF beside empty chapters', 'reports', { documents: [pdf], chapters: [{ title: 'One', body: bodyOf() }] }, 'documents.0.noAccessibleVersion.reason', /PDF/],
  ],
  accessibleFormatContact: [
    ['a file, and nobody to ask', 'reports', {}, 'documents.0.file', /nobody to ask/, { settings: { quotesNeedApproval: false, accessibleFormatsEmail: null } }],
  ],
  imageDescriptions: [
    ['an image without a decision', 'news', { leadImage: 1 }, 'leadImage', /Open the image nurses\.png\. Decide/, image(null, null)],
    ['an image without its description', 'people', { photo: 1 }, 'photo', /Describe what the image says/, image('describes', ' ')],
    ['a description that is a file name', 'pages', body(figureOf(1)), 'body', /“nurses\.png” is the name of a file/, image('describes', 'nurses.png')],
    ['a description that a camera wrote', 'pages', body(figureOf(1)), 'body', /“IMG_2034” is the name of a file/, image('describes', 'IMG_2034')],
    ['a description of punctuation', 'organisations', { formerNames: [{ logo: 1 }] }, 'formerNames.0.logo', /no words/, image('describes', '...')],
    ['a description that begins with “image of”', 'news', { seo: { image: 1 } }, 'seo.image', /Leave out “An image of”/, image('describes', 'An image of two nurses')],
  ],
  headingLevels: [
    ['a heading of level 1', 'pages', body(h1), 'body', /Make “A title” a heading of level 2/],
    ['a level that is skipped', 'pages', body(heading('What we asked'), heading('How', 4)), 'body', /Make “How” a heading of level 3/],
    ['a first heading of level 3', 'pages', body(heading('How', 3)), 'body', /Make “How” a heading of level 2/],
    ['a level that a chapter skips', 'reports', { chapters: [{ body: bodyOf(heading('What', 3)) }, { body: bodyOf(heading('How', 4)) }] }, 'chapters.1.body', /“How” a heading of level 3/],
    ['a chapter whose first heading is below the others', 'reports', { chapters: [{ body: bodyOf(heading('How', 3), heading('What', 2)) }] }, 'chapters.0.body', /“How” a heading of level 2/],
  ],
  tableHeaders: [['a table without header cells', 'pages', body(tableWithoutHeaders), 'body', /begins with “Region” a header row/]],
  unsafeLinks: [
    ...['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd'].map(
      (address): Case => [`a link to ${JSON.stringify(address)}`, 'pages', body(paragraph(linkToAddress(address))), 'body', /Mend the link of “The whole story”\. An address that begins with (javascript|data|file):/],
    ),
    ...['http://localhost:3000/x', 'https://printer.local/', 'http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://10.1.2.3/', 'http://172.16.0.1/', 'http://192.168.1.1/', 'http://169.254.169.254/', 'http://[::1]/', 'http://[fd00::1]/', 'http://[fe80::1]/', 'http://[::ffff:10.0.0.1]/', 'http://intranet/'].map(
      (address): Case => [`a link to ${address}`, 'pages', body(paragraph(linkToAddress(address))), 'body', /Readers cannot reach/],
    ),
    ...['/admin', '/admin/collections/news/3', 'https://www.example.org/admin/', '/preview/news/3', '/api/news/3', 'https://www.example.org/api'].map((address): Case => [`a link to ${address}`, 'pages', body(paragraph(linkToAddress(address))), 'body', /leads to the admin/]),
    ['a link with a password', 'pages', body(paragraph(linkToAddress('https://ada:secret@example.org/'))), 'body', /Take the user name and password out/],
    ['a link to no address', 'pages', body(paragraph(linkToAddress('www.nhs.uk'))), 'body', /Give a web address that starts with https/],
    ['a link in a chapter', 'reports', { chapters: [{ body: bodyOf(paragraph(linkToAddress('file:///c:/x'))) }] }, 'chapters.0.body', /file:/],
    ['the source of a quote', 'quotes', { source: { address: 'http://localhost/' } }, 'source.address', /Mend the link of The source/],
    ['the web address of an organisation', 'organisations', { address: 'http://10.0.0.1/' }, 'address', /Mend the link of The web address/],
  ],
  linksToDrafts: [
    ['a link to a draft', 'news', body(paragraph(linkTo('reports', 12))), 'body', /Readers cannot open what “The whole story” links to/, { hidden: new Set(['reports:12']) }],
    ['a link to the address of a draft', 'news', body(paragraph(linkToAddress('/reports/secret/'))), 'body', /Publish it first/, { hidden: new Set(['/reports/secret']) }],
    ['a link to the whole address of a draft', 'news', body(paragraph(linkToAddress('https://www.example.org/reports/secret#top'))), 'body', /Publish it first/, { hidden: new Set(['/reports/secret']) }],
    ['a draft as the source of a quote', 'quotes', { source: { document: { relationTo: 'news', value: 7 } } }, 'source.document', /Publish it first/, { hidden: new Set(['news:7']) }],
  ],
  leftoverText: [
    ...['<link to the report>', 'TBC', 'T.B.C.', 'XX', 'XXX', '[insert date]', '[ Insert name ]', 'lorem ipsum', 'Lorem Ipsum'].map((words): Case => [`“${words}” among the words`, 'pages', body(paragraph(`We met ${words} people.`)), 'body', /is left over/]),
    ['“TBC” in a title', 'news', { title: 'Report TBC' }, 'title', /“TBC” is left over/],
    ['“XX” in a key finding', 'reports', { keyFindings: [{ finding: 'It works.' }, { finding: 'XX% agreed.' }] }, 'keyFindings.1.finding', /“XX” is left over/],
    ['“TBC” in a callout', 'pages', body({ type: 'block', version: 2, fields: { blockType: 'callout', title: 'Next', text: 'TBC' } }), 'body', /“TBC”/],
  ],
  quoteAttribution: [
    ['no person', 'quotes', { person: null }, 'person', /who said it/],
    ['no role', 'quotes', { role: '' }, 'role', /role/],
    ['no organisation', 'quotes', { organisation: null }, 'organisation', /organisation/],
    ['a quote among the words that names nobody', 'news', body(quoteOf(1)), 'body', /“We were encouraged to see it …” and add the person and the role/, quote({ person: null, role: '' })],
    ['a quote among the words that was deleted', 'news', body(quoteOf(2)), 'body', /has been deleted/],
  ],
  quoteApproval: [
    ['a quote that waits for approval', 'quotes', { approval: { state: 'waiting' } }, 'approval.state', /approve these words/],
    ['a quote among the words that waits for approval', 'reports', body(quoteOf(1)), 'body', /is not approved/, quote({ approval: { state: 'waiting' } })],
  ],
}

describe('an editor who wants to publish is stopped by', () => {
  for (const [name, cases] of Object.entries(faults)) {
    test.each(cases)(`${name}: %s (%s)`, (_, collection, data, path, message, site = {}) => {
      expect(findingsOf(collection, data, site)).toEqual([{ severity: 'error', path, message: expect.stringMatching(message) }])
    })
  }
})

/** What looks like a fault and is none. */
const fine: [what: string, collection: PublicCollection, data: Data, site?: Partial<Facts>][] = [
  ...publicCollections.map((collection): [string, PublicCollection, Data] => [`a complete document of ${collection}`, collection, {}]),
  ['a PDF beside its accessible version', 'reports', { documents: [pdf, { file: 1, kind: 'accessible-version' }] }],
  ['a PDF beside chapters', 'reports', { documents: [pdf], chapters: [{ title: 'One', body: bodyOf(paragraph('All of it.')) }] }],
  ['a PDF that readers got on the last day that does not count', 'reports', { documents: [pdf], publishedAt: '2018-09-23T22:30:00.000Z' }],
  ['a PDF without a date that is as old', 'reports', { documents: [pdf], publishedAt: null }, file({ createdAt: '2018-09-23T22:59:00.000Z' })],
  ['a Word file', 'reports', { documents: [pdf] }, file({ format: 'Word' })],
  ['a page without files on a site without a contact', 'pages', {}, { settings: { quotesNeedApproval: false, accessibleFormatsEmail: null } }],
  ['a decorative image', 'news', { leadImage: 1 }, image('decorative', null)],
  ['an image that the text describes', 'news', { leadImage: 1 }, image('described-in-text', 'nurses.png')],
  ['a description that speaks of imaging', 'news', { leadImage: 1 }, image('describes', 'Imaging of a heart, with the valve marked.')],
  ['headings that go down one level at a time and up as far as they like', 'pages', body(heading('A'), heading('B', 3), heading('C', 4), heading('D'))],
  ['chapters that begin at level 2 or 3', 'reports', { chapters: [{ body: bodyOf(heading('A'), heading('B', 3)) }, { body: bodyOf(heading('A', 3), heading('B', 4)) }] }],
  ['a table with a header row', 'pages', body(table(['Region', 'Teams'], ['South', '12']))],
  ['links that readers can follow', 'pages', body(paragraph(...['https://www.nhs.uk/', 'http://8.8.8.8/', 'http://[2606:4700::1111]/', 'mailto:ada@example.org', 'tel:+441234567', '/reports', '#contents', 'https://example.com/admin', '/administration', '/api/files/file/report.pdf', '/previews', 'https://local.example.org/'].map((address) => linkToAddress(address))))],
  ['a link to something live', 'news', body(paragraph(linkTo('reports', 12)))],
  ['words that only look left over', 'pages', body(paragraph('XL shirts, 20 kisses xx, the TB clinic, a <ward> and [see below], lo rem.'))],
  ['a quote that waits on a site that does not ask', 'quotes', { approval: { state: 'waiting' } }, { settings: { quotesNeedApproval: false, accessibleFormatsEmail: null } }],
  ['a quote among the words', 'news', body(quoteOf(1))],
  ['a list without rows in which something would have to be filled in', 'news', {}, { demands: [{ path: 'documents.*.title', label: 'Title' }] }],
]

test.each(fine)('an editor is not stopped by %s', (_, collection, data, site = {}) => {
  expect(findingsOf(collection, data, site)).toEqual([])
})

test('an author of 10,000 words is told within 50 milliseconds of work', () => {
  const words = paragraph('Families told us what helped them in the last days, and what did not. ', linkToAddress('https://www.nhs.uk/'), ' It was the small things that mattered.')
  const long = bodyOf(...Array.from({ length: 450 }, (_, n) => (n % 9 === 0 ? heading(`Part ${n}`) : words)))
  const attempts = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage()
    findingsOf('reports', { body: long })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  expect(Math.min(...attempts)).toBeLessThan(50)
})

test('what is not even a document is answered with findings, not with a crash', () => {
  const nonsense = [null, 7, 'words', [], [null], [[]], { root: null }, { root: { children: 'x' } }, { root: { children: [null, 3, { type: 'block' }, { type: 'link', fields: null }, { type: 'heading' }, { type: 'table', children: [{}] }] } }]
  const fields = [...new Set(Object.values(ready).flatMap(Object.keys)), 'chapters', 'keyFindings', 'source', 'address', 'formerNames', 'leadImage', 'seo']
  for (const collection of publicCollections)
    for (const value of nonsense) expect(findingsOf(collection, Object.fromEntries(fields.map((field) => [field, value])))).toEqual(expect.any(Array))
})
