const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The English name of a language code, such as `Welsh` for `cy`; the code itself where nobody has named it. */
export const languageName = (code: string): string => names.of(code) ?? code
