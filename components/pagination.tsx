import { pageNumbers } from '@/lib/page-numbers'
import { words } from '@/lib/words'

type Props = {
  page: number
  pages: number
  /** The address of a page of this list, with its filters. */
  addressOf: (page: number) => string
}

/** Links to the other pages of a list. */
export const Pagination = ({ page, pages, addressOf }: Props) =>
  pages > 1 && (
    <nav className="pagination" aria-label={words.pages}>
      {page > 1 && (
        <a className="pagination-step" href={addressOf(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <ol>
        {pageNumbers(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a href={addressOf(number)} aria-label={words.page(number)} aria-current={number === page ? 'page' : undefined}>
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a className="pagination-step" href={addressOf(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
