/** The site's own mark: two facing pages and a ribbon. Decorative, because the name stands beside it. */
export const SiteMark = () => (
  <svg className="site-mark" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
    <path className="site-mark-left" d="M2 8c7-2 13-1 19 3v27c-6-4-12-5-19-3z" />
    <path className="site-mark-right" d="M42 8c-7-2-13-1-19 3v27c6-4 12-5 19-3z" />
    <path className="site-mark-ribbon" d="M31 7h6v15l-3-3-3 3z" />
  </svg>
)
