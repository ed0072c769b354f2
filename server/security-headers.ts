type Headers = Record<string, string>

/** What a style sheet or a script promises: it is part of a page and obeys that page's policy, so it carries none of its own. */
export const partHeaders = (https: boolean): Headers => ({
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})

/** What every other answer promises; on https, also to stay on it. */
const everywhere = (https: boolean): Headers => ({
  ...partHeaders(https),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
})

const policy = (rules: Record<string, string>): Headers => ({
  'content-security-policy': Object.entries(rules)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
})

const pageHeaders = (https: boolean, framedBy: string): Headers => ({
  ...everywhere(https),
  ...policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': framedBy,
  }),
})

/** A public page may show itself, with our styles and images, and nothing else. */
export const publicHeaders = (https: boolean): Headers => pageHeaders(https, "'none'")

/** A preview may do as much and stand beside the editor; nobody keeps or indexes it. */
export const previewHeaders = (https: boolean): Headers => ({ ...pageHeaders(https, "'self'"), 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })

/** The API sends data, and uploads with a policy of their own. */
export const apiHeaders = everywhere

/** The admin runs Payload's and Next's inline script and styles, from this site only; it may frame itself for previews. */
export const adminHeaders = (https: boolean): Headers => ({
  ...everywhere(https),
  ...policy({
    'default-src': "'self'",
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'object-src': "'none'",
    'form-action': "'self'",
    'base-uri': "'self'",
    'frame-ancestors': "'self'",
  }),
})
