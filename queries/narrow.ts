import 'server-only'

import type { Card, DocumentLink, NamedOrganisation, Person, Picture, Quotation, Seo, Update, Withdrawal } from '@/lib/content'
import { nameOn } from '@/lib/organisation-names'
import { versioned } from '@/lib/uploads'
import { pathTo } from '@/lib/urls'
import { newsKinds, reportTypes } from '@/lib/vocabulary'
import type { File, Image, News, Organisation, Person as PersonRecord, Quote, Report, Theme } from '@/payload-types'

/** A related document, or null where Payload left only its id because a visitor may not see it. */
export const shown = <Doc extends { id: number }>(value: number | Doc | null | undefined): Doc | null =>
  typeof value === 'object' && value !== null ? value : null

/** The same for a list, in the editor's order. */
export const allShown = <Doc extends { id: number }>(values: (number | Doc)[] | null | undefined): Doc[] =>
  (values ?? []).flatMap((value) => shown(value) ?? [])

/** An organisation under the name it had on a day. */
export function namedOn(organisation: Organisation, date: string): NamedOrganisation {
  const successor = shown(organisation.succeededBy)
  return { path: pathTo('organisations', organisation.slug), ...nameOn({ ...organisation, successor }, date) }
}

export function picture(image: number | Image | null | undefined): Picture | null {
  const found = shown(image)
  if (!found?.url || !found.width || !found.height) return null
  const copies = [found.sizes?.medium, found.sizes?.wide].flatMap((copy) => (copy?.url && copy.width ? [{ url: versioned(copy.url, found), width: copy.width }] : []))
  return {
    url: versioned(found.url, found),
    width: found.width,
    height: found.height,
    alt: found.decision === 'describes' ? (found.alt ?? '') : '',
    caption: found.caption || null,
    credit: found.credit || null,
    sources: copies,
  }
}

export function quotation(quote: number | Quote | null | undefined): Quotation | null {
  const found = shown(quote)
  const person = shown(found?.person)
  const organisation = shown(found?.organisation)
  if (!found || !person || !organisation) return null
  return {
    words: found.words,
    person: person.name,
    role: found.role,
    organisation: namedOn(organisation, found.saidOn),
    source: found.source?.address || sourceDocument(found),
  }
}

function sourceDocument({ source }: Quote): string | null {
  const document = source?.document
  if (!document || typeof document.value !== 'object') return null
  return document.relationTo === 'files' ? fileAddress(document.value) : pathTo(document.relationTo, document.value.slug)
}

/** Where a file is fetched from; null where the visitor may not have it. */
export const fileAddress = (file: File): string | null => (file.url ? versioned(file.url, file) : null)

export function fileLink(file: File, title: string, kind: DocumentLink['kind'] = null, language: string | null = null): DocumentLink | null {
  const href = fileAddress(file)
  if (!href) return null
  return { href, title, kind, format: file.format ?? 'file', bytes: file.filesize ?? 0, pages: file.pages ?? null, language: language && language !== 'en' ? language : null }
}

export const documentLinks = (documents: Report['documents']): DocumentLink[] =>
  (documents ?? []).flatMap(({ file, title, kind, language }) => {
    const found = shown(file)
    return (found && fileLink(found, title, kind, language)) ?? []
  })

export const reportCard = ({ slug, title, summary, type, publishedAt }: Report): Card => ({
  path: pathTo('reports', slug),
  title,
  summary,
  type: reportTypes[type],
  publishedAt: publishedAt ?? null,
})

export const newsCard = ({ slug, title, summary, kind, publishedAt, leadImage }: News): Card => ({
  path: pathTo('news', slug),
  title,
  summary,
  type: newsKinds[kind],
  publishedAt: publishedAt ?? null,
  picture: picture(leadImage),
})

/** A theme by its title alone, as it stands on the pages that are filed under it. */
export const themeName = ({ slug, title }: Theme): Card => ({ path: pathTo('themes', slug), title, summary: '', type: null, publishedAt: null })

export const themeCard = ({ slug, title, summary }: Theme): Card => ({ path: pathTo('themes', slug), title, summary, type: null, publishedAt: null })

export const person = ({ name, roles }: PersonRecord, date: string): Person => ({
  name,
  roles: (roles ?? []).flatMap(({ role, organisation, from, until }) => {
    const found = shown(organisation)
    return found ? [{ role, organisation: namedOn(found, date), from: from ?? null, until: until ?? null }] : []
  }),
})

/** The changes that readers are told of, newest first. */
export const publicUpdates = (updates: Report['updates']): Update[] =>
  (updates ?? [])
    .filter(({ minor }) => !minor)
    .map(({ on, note }) => ({ on, note }))
    .sort((a, b) => b.on.localeCompare(a.on))

/** When a page last changed in a way that readers are told of: its publication, an update, or its withdrawal. */
export const lastPublicChange = ({ publishedAt, updates, withdrawal: withdrawn }: Pick<Report, 'publishedAt' | 'updates' | 'withdrawal'>): string =>
  [publishedAt ?? '', publicUpdates(updates)[0]?.on ?? '', withdrawal(withdrawn)?.on ?? ''].sort().at(-1) ?? ''

export const withdrawal = (group: Report['withdrawal']): Withdrawal | null =>
  group?.on && group.reason ? { on: group.on, reason: group.reason } : null

/** The same picture as others show it: cut to their shape, in a format that all of them know. */
function sharePicture(image: number | Image | null | undefined): Picture | null {
  const found = shown(image)
  const whole = picture(image)
  const cut = found?.sizes?.share
  return found && whole && cut?.url && cut.width && cut.height ? { ...whole, url: versioned(cut.url, found), width: cut.width, height: cut.height, sources: [] } : whole
}

export const seo = ({ title, summary, seo: overrides }: { title: string; summary: string; seo?: Report['seo'] }, fallback?: number | Image | null): Seo => ({
  title: overrides?.title || title,
  description: overrides?.description || summary,
  image: sharePicture(overrides?.image) ?? sharePicture(fallback),
})

