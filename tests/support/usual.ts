import type { Payload } from 'payload'

/** What the checks ask of nearly every document, and most tests do not care about. */
export type Usual = { theme: number; organisation: number; file: number }

const made = new WeakMap<Payload, Promise<Usual>>()

/** A theme, an organisation and a file, one of each for a whole test file. */
export function theUsual(payload: Payload): Promise<Usual> {
  const usual = made.get(payload) ?? makeUsual(payload)
  made.set(payload, usual)
  return usual
}

async function makeUsual(payload: Payload): Promise<Usual> {
  const summary = 'It is there because every document needs one.'
  const theme = await payload.create({ collection: 'themes', data: { title: 'The usual theme', slug: 'usual', summary, _status: 'published' } })
  const organisation = await payload.create({ collection: 'organisations', data: { name: 'The usual organisation', slug: 'usual', kind: 'charity', summary, _status: 'published' } })
  const data = Buffer.from('What staff told us, in plain words.\n')
  const file = await payload.create({ collection: 'files', data: { title: 'The usual file' }, file: { name: 'usual.txt', data, mimetype: 'text/plain', size: data.length } })
  return { theme: theme.id, organisation: organisation.id, file: file.id }
}
