/** Control characters, halves of characters and line separators: neither XML nor reference managers can hold them, however they are escaped. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]+/gu

/** Text on one line, for formats that cannot hold everything that an editor can paste. */
export const plainText = (text: string): string => text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim()

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Plain words where a format expects markup. */
export const asMarkup = (text: string): string => plainText(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
