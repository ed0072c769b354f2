const shownInBrowser = /^(application\/pdf|image\/(jpeg|png|webp)|text\/plain)\b/

/**
 * Headers of a downloaded upload. By its plain address a browser may keep it for five minutes, because a
 * file that is replaced may get a name that was free again; by a versioned one for a year (`lib/uploads.ts`).
 */
export function sendUploadsSafely({ headers }: { headers: Headers }): Headers {
  const type = headers.get('Content-Type') ?? ''
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Disposition', shownInBrowser.test(type) ? 'inline' : 'attachment')
  headers.set('Cache-Control', 'private, max-age=300')
  headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return headers
}
