import { z } from 'zod'

import { organisationKinds } from '@/lib/vocabulary'

import { day, type Entry, text } from './content'
import { atNoon } from './days'
import { type Plan, type Press, published, write } from './press'

const kinds = Object.keys(organisationKinds) as (keyof typeof organisationKinds)[]

export const organisationFront = z.strictObject({
  name: text,
  abbreviation: text.optional(),
  kind: z.enum(kinds),
  address: z.url().optional(),
  summary: text,
  formerNames: z.array(z.strictObject({ name: text, abbreviation: text.optional(), until: day })).default([]),
  closedOn: day.optional(),
  succeededBy: text.optional(),
})

export type OrganisationEntry = Entry<z.output<typeof organisationFront>>

/** The name an organisation had on a day such as 2022-05-12. */
export function nameOn({ front: { name, formerNames } }: OrganisationEntry, date: string): string {
  const then = formerNames.filter(({ until }) => until >= date).sort((a, b) => a.until.localeCompare(b.until))
  return then[0]?.name ?? name
}

/** How an organisation comes into the database, with every name that it has had. */
export const planOrganisation = (press: Press, { slug, file, front, markdown }: OrganisationEntry): Plan => ({
  collection: 'organisations',
  slug,
  file,
  key: { field: 'slug', value: slug },
  reserve: () => press.payload.create({ collection: 'organisations', depth: 0, draft: true, data: { slug, name: front.name } }),
  publish: (id) => {
    const { formerNames, closedOn, succeededBy, ...facts } = front
    return press.payload.update({
      collection: 'organisations',
      id,
      depth: 0,
      context: { ...press.together },
      data: {
        ...facts,
        formerNames: formerNames.map((former) => ({ ...former, until: atNoon(former.until) })),
        closedOn: closedOn ? atNoon(closedOn) : null,
        succeededBy: succeededBy ? press.shelf.id('organisations', succeededBy) : null,
        body: write(press, markdown),
        ...published(),
      },
    })
  },
})
