import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Env } from '@/lib/env'
import { comeBack } from '@/lib/outage'
import { signInPath } from '@/lib/page-path'
import { withUnsaved } from '@/lib/unsaved'

import { answerInSilence } from '../in-silence'
import { complain } from '../say.mjs'
import { previewHeaders } from '../security-headers'
import { comesWhole } from '../whole-request'
import { pageAddress } from './address'
import type { Page } from './page'
import type { publicPages } from './public-pages'
import { RenderFailure, renderFor } from './render'
import { readUnsaved, UnreadableForm } from './unsaved'

type Pages = Pick<Awaited<ReturnType<typeof publicPages>>, 'problem' | 'broken'>
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const previewed = /^\/preview(?=[/?]|$)/

/** One person waits, and rather long than in vain. */
const patienceMs = 10_000

/** Many times the longest report. */
const mostBytes = 4 * 1024 ** 2

/** POST shows what is in the editor's form; it saves nothing. */
const methods = ['GET', 'HEAD', 'POST']

/** What tells Payload who asks. */
const credentials = ['cookie', 'authorization', 'origin', 'sec-fetch-site']

/** What those send is not read. */
const isStranger = ({ headers }: IncomingMessage): boolean => !headers.cookie && !headers.authorization

function personOf({ headers }: IncomingMessage): Record<string, string> {
  const person = Object.fromEntries(credentials.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])))
  // A colleague's message may lead here: somebody who follows a link is who they are. Browsers send our cookie from elsewhere with nothing but that.
  return headers['sec-fetch-mode'] === 'navigate' ? { ...person, 'sec-fetch-site': 'none' } : person
}

/**
 * Drafts as their readers would see them, for staff. Made anew for each request and kept nowhere; Payload is
 * asked each time who is signed in. `answer` tells whether it took the request.
 */
export function previews(next: Handler, { problem, broken }: Pages, env: Env, databaseIsSilent: () => Promise<boolean>) {
  const https = env.siteUrl.startsWith('https:')

  const pageFor = async (request: IncomingMessage, address: string | null): Promise<Page> => {
    if (!address) return problem(404)
    if (isStranger(request)) return problem(401)
    // The page inside the layout is the one that readers will see, not its preview.
    const as = address.replace(previewed, '') || '/'
    const unsaved = await readUnsaved(request)
    const page = await withUnsaved(unsaved, () => renderFor(personOf(request), next, address, env.siteUrl, as, patienceMs))
    if (page.location === signInPath) return problem(401)
    return page.status === 404 ? problem(404) : page
  }

  const send = async (request: IncomingMessage, response: ServerResponse, url: string): Promise<void> => {
    const show = (page: Page) => {
      const headers = { ...previewHeaders(https), 'content-type': page.type, 'content-length': page.body.length, ...(page.status === 401 ? { 'www-authenticate': 'JWT' } : {}), ...comeBack(page.status) }
      response.writeHead(page.status, headers).end(request.method === 'HEAD' ? undefined : page.body)
    }
    try {
      if (!isStranger(request) && !(await comesWhole(request, response, mostBytes))) throw new UnreadableForm(413)
      void answerInSilence(request, response, databaseIsSilent, () => show(broken()))
      show(
        await pageFor(request, pageAddress(url)?.address ?? null).catch((failure: unknown) => {
          if (failure instanceof UnreadableForm) throw failure
          if (!(failure instanceof RenderFailure)) complain(`${url} could not be answered: ${String(failure)}`)
          return broken()
        }),
      )
    } catch (error) {
      if (error instanceof UnreadableForm) return void response.writeHead(error.status, previewHeaders(https)).end()
      complain(`${url} could not be sent: ${String(error)}`)
      response.destroy()
    }
  }

  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = request.url ?? '/'
    if (!previewed.test(url)) return false
    if (methods.includes(request.method ?? '')) void send(request, response, url)
    else response.writeHead(405, { allow: methods.join(', ') }).end()
    return true
  }
  return { answer }
}
