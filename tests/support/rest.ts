import { handleEndpoints, type Payload, type TypedUser } from 'payload'

import { password } from './people'

/** What the REST API answered: `body` is its JSON, `sentences` are the messages of its errors. */
export type Answer = { status: number; headers: Headers; body: Body; sentences: string[] }

type Body = Record<string, unknown> & { docs?: Record<string, unknown>[]; doc?: Record<string, unknown>; totalDocs?: number }

type Options = { body?: unknown; form?: FormData | URLSearchParams; headers?: Record<string, string> }

/** Somebody who talks to the REST API, at paths such as `/reports/12?depth=1`. */
export class Caller {
  constructor(
    private readonly payload: Payload,
    private readonly headers: Record<string, string> = {},
  ) {}

  get = (path: string, options?: Options) => this.ask('GET', path, options)
  post = (path: string, body?: unknown, options?: Options) => this.ask('POST', path, { ...options, body })
  patch = (path: string, body?: unknown, options?: Options) => this.ask('PATCH', path, { ...options, body })
  delete = (path: string, options?: Options) => this.ask('DELETE', path, options)

  /** Sends a file as the admin does: the file beside the other fields as JSON. */
  upload(path: string, file: File, data: Record<string, unknown> = {}, method = 'POST') {
    const form = new FormData()
    form.set('_payload', JSON.stringify(data))
    form.set('file', file)
    return this.ask(method, path, { form })
  }

  /** The answer itself, for bytes. */
  async fetch(method: string, path: string, { body, form, headers }: Options = {}): Promise<Response> {
    const url = new URL(`${this.payload.config.serverURL}/api${path}`)
    // As the admin saves: nothing is fetched that the document only names.
    if (method !== 'GET' && !url.searchParams.has('depth')) url.searchParams.set('depth', '0')
    const request = new Request(url, {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: form ?? (body === undefined ? null : JSON.stringify(body)),
    })
    return handleEndpoints({ config: this.payload.config, request })
  }

  async ask(method: string, path: string, options?: Options): Promise<Answer> {
    const response = await this.fetch(method, path, options)
    const text = await response.text()
    const body = (/json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : { text }) as Body
    return { status: response.status, headers: response.headers, body, sentences: sentencesIn(body) }
  }
}

/** Somebody who is not signed in. */
export const aVisitor = (payload: Payload) => new Caller(payload)

/** This member of staff at the REST API, signed in with the password of `people.ts`. */
export async function signIn(payload: Payload, user: TypedUser): Promise<Caller> {
  const { token } = await payload.login({ collection: 'users', data: { email: user.email ?? '', password } })
  return new Caller(payload, { authorization: `JWT ${token}` })
}

/** Payload puts the errors of fields one level deeper than others. */
function sentencesIn({ errors }: Body): string[] {
  type Failure = { message?: string; data?: { errors?: { message: string }[] } }
  const failures = Array.isArray(errors) ? (errors as Failure[]) : []
  return failures.flatMap(({ message, data }) => [message ?? '', ...(data?.errors ?? []).map((inner) => inner.message)]).filter(Boolean)
}
