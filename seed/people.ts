import { z } from 'zod'

import { day, type Entry, text } from './content'
import { atNoon } from './days'
import { type Plan, type Press, published } from './press'

export const personFront = z.strictObject({
  name: text,
  roles: z.array(z.strictObject({ role: text, organisation: text, from: day.optional(), until: day.optional() })).default([]),
})

export type PersonEntry = Entry<z.output<typeof personFront>>

/** How a person comes into the database, with the roles they have held. */
export const planPerson = ({ payload, shelf }: Press, { slug, file, front: { name, roles } }: PersonEntry): Plan => ({
  collection: 'people',
  slug,
  file,
  key: { field: 'name', value: name },
  reserve: () => payload.create({ collection: 'people', depth: 0, draft: true, data: { name } }),
  publish: (id) =>
    payload.update({
      collection: 'people',
      id,
      depth: 0,
      data: {
        name,
        roles: roles.map(({ role, organisation, from, until }) => ({
          role,
          organisation: shelf.id('organisations', organisation),
          from: from ? atNoon(from) : null,
          until: until ? atNoon(until) : null,
        })),
        ...published(),
      },
    }),
})
