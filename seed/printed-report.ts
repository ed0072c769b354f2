import { reportTypes } from '@/lib/vocabulary'

import { pictureOfReport } from './images'
import type { Library } from './library'
import { nameOn } from './organisations'
import type { PrintedReport } from './pdf'
import type { ReportEntry } from './reports'

/** Everything that the PDF of a report says, from the content files; organisations under the names they had on the day. */
export function printedReport({ organisations, people, quotes, news, settings }: Library, report: ReportEntry): PrintedReport {
  const { front, markdown, chapters } = report
  const named = <Named extends { slug: string }>(among: Named[], slug: string): Named => {
    const found = among.find((one) => one.slug === slug)
    if (!found) throw new Error(`${report.file} names "${slug}", which is not there.`)
    return found
  }
  const names = (slugs: string[], date = front.publishedOn) => slugs.map((slug) => nameOn(named(organisations, slug), date))
  const told = front.updates.filter(({ minor }) => !minor).map(({ on }) => on)
  const updatedOn = told.sort().at(-1)
  return {
    ...front,
    ...(updatedOn ? { updatedOn } : {}),
    type: reportTypes[front.type],
    organisation: names([...front.deliveredBy, ...front.commissionedBy])[0] ?? settings.front.siteName,
    commissionedBy: names(front.commissionedBy),
    deliveredBy: names(front.deliveredBy),
    with: names(front.with),
    markdown,
    chapters: chapters.map(({ front: { title }, markdown: words }) => ({ title, markdown: words })),
    accessibleFormats: settings.front.accessibleFormats,
    picture: pictureOfReport(report, news),
    quote: (slug) => {
      const { front: said, markdown: words } = named(quotes, slug)
      return { words, name: named(people, said.person).front.name, role: said.role, organisation: names([said.organisation], said.saidOn)[0] ?? '' }
    },
  }
}
