import sharp from 'sharp'

import { leaves } from './artwork/leaves'
import { paths } from './artwork/paths'
import { rings } from './artwork/rings'
import { canvas, type Drawing, type Shape } from './artwork/shape'
import { steps } from './artwork/steps'
import { threads } from './artwork/threads'
import { tints, type TintName } from './artwork/tints'
import { waves } from './artwork/waves'

/** The decorative pictures of the demo content, by the name that a post's front matter gives. */
export const drawings = { waves, rings, leaves, paths, steps, threads } as const satisfies Record<string, Drawing>

export type ArtworkName = keyof typeof drawings

export const artworkNames = Object.keys(drawings) as [ArtworkName, ...ArtworkName[]]

const markup = ({ d, fill = 'none', stroke, width = 1, opacity = 1 }: Shape) =>
  `<path d="${d}" fill="${fill}" opacity="${opacity}"${stroke ? ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"` : ''}/>`

/** A picture of 1600 by 1000 pixels as PNG; the same name and tint give the same picture. */
export function drawArtwork(name: ArtworkName, tintName: TintName): Promise<Buffer> {
  const tint = tints[tintName]
  const { width, height } = canvas
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${tint.ground}"/>${drawings[name](tint).map(markup).join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer()
}
