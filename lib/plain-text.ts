/** Control characters, halves of characters and line separators: neither XML nor reference managers can hold them, however they are escaped. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]+/gu

/** Text on one line, for formats that cannot hold everything that an editor can paste. */
export const plainText = (text: string): string => text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim()
