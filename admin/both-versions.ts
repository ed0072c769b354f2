import { changed, type Overtaken, rebase } from '@/lib/overtaken'

import type { Conflict } from './overtaken-dialog'

/** A document as a form holds it. */
export type Data = Record<string, unknown>

/** Where a document is read and saved. A global is saved by POST. */
export type Place = { address: string; method: 'PATCH' | 'POST' }

const query = '?draft=true&depth=0&fallback-locale=null'

/** The address under which this document is read and saved as a draft. */
const draftAddress = ({ address }: Place) => address + query

/** The version that stands on the server. */
export async function readTheirs(place: Place): Promise<Data> {
  const answer = await fetch(draftAddress(place), { credentials: 'include' })
  if (!answer.ok) throw new Error('The latest version cannot be read. Keep this page open and try again in a minute.')
  return (await answer.json()) as Data
}

/** Payload's form keeps of a refusal only its sentence: the same save, asked once more, is refused with everything. */
async function hearDetails({ address, method }: Place, mine: Data): Promise<Overtaken | null> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(address + query, { method, headers, credentials: 'include', body: JSON.stringify({ ...mine, file: undefined, _status: 'draft' }) })
  const { errors } = (await answer.json()) as { errors?: { data?: Partial<Overtaken> }[] }
  const data = errors?.[0]?.data
  return answer.status === 409 && data?.at && data.differences ? (data as Overtaken) : null
}

/** What stands on the server, what was typed here, and how they differ, given what was seen when the form was opened. */
export async function compareVersions(place: Place, seen: Data, mine: Data): Promise<{ conflict: Conflict; merged: Data; theirs: Data } | null> {
  const theirs = await readTheirs(place)
  const details = await hearDetails(place, mine)
  if (!details) return null
  const differences = details.differences.map((difference) => {
    const [byYou, byThem] = [changed(difference.path, seen, mine), changed(difference.path, seen, theirs)]
    return { ...difference, changed: byYou && byThem ? ('both' as const) : byYou ? ('you' as const) : ('they' as const) }
  })
  return { conflict: { ...details, differences }, merged: { ...rebase(seen, mine, theirs), updatedAt: theirs.updatedAt }, theirs }
}

/** Saves what both wrote, also while a colleague still has the document open: nothing of theirs is lost. Says why when it is refused. */
export async function saveMerged(place: Place, body: FormData): Promise<void> {
  const answer = await fetch(`${draftAddress(place)}&overrideLock=true`, { method: place.method, credentials: 'include', body })
  if (answer.ok) return
  const { errors } = (await answer.json()) as { errors?: { message: string }[] }
  throw new Error(errors?.[0]?.message ?? 'What you typed is not saved yet. Keep this page open and try again in a minute.')
}
