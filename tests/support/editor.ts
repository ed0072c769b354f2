import type { CollectionSlug, RequiredDataFromCollectionSlug } from 'payload'

import { fileNamed } from './files'

/** A running site, as `site.mjs` starts it. */
export type Site = { url: string; administrator: { email: string; password: string } }
type Answer = { doc: { id: number } }

const json = { 'content-type': 'application/json' }

/** The first administrator of a running site, who saves by its REST API. Every method throws when the site refuses. */
export class Editor {
  private constructor(
    readonly site: Site,
    private readonly authorization: string,
  ) {}

  static async signIn(site: Site): Promise<Editor> {
    const login = await fetch(`${site.url}/api/users/login`, { method: 'POST', headers: json, body: JSON.stringify(site.administrator) })
    const { token } = (await login.json()) as { token: string }
    return new Editor(site, `JWT ${token}`)
  }

  /** What a news post is filed under: the newest theme and organisation, made where there are none. */
  async filedUnder(): Promise<{ themes: number[]; organisations: number[] }> {
    const [themes, organisations] = [await this.ids('themes', 1), await this.ids('organisations', 1)]
    const about = { summary: 'It is there because every post needs one.', _status: 'published' } as const
    if (themes.length === 0) themes.push(await this.create('themes', { title: 'The usual theme', slug: 'usual', ...about }))
    if (organisations.length === 0) organisations.push(await this.create('organisations', { name: 'The usual organisation', slug: 'usual', kind: 'charity', ...about }))
    return { themes, organisations }
  }

  /** Saves a new document and returns its id. */
  create = <C extends CollectionSlug>(collection: C, data: RequiredDataFromCollectionSlug<C>): Promise<number> =>
    this.#send('POST', `/api/${collection}`, JSON.stringify({ ...(data as object), flow: { change: { reason: 'The test is about something else.' } } }), json)

  /** Changes a document as readers see it. */
  change = (collection: CollectionSlug, id: number, data: Record<string, unknown>): Promise<number> => this.#send('PATCH', `/api/${collection}/${id}`, JSON.stringify({ flow: { change: { kind: 'minor', reason: 'The test is about something else.' } }, ...data }), json)

  /** Saves a new draft and returns its id. */
  begin = (collection: CollectionSlug, data: Record<string, unknown>): Promise<number> => this.#send('POST', `/api/${collection}?draft=true`, JSON.stringify(data), json)

  /** Schedules a draft for ten minutes from now. */
  schedule = (collection: CollectionSlug, id: number): Promise<number> =>
    this.#send('PATCH', `/api/${collection}/${id}?draft=true`, JSON.stringify({ flow: { action: 'schedule', at: new Date(Date.now() + 600_000).toISOString() } }), json)

  /** Saves a draft over a document, whose readers see no change. */
  draft = (collection: CollectionSlug, id: number, data: Record<string, unknown>): Promise<number> => this.#send('PATCH', `/api/${collection}/${id}?draft=true`, JSON.stringify(data), json)

  /** Takes a published document from the public. */
  takeBack = (collection: CollectionSlug, id: number): Promise<number> => this.change(collection, id, { _status: 'draft' })

  /** Uploads a picture with its description and returns its id. */
  uploadImage = (name: string, content: Uint8Array, data: { decision: string; alt?: string; caption?: string; credit?: string }): Promise<number> => this.#upload('images', fileNamed(name, content, 'image/png'), data)

  /** Uploads a PDF, which nothing shows yet, and returns its id. */
  uploadPdf = (name: string, content: Uint8Array): Promise<number> => this.#upload('files', fileNamed(name, content, 'application/pdf'), {})

  /** The ids of as many documents of a collection, newest first. */
  async ids(collection: CollectionSlug, limit: number): Promise<number[]> {
    const answer = await fetch(`${this.site.url}/api/${collection}?limit=${limit}&depth=0`, { headers: { authorization: this.authorization } })
    const { docs } = (await answer.json()) as { docs: { id: number }[] }
    return docs.map(({ id }) => id)
  }

  #upload(collection: 'images' | 'files', file: File, data: object): Promise<number> {
    const form = new FormData()
    form.set('_payload', JSON.stringify(data))
    form.set('file', file)
    return this.#send('POST', `/api/${collection}`, form)
  }

  async #send(method: string, path: string, body: string | FormData, headers: Record<string, string> = {}): Promise<number> {
    const answer = await fetch(this.site.url + path, { method, headers: { ...headers, authorization: this.authorization }, body })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return ((await answer.json()) as Answer).doc.id
  }
}
