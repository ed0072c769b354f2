/** The path of the accessible version of a report: its contents, or all of it when it is short. */
export const readOnlinePath = (reportPath: string): string => `${reportPath}/read-online`

/** One chapter of a long report. */
export const chapterPath = (reportPath: string, chapter: string): string => `${readOnlinePath(reportPath)}/${chapter}`

/** Every chapter of a long report on one page. */
export const wholeReportPath = (reportPath: string): string => chapterPath(reportPath, allChapters)

/** The last part of that path; no chapter can be called so. */
export const allChapters = 'all'

/** A report's file for reference managers. */
export const citationPath = (reportPath: string, format: 'bib' | 'ris'): string => `${reportPath}/cite.${format}`

/** A report's short address, which stays when its title and its other address change. */
export const shortPath = (id: number): string => `/r/${id}`
