/** The kinds of file that may be uploaded, by extension: how readers call them, and how they are served. */
const formats = {
  pdf: { name: 'PDF', mime: 'application/pdf' },
  docx: { name: 'Word', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { name: 'Excel', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { name: 'PowerPoint', mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  odt: { name: 'ODT', mime: 'application/vnd.oasis.opendocument.text' },
  ods: { name: 'ODS', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { name: 'ODP', mime: 'application/vnd.oasis.opendocument.presentation' },
  csv: { name: 'CSV', mime: 'text/csv' },
  txt: { name: 'text', mime: 'text/plain' },
  jpeg: { name: 'JPEG', mime: 'image/jpeg' },
  png: { name: 'PNG', mime: 'image/png' },
  webp: { name: 'WebP', mime: 'image/webp' },
} as const

type Extension = keyof typeof formats

export const imageExtensions = ['jpeg', 'png', 'webp'] as const satisfies readonly Extension[]

export const fileExtensions = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'csv', 'txt'] as const satisfies readonly Extension[]

/** The name and media type of an extension; throws for one that cannot be uploaded. */
export function formatOf(extension: string): { name: string; mime: string } {
  if (!Object.hasOwn(formats, extension)) throw new Error(`No upload has the extension ${extension}.`)
  return formats[extension as Extension]
}
