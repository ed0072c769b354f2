import { words } from '@/lib/words'

type Props = {
  sections: { id: string; title: string }[]
  /** True for chapters, which have numbers. */
  numbered?: boolean
}

/** Links to the main sections of a long page. */
export const ContentsList = ({ sections, numbered = false }: Props) => {
  const List = numbered ? 'ol' : 'ul'
  return (
    <nav className={numbered ? 'contents contents-numbered' : 'contents'} aria-labelledby="contents">
      <h2 id="contents">{numbered ? words.contents : words.onThisPage}</h2>
      <List>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </List>
    </nav>
  )
}
