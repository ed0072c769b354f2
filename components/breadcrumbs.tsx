import type { Crumb } from '@/lib/json-ld'
import { words } from '@/lib/words'

type Props = { crumbs: Crumb[] }

/** The way back up: every page above this one, the home page first. */
export const Breadcrumbs = ({ crumbs }: Props) => (
  <nav className="breadcrumbs" aria-label={words.breadcrumb}>
    <ol>
      {crumbs.map(({ label, path }) => (
        <li key={path}>
          <a href={path}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
)
