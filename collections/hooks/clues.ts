import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'

import type { Clue } from '@/lib/suggestions'

import { transactionOf } from './transaction'

const idsOf = (shows: string[], collection: string): number[] => shows.filter((one) => one.startsWith(`${collection}:`)).map((one) => Number(one.slice(collection.length + 1)))

/** What pages are called, as search knows them: of what visitors cannot read it knows nothing. */
async function titlesOf(req: PayloadRequest, references: string[]): Promise<Map<string, string>> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ reference: string; title: string }>(sql`
    select u.collection || ':' || u.document_id as reference, u.title
    from jsonb_array_elements_text(${JSON.stringify(references)}::jsonb) asked(reference)
    join search_units u on u.collection = split_part(asked.reference, ':', 1) and u.document_id = split_part(asked.reference, ':', 2)::int and u.page = 0`)
  return new Map(rows.map(({ reference, title }) => [reference, title]))
}

/** Whom a page quotes or names, with every public quotation of theirs: another page may quote them with other words. */
async function peopleIn(req: PayloadRequest, shows: string[]): Promise<Clue[]> {
  const visitor = await createLocalReq({}, req.payload)
  visitor.transactionID = (await req.transactionID) as number | string
  const asVisitor = { pagination: false, overrideAccess: false, req: visitor } as const
  const quotes = idsOf(shows, 'quotes')
  const quoted = quotes.length > 0 ? (await req.payload.find({ collection: 'quotes', where: { id: { in: quotes } }, depth: 0, select: { person: true }, ...asVisitor })).docs : []
  const ids = [...new Set([...idsOf(shows, 'people'), ...quoted.map(({ person }) => Number(person))])]
  if (ids.length === 0) return []
  const people = (await req.payload.find({ collection: 'people', where: { id: { in: ids } }, depth: 0, select: { name: true }, ...asVisitor })).docs
  const others = (await req.payload.find({ collection: 'quotes', where: { person: { in: ids } }, depth: 0, limit: 500, select: { person: true }, ...asVisitor })).docs
  const named = people.map(({ id, name }) => ({ kind: 'person' as const, label: name, keys: [`people:${id}`, ...others.filter(({ person }) => person === id).map((quote) => `quotes:${quote.id}`)] }))
  const nameOf = (id: unknown) => people.find((person) => person.id === id)?.name
  const same = quoted.flatMap(({ id, person }) => {
    const label = nameOf(person)
    return label ? [{ kind: 'quotation' as const, label, keys: [`quotes:${id}`] }] : []
  })
  return [...named, ...same]
}

const pages = { theme: 'themes', organisation: 'organisations', report: 'reports' } as const

/** What a page that visitors read has in common with others that show the same: `shows` are its references, such as `themes:3`. */
export async function cluesOf(req: PayloadRequest, document: string, shows: string[]): Promise<Clue[]> {
  const titles = await titlesOf(req, shows)
  const own = document.startsWith('reports:') ? [{ kind: 'mention' as const, label: '', keys: [document] }] : []
  const shared = (Object.keys(pages) as (keyof typeof pages)[]).flatMap((kind) =>
    shows.filter((one) => one.startsWith(`${pages[kind]}:`) && titles.has(one)).map((one) => ({ kind, label: titles.get(one) ?? '', keys: [one] })),
  )
  return [...own, ...shared, ...(await peopleIn(req, shows))]
}
