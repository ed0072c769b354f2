import type { Payload, RequiredDataFromCollectionSlug } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { bodyOf, linkTo, paragraph, quoteOf } from './bodies'
import { aPdf, aPng } from './files'
import { theUsualFile, theUsualOrganisation, theUsualTheme } from './usual'

/** How far a document is on its way to readers. Factories publish unless they are told otherwise. */
export const draft = { _status: 'draft' } as const
export const published = { _status: 'published' } as const
export const dueTomorrow = { _status: 'published', publishedAt: new Date(Date.now() + 86_400_000).toISOString() } as const

/** What an editor says of a change of which readers are told nothing. */
export const minor = { flow: { change: { kind: 'minor' } } } as const

type Data<C extends PublicCollection> = Partial<RequiredDataFromCollectionSlug<C>>

let made = 0
/** Words that no other document of the test file has. */
const unlike = (words: string) => `${words} ${++made}`

const summary = 'What staff told us, and what helped.'

/** Why the PDFs of these tests have no accessible version. */
export const noAccessibleVersion = { reason: 'All of it is on the page.', on: '2022-05-12T12:00:00.000Z' }

/** Documents as a publisher would have filled them in. */
export const filledIn = <Row extends object>(documents: Row[]) => documents.map((row) => ({ noAccessibleVersion, ...row }))

/** What a report has to have beside its words, each as given or else the usual. */
export const whatAReportNeeds = async (payload: Payload, { documents, themes, deliveredBy }: Data<'reports'> = {}) => ({
  documents: filledIn(documents ?? [{ file: (await theUsualFile(payload)).id, title: 'The report', kind: 'full-report' as const }]),
  themes: themes ?? [(await theUsualTheme(payload)).id],
  deliveredBy: deliveredBy ?? [(await theUsualOrganisation(payload)).id],
})

export const aReport = async (payload: Payload, data: Data<'reports'> = {}) =>
  payload.create({
    collection: 'reports',
    depth: 0,
    data: { ...published, title: unlike('Learning from staff reflections'), slug: '', type: 'report', summary, ...data, ...(await whatAReportNeeds(payload, data)) },
  })

/** What a news post has to have beside its words, each as given or else the usual. */
export const whatANewsPostNeeds = async (payload: Payload, { documents, themes, organisations }: Data<'news'> = {}) => ({
  documents: filledIn(documents ?? []),
  themes: themes ?? [(await theUsualTheme(payload)).id],
  organisations: organisations ?? [(await theUsualOrganisation(payload)).id],
})

export const aNewsPost = async (payload: Payload, data: Data<'news'> = {}) =>
  payload.create({
    collection: 'news',
    depth: 0,
    data: { ...published, title: unlike('Report on bereavement support published'), slug: '', kind: 'news-story', summary, ...data, ...(await whatANewsPostNeeds(payload, data)) },
  })

export const aTheme = (payload: Payload, data?: Data<'themes'>) =>
  payload.create({ collection: 'themes', depth: 0, data: { ...published, title: unlike('Communication'), slug: '', summary, ...data } })

export const aPage = (payload: Payload, data?: Data<'pages'>) =>
  payload.create({ collection: 'pages', depth: 0, data: { ...published, title: unlike('About us'), slug: '', summary, ...data } })

export const anOrganisation = (payload: Payload, data?: Data<'organisations'>) =>
  payload.create({ collection: 'organisations', depth: 0, data: { ...published, name: unlike('Health Innovation Network'), slug: '', kind: 'health-innovation-network', summary, ...data } })

export const aPerson = (payload: Payload, data?: Data<'people'>) =>
  payload.create({ collection: 'people', depth: 0, data: { ...published, name: unlike('Cheryl Crocker'), ...data } })

export const aQuote = async (payload: Payload, data?: Data<'quotes'>) =>
  payload.create({
    collection: 'quotes',
    depth: 0,
    data: {
      ...published,
      words: unlike('We were encouraged to see a number of positive examples'),
      person: data?.person ?? (await aPerson(payload)).id,
      organisation: data?.organisation ?? (await anOrganisation(payload)).id,
      role: 'Patient Safety Director',
      saidOn: '2022-05-12',
      approval: { state: 'approved' },
      ...data,
    },
  })

/** A PDF in the collection of files. */
export async function aFile(payload: Payload, name = `${unlike('report').replace(' ', '-')}.pdf`, content?: Buffer) {
  const data = content ?? (await aPdf())
  return payload.create({ collection: 'files', depth: 0, data: {}, file: { name, data, mimetype: 'application/pdf', size: data.length } })
}

/** A decorative picture in the collection of images, large enough to have every smaller size. */
export async function anImage(payload: Payload, name = `${unlike('picture').replace(' ', '-')}.png`) {
  const data = await aPng(1700, 1200)
  return payload.create({ collection: 'images', depth: 0, data: { decision: 'decorative' }, file: { name, data, mimetype: 'image/png', size: data.length } })
}

/** A published document that shows or links to the one with this id, in the way its collection is shown. */
export const somethingThatShows = {
  reports: (payload: Payload, id: number) => aNewsPost(payload, { reports: [id], body: bodyOf(paragraph(linkTo('reports', id))) }),
  news: (payload: Payload, id: number) => aPage(payload, { body: bodyOf(paragraph(linkTo('news', id))) }),
  themes: (payload: Payload, id: number) => aReport(payload, { themes: [id], themesFound: [id], body: bodyOf(paragraph(linkTo('themes', id))) }),
  organisations: (payload: Payload, id: number) => aReport(payload, { deliveredBy: [id], body: bodyOf(paragraph(linkTo('organisations', id))) }),
  pages: (payload: Payload, id: number) => aNewsPost(payload, { body: bodyOf(paragraph(linkTo('pages', id))) }),
  people: (payload: Payload, id: number) => aReport(payload, { people: [id] }),
  quotes: (payload: Payload, id: number) => aReport(payload, { body: bodyOf(quoteOf(id)) }),
} satisfies Record<PublicCollection, (payload: Payload, id: number) => Promise<{ id: number }>>
