import Link from 'next/link'

/** The ways to what stands before and after on a desk that lists `size` at a time; nothing where all of it fits. */
export function MorePages({ label, page, last, size, to }: { label: string; page: number; last: number; size: number; to: (page: number) => string }) {
  return last > 1 ? (
    <nav aria-label={label} className="related-links__filter">
      {page > 1 ? (
        <Link href={to(page - 1)} prefetch={false}>
          Previous {size}
        </Link>
      ) : null}
      <span>
        {page} of {last}
      </span>
      {page < last ? (
        <Link href={to(page + 1)} prefetch={false}>
          Next {size}
        </Link>
      ) : null}
    </nav>
  ) : null
}
