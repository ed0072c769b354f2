import { createRequire } from 'node:module'
import path from 'node:path'

/** The colours of printed documents: the site's palette, with text dark enough to read on white. */
export const colours = {
  ink: '#1d2b30',
  quiet: '#4d5f66',
  teal: '#0b3c49',
  green: '#2b6557',
  coral: '#b84a2e',
  sand: '#f8f1e1',
  sky: '#e4f0f3',
  line: '#c9d6da',
  white: '#ffffff',
} as const

/** A4 in points, with margins that leave lines of about 75 characters. */
export const sheet = { width: 595.28, height: 841.89, margin: 70, top: 60, foot: 72 } as const

export const measure = sheet.width - 2 * sheet.margin

/** Sizes in points; twelve is the least that accessible documents use for their text. */
export const sizes = { text: 12, small: 10, foot: 9, lead: 15, h2: 25, h3: 16.5, h4: 13 } as const

/** Space between lines, in points, on top of the font's own. */
export const leading = 3.6

// Liberation Sans, which pdfjs-dist brings: an embedded font looks and reads the same for everyone.
const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

export const fontFiles = {
  regular: path.join(fonts, 'LiberationSans-Regular.ttf'),
  bold: path.join(fonts, 'LiberationSans-Bold.ttf'),
} as const

export type Weight = keyof typeof fontFiles
