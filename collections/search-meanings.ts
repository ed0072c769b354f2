import type { CollectionConfig } from 'payload'

import { wordsFault } from '@/lib/search-meanings'
import { addressedCollections } from '@/lib/urls'
import { wordMeanings } from '@/lib/vocabulary'

import { accessTo } from './access/access'
import { hiddenFromWriters } from './access/who'
import { options } from './fields/options'
import { savedByField } from './fields/saved-by'
import { announceChange, announceRemoval } from './hooks/announce-changes'
import { clampVisitors } from './hooks/clamp-visitors'
import { keyMeaning } from './hooks/key-meaning'
import { noteReads } from './hooks/note-reads'
import { saveOneAtATime } from './hooks/save-one-at-a-time'
import { settleMiss } from './hooks/search-misses'

type Sibling = { meaning?: unknown }
const isAnswer = (_: unknown, { meaning }: Sibling) => meaning === 'answer'
const isWords = (_: unknown, { meaning }: Sibling) => meaning !== 'answer'

/** What the hook works out, and nobody writes. */
const worked = (name: string, unique = false) => ({ name, type: 'text', index: true, unique, access: { create: () => false, update: () => false }, admin: { hidden: true, description: 'Worked out from the words, for search to look up.' } }) as const

/** What editors know of the words that readers type: which mean the same, which do not, and which page answers them. */
export const searchMeanings: CollectionConfig = {
  slug: 'search-meanings',
  labels: { singular: 'Search meaning', plural: 'Search meanings' },
  access: accessTo('search-meanings'),
  disableDuplicate: true,
  hooks: {
    beforeOperation: [clampVisitors, saveOneAtATime],
    beforeChange: [keyMeaning],
    afterChange: [announceChange, settleMiss],
    afterDelete: [announceRemoval],
    beforeRead: [noteReads],
  },
  admin: {
    hidden: hiddenFromWriters,
    components: { views: { list: { Component: '/admin/search-desk#SearchDesk' } } },
    useAsTitle: 'words',
    defaultColumns: ['words', 'meaning', 'others', 'answer'],
    description: 'What the words mean that readers type into search. A change is live as soon as it is saved.',
  },
  defaultSort: 'words',
  fields: [
    {
      name: 'words',
      type: 'text',
      required: true,
      maxLength: 80,
      validate: (value: string | null | undefined) => wordsFault(value) ?? true,
      admin: { description: 'What readers type, such as “home births” or “MDT”. Capitals and plurals make no difference.' },
    },
    { name: 'meaning', type: 'select', required: true, defaultValue: 'same', options: options(wordMeanings), admin: { description: 'What search should make of these words.' } },
    {
      name: 'others',
      label: 'The other words',
      type: 'text',
      maxLength: 80,
      validate: (value: string | null | undefined, { siblingData }: { siblingData: unknown }) => (siblingData as Sibling).meaning === 'answer' || (wordsFault(value) ?? true),
      admin: { condition: isWords, description: 'Whoever searches for one finds the other, both ways; where they are not the same, neither finds the other any more.' },
    },
    {
      name: 'answer',
      label: 'The page',
      type: 'relationship',
      relationTo: [...addressedCollections],
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => Boolean(value) || (siblingData as Sibling).meaning !== 'answer' || 'Choose the page that answers these words.',
      admin: { condition: isAnswer, description: 'The first result for exactly these words, while readers may see it and it is not withdrawn.' },
    },
    worked('wordsAsked'),
    worked('wordsWritten'),
    worked('othersAsked'),
    worked('othersWritten'),
    worked('answeredBy'),
    worked('pair', true),
    savedByField,
  ],
}
