import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { drawShareImage } from '@/lib/share-image'

const draw = (title: string) => drawShareImage({ title, kind: 'Evaluation', siteName: 'Health Network' })

/** How bright the brightest pixel in part of the picture is, from 0 to 255: words are white. */
async function brightest(image: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const { channels } = await sharp(await sharp(image).extract({ left, top, width, height }).toBuffer()).stats()
  return Math.min(...channels.slice(0, 3).map(({ max }) => max))
}

describe('the picture of a shared page', () => {
  it('is a PNG of the size that other sites want, and small', async () => {
    const image = await draw('Honest conversations')
    expect(await sharp(image).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(image.length).toBeLessThan(60_000)
  })

  it('shows the title where people look first', async () => {
    expect(await brightest(await draw('Honest conversations'), 80, 130, 500, 90)).toBeGreaterThan(240)
  })

  it('shows a right-to-left title at the right', async () => {
    const image = await draw('مراجعة')
    expect(await brightest(image, 900, 130, 220, 110)).toBeGreaterThan(240)
    expect(await brightest(image, 80, 130, 400, 110)).toBeLessThan(150)
  })

  it.each([
    ['very long', 'How public involvement changed what we do '.repeat(5)],
    ['one endless word', 'Donaudampfschifffahrt'.repeat(12)],
    ['emoji', '😀👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['signs of a markup language', '<b>Care</b> & </span> "kindness" &amp;'],
    ['control characters', 'Care\u0000\u0007\ud800here'],
    ['nothing that can be drawn', '\u200b \u00ad'],
  ])('is drawn whatever the title is: %s', async (_, title) => {
    const image = await draw(title)
    expect(await sharp(image).metadata()).toMatchObject({ width: 1200, height: 630 })
    // The words never reach the name of the site.
    expect(await brightest(image, 700, 500, 500, 130)).toBeLessThan(150)
  })
})
