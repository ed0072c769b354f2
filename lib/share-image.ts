import path from 'node:path'

import sharp, { type OverlayOptions } from 'sharp'

import { asMarkup } from './plain-text'
import { shareImageSize } from './share-addresses'

/** What a picture for sharing says; `kind` is what the page is, such as Evaluation, where that is worth saying. */
export type ShareText = { title: string; kind: string | null; siteName: string }

/** Letters that the font does not have are drawn with the fonts of the machine, or as boxes where it has none. */
const font = {
  family: 'Source Serif 4, Bold',
  // Relative to where the site was started, as the bundler would otherwise look for it among its own files.
  file: path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'),
}

const margin = 80
const room = { width: shareImageSize.width - 2 * margin, height: 330 }

/** The site's hills and its mark, in the colours of the home page. */
const ground = Buffer.from(`
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
  <path fill="#0b3c49" d="M0 0h1200v630H0z"/>
  <g transform="translate(0 230)">
    <circle fill="#15505f" cx="1010" cy="196" r="72"/>
    <path fill="#114756" d="M0 262c190-90 350-90 540-20s380 62 660-74v232H0z"/>
    <path fill="#175463" d="M0 330c230-66 420-54 600-6s380 34 600-62v138H0z"/>
  </g>
  <g transform="translate(80 532)">
    <path fill="#8cc3b2" d="M2 8c7-2 13-1 19 3v27c-6-4-12-5-19-3z"/>
    <path fill="#f3e9d2" d="M42 8c-7-2-13-1-19 3v27c6-4 12-5 19-3z"/>
    <path fill="#d96c4f" d="M31 7h6v15l-3-3-3 3z"/>
  </g>
</svg>`)

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Nothing can be drawn of a text that is only spaces and joiners. */
const drawable = (text: string): string => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : '–')

type Drawn = { data: Buffer; info: { width: number; height: number } }

/** Words as a picture that is at most as wide as there is room; with a `height` they are made to fit it. */
const write = (words: string, size: number, colour: string, height?: number): Promise<Drawn> =>
  sharp({
    text: {
      text: `<span foreground="${colour}">${asMarkup(words)}</span>`,
      font: `${font.family} ${size}`,
      fontfile: font.file,
      width: room.width,
      wrap: 'word-char',
      rgba: true,
      ...(height ? { height } : { dpi: 72 }),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })

const fitted = async (words: string, size: number, colour: string, height: number): Promise<Drawn> => {
  const drawn = await write(words, size, colour)
  return drawn.info.height > height ? write(words, size, colour, height) : drawn
}

/** Draws the picture that is shown where somebody shares a page, as PNG, without asking anybody else for anything. */
export async function drawShareImage(text: ShareText): Promise<Buffer> {
  const title = drawable(text.title)
  const [kind, heading, site] = await Promise.all([
    text.kind ? fitted(drawable(text.kind), 30, '#f3e9d2', 40) : null,
    fitted(title, 68, '#ffffff', room.height),
    fitted(drawable(text.siteName), 30, '#ffffff', 44),
  ])
  const start = rightToLeft.test(title) ? margin + room.width - heading.info.width : margin
  const layers: OverlayOptions[] = [
    ...(kind ? [{ input: kind.data, left: margin, top: 72 }] : []),
    { input: heading.data, left: start, top: kind ? 140 : 90 },
    { input: site.data, left: margin + 62, top: 554 - Math.round(site.info.height / 2) },
  ]
  return sharp(ground).composite(layers).png({ palette: true, quality: 90, effort: 7 }).toBuffer()
}
