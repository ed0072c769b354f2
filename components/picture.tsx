import type { Picture as PictureContent } from '@/lib/content'

type Props = {
  picture: PictureContent
  /** How wide it is shown, in the words of the sizes attribute. */
  sizes?: string
  /** True for the one picture that readers see first. */
  first?: boolean
  /** True where the text beside it already says everything, as on cards. */
  decorative?: boolean
}

/** A picture in the size that the screen needs, with its space kept free while it loads. */
export const Picture = ({ picture: { url, width, height, alt, sources }, sizes = '(min-width: 720px) 646px, 100vw', first = false, decorative = false }: Props) => (
  <img
    src={url}
    srcSet={sources.length > 0 ? sources.map((source) => `${source.url} ${source.width}w`).join(', ') : undefined}
    sizes={sources.length > 0 ? sizes : undefined}
    width={width}
    height={height}
    alt={decorative ? '' : alt}
    loading={first ? undefined : 'lazy'}
    fetchPriority={first ? 'high' : undefined}
    decoding="async"
  />
)
