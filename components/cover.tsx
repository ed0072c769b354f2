/** A drawing of a report's cover; decorative. */
export const Cover = () => (
  <svg className="cover" viewBox="0 0 210 297" width="210" height="297" aria-hidden="true" focusable="false">
    <path className="cover-ground" d="M0 0h210v297H0z" />
    <path className="cover-wave" d="M0 190c50-34 84-34 118-8s62 26 92 4v111H0z" />
    <path className="cover-wave-near" d="M0 236c44-26 82-22 112-2s66 20 98-6v69H0z" />
    <path className="cover-lines" d="M24 46h118M24 66h92" />
    <circle className="cover-sun" cx="158" cy="132" r="22" />
  </svg>
)
