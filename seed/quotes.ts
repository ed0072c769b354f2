import { z } from 'zod'

import { approvalStates } from '@/lib/vocabulary'

import { day, type Entry, text } from './content'
import { atNoon } from './days'
import { type Plan, type Press, published } from './press'

const states = Object.keys(approvalStates) as (keyof typeof approvalStates)[]

export const quoteFront = z.strictObject({
  person: text,
  role: text,
  organisation: text,
  saidOn: day,
  approval: z.strictObject({ state: z.enum(states), on: day.optional(), note: text.optional() }),
})

export type QuoteEntry = Entry<z.output<typeof quoteFront>>

/** How a quotation comes into the database: its words exactly as the file has them. */
export const planQuote = ({ payload, shelf }: Press, { slug, file, front, markdown: words }: QuoteEntry): Plan => ({
  collection: 'quotes',
  slug,
  file,
  key: { field: 'words', value: words },
  reserve: () => payload.create({ collection: 'quotes', depth: 0, draft: true, data: { words } }),
  publish: (id) =>
    payload.update({
      collection: 'quotes',
      id,
      depth: 0,
      data: {
        words,
        person: shelf.id('people', front.person),
        role: front.role,
        organisation: shelf.id('organisations', front.organisation),
        saidOn: atNoon(front.saidOn),
        approval: { ...front.approval, on: front.approval.on ? atNoon(front.approval.on) : null },
        ...published(front.saidOn),
      },
    }),
})
