import type { LinkedCollection } from './related'

/** As many pages as the links editors' desk lists at a time. */
export const pagesListed = 100

/** A page that can have related links, as the desk lists it. */
export type LinkedPage = { collection: LinkedCollection; id: number; title: string; live: boolean; suggested: number }

/** How many pages there are in all, and how many of each kind that an editor may want to see. */
export type LinkedTotals = { all: number; chosen: number; none: number; wrong: number }

/** Which pages: `$1` words of the title, `$2` and `$3` those with chosen links and those with something wrong, as `reports:12`, `$4` whether readers see suggestions. */
const pages = (collections: readonly LinkedCollection[]) => `
  with page as (
    select d.*, d.key = any($2::text[]) as chosen, d.key = any($3::text[]) as wrong, case when $4 then coalesce(s.suggested, 0) else 0 end as suggested
    from (${collections.map((collection, place) => `select ${place} as place, '${collection}' as collection, '${collection}:' || id as key, id, coalesce(title, '') as title, _status = 'published' as live, updated_at from ${collection} where deleted_at is null`).join(' union all ')}) d
    left join (select collection || ':' || document_id as key, count(*)::int as suggested from suggestions group by 1) s using (key)
    where d.title ilike '%' || replace(replace(replace($1, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
  )`

const kinds = { all: 'true', chosen: 'chosen', none: 'not chosen and suggested = 0', wrong: 'wrong' } as const

export type LinkedKind = keyof typeof kinds

export const isLinkedKind = (text: string | undefined): text is LinkedKind => text !== undefined && text in kinds

/** Counts them. */
export const linkedTotals = (collections: readonly LinkedCollection[]): string => `${pages(collections)} select ${Object.entries(kinds).map(([kind, test]) => `count(*) filter (where ${test})::int as "${kind}"`).join(', ')} from page`

/** Those of one kind, those that changed last first, from `$5` on. */
export const linkedPages = (collections: readonly LinkedCollection[], kind: LinkedKind): string => `${pages(collections)} select collection, id, title, live, suggested from page where ${kinds[kind]} order by place, updated_at desc, id desc limit ${pagesListed} offset $5`
