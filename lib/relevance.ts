/** How soon a word that is repeated stops to add anything, and how much a long text is held against it: BM25's usual values. */
const saturation = 1.2
const lengthPenalty = 0.75

/** BM25 compares with the average text. A fixed one keeps what is stored of a document from changing with every other one. */
const usualLength = 350

/** How much one occurrence counts where it stands. */
export const weights = { title: 3, summary: 1.5, text: 1 } as const

/** What a word says for a text: `frequency` is its weighted count, `length` the words of the text. Never over 2.2. */
export const impactOf = (frequency: number, length: number): number =>
  (frequency * (saturation + 1)) / (frequency + saturation * (1 - lengthPenalty + (lengthPenalty * length) / usualLength))

/** How much it says about a text that it has a word which `having` of `all` texts have. */
export const rarityOf = (having: number, all: number): number => Math.log(1 + (Math.max(all, having) - having + 0.5) / (having + 0.5))
