import { relatedHeading, type RelatedLink } from '@/lib/related'

import { CardSection } from './card-section'

type Props = { links: RelatedLink[] }

/** What to read next, under a heading that says what it is; nothing where there is nothing. */
export const RelatedLinks = ({ links }: Props) => <CardSection id="related" title={relatedHeading(links)} cards={links.map((link) => ({ ...link, picture: null }))} />
