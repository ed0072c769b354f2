import type { Picture as PictureContent } from '@/lib/content'
import { words } from '@/lib/words'

import { Picture } from './picture'

type Props = { picture: PictureContent; sizes?: string; first?: boolean }

/** A picture with its caption and the credit of whoever made it. */
export const Figure = ({ picture, sizes, first }: Props) => (
  <figure className="picture">
    <Picture picture={picture} sizes={sizes} first={first} />
    {(picture.caption || picture.credit) && (
      <figcaption>
        {picture.caption}
        {picture.caption && picture.credit && ' '}
        {picture.credit && <span className="picture-credit">{words.credit(picture.credit)}</span>}
      </figcaption>
    )}
  </figure>
)
