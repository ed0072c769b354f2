import type { Card } from '@/lib/content'
import { words } from '@/lib/words'

type Props = { themes: Pick<Card, 'path' | 'title'>[] }

/** Every theme as a way into the site. */
export const WaysIn = ({ themes }: Props) =>
  themes.length > 0 && (
    <section className="ways-in" aria-labelledby="ways-in">
      <h2 id="ways-in">{words.waysIn}</h2>
      <ul>
        {themes.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
