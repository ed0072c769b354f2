/** The sun over hills that the site's drawings share; decorative. */
export const Waves = () => (
  <svg className="waves" viewBox="0 0 1200 400" width="1200" height="400" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
    <circle className="waves-sun" cx="1010" cy="196" r="72" />
    <path className="waves-far" d="M0 262c190-90 350-90 540-20s380 62 660-74v232H0z" />
    <path className="waves-near" d="M0 330c230-66 420-54 600-6s380 34 600-62v138H0z" />
  </svg>
)
