import type { IncomingMessage, ServerResponse } from 'node:http'
import { comeBack } from '@/lib/outage'
import type { Page } from './pages/page'

export type Failure = { status: number; message: string }

export const isForApi = ({ url = '' }: IncomingMessage): boolean => url.startsWith('/api/')
export const isForAdmin = ({ url = '' }: IncomingMessage): boolean => /^\/admin(?=[/?]|$)/.test(url)

/** Answers a request that failed before its handler could: of the API as Payload would, of a form of the admin as Next would, and whoever opens the admin with what `broken` gives, the page for that. */
export function tell(request: IncomingMessage, response: ServerResponse, failure: Failure, broken: () => Page): void {
  const { type, body } = inTheWordsOf(request, failure, broken)
  // With its length Next sends it as it is, at once.
  response.writeHead(failure.status, { 'content-type': type, 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store', ...comeBack(failure.status) })
  response.end(body)
}

function inTheWordsOf(request: IncomingMessage, { message }: Failure, broken: () => Page): { type: string; body: string | Buffer } {
  if (isForApi(request)) return { type: 'application/json', body: JSON.stringify({ errors: [{ message, data: { message } }] }) }
  const opens = request.method === 'GET' || request.method === 'HEAD'
  return opens ? broken() : { type: 'text/plain', body: message }
}
