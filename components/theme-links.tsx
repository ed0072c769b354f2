import type { Card } from '@/lib/content'

type Props = { themes: Pick<Card, 'path' | 'title'>[] }

/** The themes under which a page is filed. */
export const ThemeLinks = ({ themes }: Props) => (
  <ul className="theme-links">
    {themes.map(({ path, title }) => (
      <li key={path}>
        <a href={path}>{title}</a>
      </li>
    ))}
  </ul>
)
