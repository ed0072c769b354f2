import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp from 'sharp'

import { fileExtensions, formatOf, imageExtensions } from '@/lib/file-formats'

import { refuse } from './refuse'

const maxSide = 12_000
const maxPixels = 60_000_000

const extensionOf = (name: string) => (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase()

/** Text has no signature: it is text when it decodes as UTF-8, holds no control characters, and is not a web page in disguise. */
function isPlainText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/<\s*(!doctype|html|script|svg|\?xml|iframe|body|head)/i.test(text)
  } catch {
    return false
  }
}

/** The extension that the content deserves, or undefined when it is nothing we know. */
async function contentExtension(content: Buffer, claimed: string): Promise<string | undefined> {
  const detected = await fileTypeFromBuffer(content)
  if (detected) return detected.ext === 'jpg' ? 'jpeg' : detected.ext
  return (claimed === 'csv' || claimed === 'txt') && isPlainText(content) ? claimed : undefined
}

async function checkContent(req: PayloadRequest, accepted: readonly string[]): Promise<void> {
  const { file } = req
  if (!file) return
  const claimed = extensionOf(file.name) === 'jpg' ? 'jpeg' : extensionOf(file.name)
  if (!file.data?.length) refuse(`${file.name} is empty. Save it again and upload the new copy.`)
  if (!accepted.includes(claimed)) refuse(`${file.name} cannot be uploaded here. These can: ${accepted.join(', ')}.`)
  const actual = await contentExtension(file.data, claimed)
  if (actual !== claimed)
    refuse(`${file.name} is not what its name says: its content is ${actual ? `of the type ${actual}` : 'of no type we know'}. Save it as ${claimed} and upload it again.`)
  file.mimetype = formatOf(claimed).mime
}

/** Refuses a file whose content is not what its name says, or that has no place among documents. */
export const checkFile: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation === 'create' || operation === 'update') await checkContent(req, fileExtensions)
}

/** The same for images, and refuses those with so many pixels that opening them would harm the server or the reader. */
export const checkImage: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return
  await checkContent(req, imageExtensions)
  const { width = 0, height = 0 } = await sharp(req.file.data, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse(`${req.file?.name} is damaged and cannot be opened. Export it again and upload the new copy.`))
  if (width > maxSide || height > maxSide || width * height > maxPixels)
    refuse(`${req.file.name} is ${width} by ${height} pixels. Make it smaller: at most ${maxSide.toLocaleString('en-GB')} pixels a side.`)
}
