import { type ArtworkName, artworkNames, drawArtwork } from './artwork'
import { tintFor } from './artwork/tints'
import type { NewsEntry } from './news'
import type { Picture } from './pdf'
import type { Press } from './press'
import type { ReportEntry } from './reports'

const pictureOf = ({ slug, front: { image } }: NewsEntry): Picture | undefined => image && { drawing: image.name, tint: tintFor(slug) }

/**
 * The name of the file with a post's picture, if it has one. Posts share a decorative picture; one that
 * says something of its own is the post's alone.
 */
export function pictureFile(post: NewsEntry): string | undefined {
  const picture = pictureOf(post)
  const { alt, caption, credit } = post.front.image ?? {}
  return picture && (alt || caption || credit ? `${post.slug}.png` : `${picture.drawing}-${picture.tint}.png`)
}

/** The picture on a report's cover: that of the post which announces it, or one of its own. */
export function pictureOfReport(report: ReportEntry, news: NewsEntry[]): Picture {
  const post = news.find(({ front }) => front.image && front.reports.includes(report.slug))
  const own: ArtworkName = artworkNames[[...report.slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % artworkNames.length] ?? 'waves'
  return (post && pictureOf(post)) ?? { drawing: own, tint: tintFor(report.slug) }
}

/** Draws and uploads a post's picture, unless a file of that name is there. Returns the image's id. */
export async function uploadPicture({ payload }: Press, post: NewsEntry): Promise<number> {
  const [name, picture, image] = [pictureFile(post), pictureOf(post), post.front.image]
  if (!name || !picture || !image) throw new Error(`${post.file} has no picture.`)
  const { docs } = await payload.find({ collection: 'images', where: { filename: { equals: name } }, depth: 0, limit: 1, pagination: false, trash: true })
  if (docs[0]) return docs[0].id
  const data = await drawArtwork(picture.drawing, picture.tint)
  const { decision, alt, caption, credit } = image
  const { id } = await payload.create({
    collection: 'images',
    depth: 0,
    data: { decision, alt: alt ?? null, caption: caption ?? null, credit: credit ?? null },
    file: { name, data, mimetype: 'image/png', size: data.length },
    // Without a document of that name, a file of that name is what an interrupted run left behind.
    overwriteExistingFiles: true,
  })
  return id
}
