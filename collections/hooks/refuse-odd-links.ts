import type { CollectionBeforeValidateHook } from 'payload'

import { linkedCollections } from '@/lib/related'
import type { RelatedLink } from '@/payload-types'

import { referencesIn } from './references'
import { refuse } from './refuse'

type Row = NonNullable<RelatedLink['links']>[number]

const targetOf = ({ document, address }: Row): string | null => (document ? (referencesIn(document, [])[0] ?? null) : address || null)

/** Refuses a link that leads nowhere, to the page that it stands on, or where another one leads already. */
export const refuseOddLinks: CollectionBeforeValidateHook<RelatedLink> = ({ data, originalDoc }) => {
  const whole = { ...originalDoc, ...data }
  const own = linkedCollections.flatMap((page) => (whole[page] ? referencesIn(whole[page], page) : []))
  const seen = new Set<string>()
  for (const [position, row] of (data?.links ?? []).entries()) {
    const target = targetOf(row) ?? refuse(`Link ${position + 1} leads nowhere. Choose a page of ours, give an address, or take it out.`)
    if (own.includes(target)) refuse(`Link ${position + 1} leads to the page that it would stand on. Choose another page.`)
    if (seen.has(target)) refuse(`Link ${position + 1} leads where another one leads already. Take one of them out.`)
    seen.add(target)
  }
  return data
}
