import type { Settings } from '@/lib/content'
import { words } from '@/lib/words'

type Props = { settings: Pick<Settings, 'siteName' | 'publisher' | 'footer'> }

/** Who publishes the site, and the pages every public site must have. */
export const SiteFooter = ({ settings: { siteName, publisher, footer } }: Props) => (
  <footer className="site-footer">
    <div className="nhsuk-width-container">
      {footer.length > 0 && (
        <nav aria-label={words.footerNavigation}>
          <ul>
            {footer.map(({ label, path }) => (
              <li key={path}>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>{publisher ?? siteName}</p>
    </div>
  </footer>
)
