type Rest = unknown[]
type Handler<More extends Rest> = (request: Request, ...more: More) => Promise<Response>

const aYear = 'private, max-age=31536000, immutable'

/**
 * The address of an upload as pages write it: another one after each change of the upload, be it a new file
 * of the same name or a new focal point, so that a browser may keep what it fetched.
 */
export const versioned = (address: string, { updatedAt }: { updatedAt: string }): string => `${address}?v=${Date.parse(updatedAt).toString(36)}`

/**
 * Wraps the handler that sends uploads: what was asked for by a versioned address may be kept for a year. Only by
 * the reader's own browser: a file that is taken back must be gone for the next reader, so no shared cache may hold it.
 */
export const keepingVersions =
  <More extends Rest>(handler: Handler<More>): Handler<More> =>
  async (request, ...more) => {
    const response = await handler(request, ...more)
    const isUpload = response.headers.has('content-disposition')
    if (isUpload && new URL(request.url).searchParams.has('v')) response.headers.set('cache-control', aYear)
    return response
  }

/** The same answer without its body, for HEAD, which Payload does not know. */
export const withoutBody =
  <More extends Rest>(handler: Handler<More>): Handler<More> =>
  async (request, ...more) => {
    const response = await handler(new Request(request.url, { headers: request.headers }), ...more)
    await response.body?.cancel()
    return new Response(null, { status: response.status, headers: response.headers })
  }
