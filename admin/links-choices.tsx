import Link from 'next/link'

/** Ways to look at a list, of which one is taken. */
export function Choices({ label, of }: { label: string; of: { label: string; to: string; on: boolean }[] }) {
  return (
    <nav aria-label={label} className="related-links__filter">
      {of.map(({ label: words, to, on }) => (
        <Link key={words} href={to} aria-current={on ? 'page' : undefined} prefetch={false}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
