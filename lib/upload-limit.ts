/** The largest request that is read, in bytes: a file of `uploadLimitBytes` comes with its fields around it. */
export const largestRequest = (uploadLimitBytes: number): number => uploadLimitBytes + 1024 ** 2

/** What whoever sends more is told. The admin takes what stands behind a colon for names of fields. */
export const tooLarge = (uploadLimitBytes: number) => ({ status: 413, message: `A file may have ${uploadLimitBytes / 1024 ** 2} MB at most. Make it smaller or upload it in parts.` })
