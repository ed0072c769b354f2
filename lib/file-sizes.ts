/** A file's size as readers see it: whole KB under 1MB, then at most two decimals; no space before the unit. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000))
  if (kilobytes < 1_000) return `${kilobytes}KB`
  return `${Number((bytes / 1_000_000).toFixed(2))}MB`
}

/** What stands in brackets after a file's name: `PDF, 2.4MB, 48 pages`. */
export function describeFile({ format, bytes, pages }: { format: string; bytes: number; pages: number | null }): string {
  return [format, formatBytes(bytes), ...(pages ? [`${pages} ${pages === 1 ? 'page' : 'pages'}`] : [])].join(', ')
}
