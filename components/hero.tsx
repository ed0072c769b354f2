import type { Settings } from '@/lib/content'

import { Waves } from './waves'

type Props = { settings: Pick<Settings, 'siteName' | 'tagline'> }

/** The top of the home page: what this site is, in one line. */
export const Hero = ({ settings: { siteName, tagline } }: Props) => (
  <div className="hero">
    <Waves />
    <div className="nhsuk-width-container">
      <h1>{tagline ?? siteName}</h1>
    </div>
  </div>
)
