import { ownPath } from './addresses'
import { type Link, linksOf } from './bodies'
import { type Check, type CheckedDocument, error } from './check'

/** What a link of ours points at, as `Facts.hidden` calls it, or null when it leads elsewhere. */
const targetOf = ({ document, address }: Link, siteUrl: string): string | null => document ?? (address ? ownPath(address, siteUrl) : null)

/** Everything of ours that a document links to, as `reports:12` or a path. */
export const targetsOf = (document: CheckedDocument, siteUrl: string): string[] =>
  [...new Set(linksOf(document).map(({ link }) => targetOf(link, siteUrl)))].filter((target) => target !== null)

/** No link leads to a document that readers cannot open. */
export const linksToDrafts: Check = (document, { hidden, siteUrl }) =>
  linksOf(document)
    .filter(({ link }) => hidden.has(targetOf(link, siteUrl) ?? ''))
    .map(({ path, link: { words } }) => error(path, `Readers cannot open what ${words} links to: it is not published. Publish it first, publish both in a bundle, or take out the link.`))
