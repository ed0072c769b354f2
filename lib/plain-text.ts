// Neither XML nor the formats of reference managers can hold these, however they are escaped.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\u2028\u2029]+/g

/** Text on one line without control characters or broken halves of characters, for formats that cannot hold them. */
export const plainText = (text: string): string => text.toWellFormed().replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim()
