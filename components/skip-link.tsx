import { words } from '@/lib/words'

/** The first thing a keyboard reaches: a way past the header to the content. */
export const SkipLink = () => (
  <a className="nhsuk-skip-link" href="#main">
    {words.skip}
  </a>
)
