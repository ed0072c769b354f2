import { addDataAndFileToRequest, commitTransaction, type Endpoint, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import type { Together } from '@/lib/together'
import type { PublicCollection } from '@/lib/urls'

import type { Flow } from '../fields/flow'
import { explanationOf } from './explain-failures'
import { needsSecondPair } from './second-pair'
import { signedIn } from './signed-in'

type Failure = Error & { status?: number; data?: { message?: string; errors?: { message: string; path?: string }[] } }

/** What went wrong with which document, in the words in which a save of that document alone would be refused. */
function sentences(failure: Failure, title: string): string {
  const faults = failure.data?.errors?.map(({ message }) => message) ?? []
  return `“${title}” cannot be published, so nothing was. ${faults.length > 0 ? faults.join(' ') : failure.message}`
}

async function documentsOf(req: PayloadRequest, id: number) {
  const { documents } = await req.payload.findByID({ collection: 'bundles', id, depth: 0, overrideAccess: false, user: req.user, req })
  return documents.map(({ relationTo, value }) => ({ collection: relationTo as PublicCollection, id: Number(value) }))
}

/** The newest version of each document that is not before readers already. */
async function* waitingIn(req: PayloadRequest, documents: { collection: PublicCollection; id: number }[]) {
  for (const target of documents) {
    const doc = await req.payload.findByID({ ...target, draft: true, depth: 0, overrideAccess: false, req })
    if (doc.flow?.stage !== 'published' && doc.flow?.stage !== 'withdrawn') yield { target, doc }
  }
}

async function publishAll(req: PayloadRequest, id: number, flow: Flow | undefined): Promise<{ published: number }> {
  const documents = await documentsOf(req, id)
  const context: Together = { together: documents.map((document) => `${document.collection}:${document.id}`) }
  for await (const { target, doc } of waitingIn(req, documents)) {
    try {
      await req.payload.update({ ...target, data: { _status: 'published', ...(flow ? { flow } : {}) } as object, overrideAccess: false, depth: 0, context, req })
    } catch (failure) {
      const title = 'title' in doc ? doc.title : 'name' in doc ? doc.name : doc.words
      throw Object.assign(failure as Failure, { message: sentences(failure as Failure, title) })
    }
  }
  await req.payload.db.updateOne({ collection: 'bundles', id, data: { publishedOn: new Date().toISOString() }, req })
  return { published: documents.length }
}

/** Tells whoever is about to publish a bundle what they will be asked: what readers are told, and why nobody else has read it. */
export const bundleQuestions: Omit<Endpoint, 'root'> = {
  path: '/:id/questions',
  method: 'get',
  handler: async (req) => {
    const user = await signedIn(req)
    let [note, mine] = [false, false]
    for await (const { doc } of waitingIn(req, await documentsOf(req, Number(req.routeParams?.id)))) {
      if (doc.flow?.stage === 'scheduled') continue
      note ||= 'updates' in doc && Number(doc.flow?.edition) > 0
      mine ||= doc.flow?.wordsBy === user.id
    }
    return Response.json({ note, explain: mine && (await needsSecondPair(req)) })
  },
}

/** Publishes everything in a bundle in one transaction, as the person who asks. `flow` may bring a change note, or a reason for going without review. */
export const publishBundle: Omit<Endpoint, 'root'> = {
  path: '/:id/publish',
  method: 'post',
  handler: async (req) => {
    await signedIn(req)
    await addDataAndFileToRequest(req)
    const { flow } = (req.data ?? {}) as { flow?: Flow }
    try {
      await initTransaction(req)
      const done = await publishAll(req, Number(req.routeParams?.id), flow)
      await commitTransaction(req)
      return Response.json(done)
    } catch (error) {
      await killTransaction(req)
      const explained = explanationOf(error as Error)
      const { status = 500, message } = explained ?? (error as Failure)
      if (status >= 500) req.payload.logger.error(error)
      return Response.json({ errors: [{ message }] }, { status })
    }
  },
}
