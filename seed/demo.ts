import type { Payload } from 'payload'

import { planFiles, uploadFile } from './files'
import { pictureFile, uploadPicture } from './images'
import { readLibrary } from './library'
import { wordsReader } from './markdown/words'
import { planNews } from './news'
import { planOrganisation } from './organisations'
import { planPage } from './pages'
import { planPerson } from './people'
import type { Plan, Press } from './press'
import { planQuote } from './quotes'
import { chooseRelatedLinks } from './related-links'
import { planReport } from './reports'
import { reserve } from './reserve'
import { fillSettings } from './settings'
import { Shelf } from './shelf'
import { planTheme } from './themes'
import { inTurns } from './turns'

/**
 * Loads everything in seed/content, without the network. It leaves documents alone that are there already, so
 * that a second run changes nothing and one that was killed half-way is completed by the next. `say` hears how far it is.
 */
export async function seedDemo(payload: Payload, say: (line: string) => void): Promise<void> {
  const press: Press = { payload, library: await readLibrary(), shelf: new Shelf(), readWords: wordsReader(payload.config), uploads: new Map(), together: {} }
  const { themes, organisations, people, quotes, reports, news, pages } = press.library
  const plans: Plan[] = [
    ...themes.map((entry) => planTheme(press, entry)),
    ...organisations.map((entry) => planOrganisation(press, entry)),
    ...people.map((entry) => planPerson(press, entry)),
    ...quotes.map((entry) => planQuote(press, entry)),
    ...reports.map((entry) => planReport(press, entry)),
    ...news.map((entry) => planNews(press, entry)),
    ...pages.map((entry) => planPage(press, entry)),
  ]
  const unfinished = await reserve(press, plans)
  press.together = { together: plans.map(({ collection, slug }) => `${collection}:${press.shelf.id(collection, slug)}`) }
  await fillSettings(press)
  await chooseRelatedLinks(press)
  await upload(press, unfinished, say)

  let done = 0
  await inTurns(unfinished, async ({ plan, id }) => {
    await plan.publish(id).catch((cause: unknown) => {
      throw new Error(`${plan.file} could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    })
    if (++done % 20 === 0 || done === unfinished.length) say(`${done} of ${unfinished.length} documents`)
  })
}

/** Makes the files and pictures of those documents that are still to be published. */
async function upload(press: Press, unfinished: { plan: Plan }[], say: (line: string) => void): Promise<void> {
  const wanted = new Set(unfinished.map(({ plan }) => plan.file))
  const work = new Map<string, () => Promise<number>>()
  for (const report of press.library.reports) {
    if (wanted.has(report.file)) for (const plan of planFiles(press, report)) work.set(plan.name, () => uploadFile(press, plan))
  }
  for (const post of press.library.news) {
    const name = pictureFile(post)
    if (name && wanted.has(post.file)) work.set(name, () => uploadPicture(press, post))
  }
  let done = 0
  await inTurns([...work], async ([name, make]) => {
    press.uploads.set(name, await make())
    if (++done % 20 === 0 || done === work.size) say(`${done} of ${work.size} files and pictures`)
  })
}
