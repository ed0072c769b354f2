/** The request header in which the server tells the layout which page it is around; only the mark in the navigation depends on it. */
export const pagePathHeader = 'x-foreword-page-path'

/** Where a preview sends somebody who is not signed in. The server answers in its place, with 401. */
export const signInPath = '/problem/401'

/** Where a page sends readers of what is gone. The server answers in its place, with 410 and at the address they asked for. */
export const gonePath = '/problem/410'
