/** The request header in which the server tells the layout which page it is around; only the mark in the navigation depends on it. */
export const pagePathHeader = 'x-foreword-page-path'
