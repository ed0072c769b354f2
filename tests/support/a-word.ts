import { randomBytes } from 'node:crypto'

const consonants = 'bcdfghjkmnpqrtvwxz'

/** A word that nothing else has, nor anything like it, and that search keeps as it is: no ending, and no “ae” for which others write “e”. */
export const aWord = () => [...randomBytes(12)].map((byte) => consonants[byte % consonants.length]).join('')
