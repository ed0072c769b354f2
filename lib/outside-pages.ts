import { Parser } from 'htmlparser2'

import type { Fetched } from './outside-fetch'

/** What a page of another site says of itself: its title, its first heading, and whether it asks for a password. */
export type PageSaid = { title: string | null; heading: string | null; asksPassword: boolean }

const nothing: PageSaid = { title: null, heading: null, asksPassword: false }

/** As much of a page as is read: what is looked for stands near its beginning. */
const mostRead = 128 * 1024
const pieceLength = 8 * 1024

/** The parser slows down with every element that is open, and pages have never so many. */
const mostOpen = 500
const longest = 200

/** Text that can be kept and shown: the database refuses control characters. */
const inOneLine = (text: string): string | null => text.replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, longest).trim() || null

function decoded(body: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    return body.toString('utf8') // a charset that nobody knows
  }
}

function read(text: string): PageSaid {
  const words = { title: '', h1: '' }
  const done = { title: false, h1: false }
  let inside: keyof typeof words | null = null
  let asksPassword = false
  let open = 0
  const parser = new Parser({
    onopentag(name, { type }) {
      open += 1
      if ((name === 'title' || name === 'h1') && !done[name]) inside = name
      if (name === 'input' && type?.toLowerCase() === 'password') asksPassword = true
    },
    ontext(data) {
      if (inside) words[inside] += data
    },
    onclosetag(name) {
      open -= 1
      if (name !== inside) return
      done[inside] = true
      inside = null
    },
  })
  for (let from = 0; from < text.length && open < mostOpen; from += pieceLength) parser.write(text.slice(from, from + pieceLength))
  return { title: inOneLine(words.title), heading: inOneLine(words.h1), asksPassword }
}

/** Reads the beginning of what came back, quickly whatever it is; there is nothing to read where it is no page. */
export function readPage({ headers, body }: Pick<Fetched, 'headers' | 'body'>): PageSaid {
  const type = headers['content-type'] ?? ''
  if (!/html/i.test(type) || (headers['content-encoding'] ?? 'identity') !== 'identity') return nothing
  const { charset = 'utf-8' } = /charset="?(?<charset>[\w-]+)/i.exec(type)?.groups ?? /<meta[^>]+charset=["']?(?<charset>[\w-]+)/i.exec(body.toString('latin1', 0, 1024))?.groups ?? {}
  return read(decoded(body.subarray(0, mostRead), charset))
}
