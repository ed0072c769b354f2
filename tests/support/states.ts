import { aPng } from './files'
import { bodyOf, bullets, calloutOf, documentsOf, figureOf, heading, keyFiguresOf, linkTo, linkToAddress, paragraph, quoteOf, table } from './bodies'
import { filledIn } from './content'
import { Editor, type Site } from './editor'

// Older than all demo content, so that the home page and the tops of lists stay as they are.
const published = { _status: 'published', publishedAt: '2017-03-06T12:00:00.000Z' } as const

const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'
const longWord = word.repeat(5).slice(0, 200)
const longTitle = 'What hundreds of staff in hospitals, hospices, care homes and ambulance services across every region of England said about caring for people who are dying, and about what would help them to do it well'
const longAddress = `https://example.org/${'a-very-long-folder-name/'.repeat(8)}report.html?${word}=${word}`
const summary = 'What staff told us, and what helped.'
const urdu = 'مریضوں کی حفاظت کے بارے میں عملے نے کیا کہا؟'
const emoji = '👩🏽‍⚕️ Staff wellbeing 🏥 after a hard shift 💙💙💙'

/** As many words, in paragraphs of a hundred. */
const prose = (words: number) => Array.from({ length: words / 100 }, (_, n) => paragraph(`Paragraph ${n + 1} says what staff told us. `.repeat(14).trim()))

/** Saves what the demo content lacks: every state of a page in which its layout, its markup or its reader might stumble. */
export async function makeEveryState(site: Site): Promise<void> {
  const editor = await Editor.signIn(site)
  const { create } = editor
  const files = await editor.ids('files', 60)
  const [quote = 0] = await editor.ids('quotes', 1)
  const image = await editor.uploadImage('a-picture-with-words.png', await aPng(1700, 1200), { decision: 'describes', alt: 'Two nurses talk in a corridor', caption: `After the shift. ${longWord}`, credit: 'Anna Photographer' })
  const documents = (ids: number[], title: string) => filledIn(ids.map((file, n) => ({ file, title: `${title} ${n + 1}`, kind: n === 0 ? ('full-report' as const) : ('data' as const), language: n % 9 === 8 ? 'cy' : 'en' })))

  const everyBlock = bodyOf(
    paragraph('Staff told us ', linkToAddress('https://example.org/', 'what helped'), ', and what did not.'),
    heading('What we asked'),
    bullets('What went well?', 'What did not?'),
    heading('In more detail', 3),
    quoteOf(quote),
    heading('Numbers'),
    keyFiguresOf({ value: 'over 200', label: 'staff who took part' }, { value: '48%', label: 'of teams' }),
    table(['Region', 'Teams', 'Staff who took part', 'Sessions', 'Hospices', 'Care homes'], ['North East and North Cumbria', '12', '204', '31', '4', '17'], ['South West', '9', '118', '22', '3', '11']),
    heading('What to do next'),
    calloutOf('Talk about it', 'Find ten minutes after a hard shift.'),
    figureOf(image),
    documentsOf(...files.slice(0, 3)),
  )
  const longBody = bodyOf(paragraph(longWord), heading(longWord), bullets(longWord), heading(longTitle), table([longWord, 'Teams'], [longWord, '12']), heading(word, 3), paragraph(linkToAddress(longAddress, longAddress)), calloutOf(word, longWord))

  const longNamed = await create('organisations', {
    ...published,
    name: longTitle,
    slug: 'long-named',
    kind: 'charity',
    summary: longTitle,
    abbreviation: 'PNEUMONOULTRAMICROSC',
    address: `https://${'long-label-of-a-domain.'.repeat(6)}example.org/`,
    formerNames: [{ name: longWord, until: '2016-03-31T12:00:00.000Z' }],
    logo: image,
    body: everyBlock,
  })
  const longTheme = await create('themes', { ...published, title: longWord, slug: 'long-word', summary: `${longWord} ${longWord}`.slice(0, 400), body: longBody })
  await create('themes', { ...published, title: 'Nothing filed here', slug: 'nothing-filed', summary })
  const longPerson = await create('people', { ...published, name: longWord.slice(0, 120), roles: [{ role: longTitle.slice(0, 160), organisation: longNamed }] })
  const longQuote = await create('quotes', { ...published, words: `${longWord}\n\n${longTitle}`, person: longPerson, role: longWord.slice(0, 160), organisation: longNamed, saidOn: published.publishedAt, approval: { state: 'approved' }, source: { address: longAddress } })

  const { themes, organisations } = await editor.filedUnder()
  const report = { ...published, type: 'report', summary, themes, deliveredBy: organisations, documents: documents(files.slice(0, 1), 'The report'), licence: 'Open Government Licence v3.0' } as const
  const everyOne = { commissionedBy: [longNamed], deliveredBy: [longNamed], with: [longNamed], people: [longPerson], themes: [longTheme], themesFound: [longTheme] }
  const updates = [{ on: '2018-03-06T12:00:00.000Z', note: 'Added a chapter.' }, { on: '2019-03-06T12:00:00.000Z', note: longWord }]

  const newer = await create('reports', { ...report, title: 'A report with nothing but what it needs', slug: 'bare' })
  await create('reports', { ...report, title: 'Every block that a body may have', slug: 'every-block', body: everyBlock, chapters: [{ title: 'All of it', body: everyBlock }], documents: documents(files.slice(0, 4), 'The report'), updates })
  await create('reports', {
    ...report,
    ...everyOne,
    title: longWord,
    slug: 'long-word',
    summary: longWord.repeat(2),
    body: longBody,
    keyFindings: [{ finding: longWord }, { finding: longTitle }],
    keyFigures: [{ value: word.slice(0, 20), label: word }, { value: '2', label: longWord.slice(0, 120) }],
    documents: filledIn(files.slice(0, 3).map((file) => ({ file, title: longWord, kind: 'slides', language: 'cy' }))),
    chapters: [1, 2, 3, 4].map((n) => ({ title: `${longWord.slice(0, 115)}${n}`, body: longBody })),
    updates,
    nextReview: '2030-03-06T12:00:00.000Z',
    withdrawal: { on: '2020-03-06T12:00:00.000Z', reason: longWord },
    supersededBy: newer,
  })
  const longTitled = await create('reports', { ...report, ...everyOne, title: longTitle, slug: 'long-title', summary: longTitle.repeat(2), body: bodyOf(heading(longTitle), quoteOf(longQuote), heading(longTitle), paragraph(longTitle), heading(longTitle), paragraph(longTitle)), documents: documents(files.slice(0, 2), longTitle) })
  await create('reports', { ...report, title: urdu, slug: 'right-to-left', summary: urdu, keyFindings: [{ finding: urdu }], body: bodyOf(paragraph(urdu), heading(urdu), bullets(urdu, urdu), heading(urdu), table([urdu, urdu], [urdu, '12']), heading(urdu), calloutOf(urdu, urdu)) })
  await create('reports', { ...report, title: emoji, slug: 'emoji', summary: emoji, body: bodyOf(heading(emoji), paragraph(emoji)), keyFigures: [{ value: '💙 200', label: emoji }] })
  await create('reports', { ...report, title: 'A report with sixty documents', slug: 'sixty-documents', documents: documents(files, 'A table of results') })
  await create('reports', { ...report, title: 'A report of forty thousand words', slug: 'forty-thousand-words', body: bodyOf(...prose(40_000)) })
  await create('reports', { ...report, title: 'A report that was withdrawn', slug: 'withdrawn', withdrawal: { on: '2020-03-06T12:00:00.000Z', reason: 'Two teams were counted twice.' } })
  await create('reports', { ...report, title: 'A report that has a newer version', slug: 'superseded', supersededBy: longTitled })

  const news = { ...published, kind: 'blog', summary, themes, organisations } as const
  await create('news', { ...news, title: 'Every block in a news post', slug: 'every-block', leadImage: image, body: everyBlock, documents: documents(files.slice(0, 2), 'The report'), reports: [newer, longTitled], themes: [longTheme], organisations: [longNamed], updates })
  await create('news', { ...news, title: longWord, slug: 'long-word', summary: longWord.repeat(2), body: longBody, reports: [longTitled], themes: [longTheme], organisations: [longNamed] })
  await create('news', { ...news, title: urdu, slug: 'right-to-left', summary: urdu, body: bodyOf(paragraph(urdu), paragraph(linkTo('reports', newer))) })
  await create('news', { ...news, title: `A news post that was withdrawn`, slug: 'withdrawn', withdrawal: { on: '2020-03-06T12:00:00.000Z', reason: 'It named a patient.' } })
  await editor.takeBack('news', await create('news', { ...news, title: 'A news post that was published in error', slug: 'removed' }))
  await create('pages', { ...published, title: longWord, slug: 'long-word', summary: longWord, body: longBody })
}
