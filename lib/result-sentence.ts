import { formatNumber } from './numbers'
import { words } from './words'

export type Noun = { one: string; many: string }

/** A filter of a list as readers see it: its choices, how many documents each would show, and which one is set ('' for none). */
export type Filter = {
  name: string
  label: string
  value: string
  options: { value: string; label: string; count?: number }[]
  /** Whether the counts say how many there are at least. */
  over?: boolean
  /** The word that reads this filter back in a sentence, such as about, by or from. */
  reads: string
}

/** A choice as its list offers it: `Culture (4)`, or `Culture (400+)` where there may be more. */
export const choiceWithCount = ({ label, count }: Filter['options'][number], over = false): string => (count === undefined ? label : `${label} (${formatNumber(count)}${over ? '+' : ''})`)

/** The choices that are set, as words: `about Communication by NHS England from 2022`. */
export const filtersAsWords = (filters: Filter[]): string =>
  filters
    .flatMap(({ value, options, reads }) => {
      const chosen = options.find((option) => option.value === value && value !== '')
      return chosen ? [`${reads} ${chosen.label}`] : []
    })
    .join(', ')

/** What a list holds, as one sentence: `24 reports about Communication, from 2022, page 2 of 2`. */
export function resultSentence({ total, page, pages, noun, filters = [] }: { total: number; page: number; pages: number; noun: Noun; filters?: Filter[] }): string {
  const count = `${formatNumber(total)} ${total === 1 ? noun.one : noun.many}`
  const chosen = filtersAsWords(filters)
  return `${count}${chosen ? ` ${chosen}` : ''}${pages > 1 ? `, ${words.pageOf(page, pages)}` : ''}`
}
