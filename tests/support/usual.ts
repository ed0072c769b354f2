import type { Payload } from 'payload'

const summary = 'It is there because every document needs one.'

/** Makes something once for a whole test file, when it is first asked for. */
function oncePer<Made>(make: (payload: Payload) => Promise<Made>): (payload: Payload) => Promise<Made> {
  const made = new WeakMap<Payload, Promise<Made>>()
  return (payload) => {
    const one = made.get(payload) ?? make(payload)
    made.set(payload, one)
    return one
  }
}

// What the checks ask of nearly every document, and most tests do not care about.

export const theUsualTheme = oncePer((payload) => payload.create({ collection: 'themes', data: { title: 'The usual theme', slug: 'usual', summary, _status: 'published' } }))

export const theUsualOrganisation = oncePer((payload) =>
  payload.create({ collection: 'organisations', data: { name: 'The usual organisation', slug: 'usual', kind: 'charity', summary, _status: 'published' } }),
)

/** A text file, which needs no accessible version. */
export const theUsualFile = oncePer((payload) => {
  const data = Buffer.from('What staff told us, in plain words.\n')
  return payload.create({ collection: 'files', data: { title: 'The usual file' }, file: { name: 'usual.txt', data, mimetype: 'text/plain', size: data.length } })
})
