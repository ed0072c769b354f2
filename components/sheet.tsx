type Props = { kind: 'screen' | 'paper' }

/** A small drawing of a page to read on screen or on paper; decorative. */
export const Sheet = ({ kind }: Props) => (
  <svg className="sheet" viewBox="0 0 48 60" width="48" height="60" aria-hidden="true" focusable="false">
    <path className="sheet-page" d="M1 1h32l14 14v44H1z" />
    <path className="sheet-fold" d="M33 1v14h14" />
    {kind === 'paper' ? <path className="sheet-lines" d="M24 22v20m-9-9 9 9 9-9M12 50h24" /> : <path className="sheet-lines" d="M11 25h26M11 33h26M11 41h26M11 49h16" />}
  </svg>
)
