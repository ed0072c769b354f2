/** What a reader gets of a route, also where it ends by throwing: that is how Next says "moved" and "not found". */
export type Outcome = { status: number; type: string | null; location: string | null; body: string }

/** What one of Next's signals says to the reader; throws an error that is none. */
function said(error: unknown): Outcome {
  const { digest } = error as { digest?: unknown }
  const [signal, ...parts] = typeof digest === 'string' ? digest.split(';') : []
  if (signal === 'NEXT_HTTP_ERROR_FALLBACK') return { status: Number(parts[0]), type: null, location: null, body: '' }
  if (signal === 'NEXT_REDIRECT') return { status: Number(parts.at(-2)), type: null, location: parts.slice(1, -2).join(';'), body: '' }
  throw error
}

/** Waits for a route handler and tells what it answered. */
export async function outcome(answer: Promise<Response>): Promise<Outcome> {
  try {
    const response = await answer
    return { status: response.status, type: response.headers.get('content-type'), location: response.headers.get('location'), body: await response.text() }
  } catch (error) {
    return said(error)
  }
}

/** Waits for a page and tells its status, with the new address where it has moved: 200, 404 or `308 /reports/new`. */
export async function statusOf(page: Promise<unknown>): Promise<number | string> {
  try {
    await page
    return 200
  } catch (error) {
    const { status, location } = said(error)
    return location ? `${status} ${location}` : status
  }
}
