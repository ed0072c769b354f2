import type { Settings } from '@/lib/content'
import { searchPath } from '@/lib/search-filters'
import { words } from '@/lib/words'

import { SiteMark } from './site-mark'

type Props = {
  settings: Pick<Settings, 'siteName' | 'navigation'>
  /** The path of the page being read, where it is known. */
  current?: string
}

const currency = (path: string, current?: string) => {
  if (path === current) return 'page'
  return current?.startsWith(`${path}/`) ? 'true' : undefined
}

/** The site's name and main links; they wrap on narrow screens and need no script. */
export const SiteHeader = ({ settings: { siteName, navigation }, current }: Props) => (
  <header className="site-header">
    <div className="nhsuk-width-container site-header-inside">
      <a className="site-name" href="/" aria-label={words.homeOf(siteName)} aria-current={currency('/', current)}>
        <SiteMark />
        <span>{siteName}</span>
      </a>
      <nav className="site-navigation" aria-label={words.mainNavigation}>
        <ul>
          {[...navigation, { label: words.search, path: searchPath }].map(({ label, path }) => (
            <li key={path}>
              <a href={path} aria-current={currency(path, current)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
)
