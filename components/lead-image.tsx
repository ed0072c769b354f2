import type { Picture } from '@/lib/content'

import { Figure } from './figure'

type Props = { picture: Picture }

/** The picture at the top of a news post, the only one that loads at once. */
export const LeadImage = ({ picture }: Props) => (
  <div className="lead-image">
    <Figure picture={picture} sizes="(min-width: 720px) 700px, 100vw" first />
  </div>
)
