import { readEntries, readEntry } from './content'
import { newsFront } from './news'
import { organisationFront } from './organisations'
import { pageFront } from './pages'
import { personFront } from './people'
import { quoteFront } from './quotes'
import { relatedLinksFront } from './related-links'
import { readReports } from './reports'
import { settingsFront } from './settings'
import { themeFront } from './themes'

export type Library = Awaited<ReturnType<typeof readLibrary>>

/** Reads the whole demo content before anything is written; throws an error that names the file when one cannot be used. */
export async function readLibrary() {
  const [themes, organisations, people, quotes, reports, news, pages, relatedLinks, settings] = await Promise.all([
    readEntries('themes', themeFront),
    readEntries('organisations', organisationFront),
    readEntries('people', personFront),
    readEntries('quotes', quoteFront),
    readReports(),
    readEntries('news', newsFront),
    readEntries('pages', pageFront),
    readEntries('related-links', relatedLinksFront),
    readEntry('settings.md', settingsFront),
  ])
  return { themes, organisations, people, quotes, reports, news, pages, relatedLinks, settings }
}
