/** The path of the accessible version of a report: all its chapters on one page. */
export const readOnlinePath = (reportPath: string): string => `${reportPath}/read-online`
