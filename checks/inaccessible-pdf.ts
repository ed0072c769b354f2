import { dayOf } from '@/lib/dates'

import { bodiesOf } from './bodies'
import { type Check, error } from './check'
import { groupOf, idOf, rowsOf, textOf } from './values'

/** The law asks for accessible documents from the day after: https://www.legislation.gov.uk/uksi/2018/852/regulation/4 */
const lastExemptDay = 20180923

function isNewer(date: string): boolean {
  if (Number.isNaN(Date.parse(date))) return true
  const { year, month, day } = dayOf(date)
  return year * 10_000 + month * 100 + day > lastExemptDay
}

const hasReason = (value: unknown) => {
  const { reason, on } = groupOf(value)
  return textOf(reason) !== '' && Boolean(on)
}

/** A PDF stands beside an accessible version, or beside the reason why there is none and the day on which that was decided. */
export const inaccessiblePdf: Check = (document, { files }) => {
  const { documents, publishedAt } = document.data
  const rows = rowsOf(documents)
  const readOnline = bodiesOf(document).some(({ under, nodes }) => under === 2 && nodes.some(({ text }) => textOf(text)))
  if (readOnline || rows.some(({ row }) => row.kind === 'accessible-version' && idOf(row.file) !== null)) return []

  return rows.flatMap(({ row, index }) => {
    const file = files.get(idOf(row.file) ?? 0)
    if (file?.format !== 'PDF' || !isNewer(textOf(publishedAt) || file.createdAt) || hasReason(row.noAccessibleVersion)) return []
    return [error(`documents.${index}.noAccessibleVersion.reason`, `${file.filename} is a PDF: add an accessible version, or record here why there is none, with the date.`)]
  })
}
