import { Gutter } from '@payloadcms/ui'
import { createLocalReq, type ListViewServerProps, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { isLinkedKind } from '@/lib/linked-pages'

import { linkStates } from './link-states'
import { LinkTasks } from './link-tasks'
import { type Asked, LinkedPages } from './linked-pages'
import { Choices } from './links-choices'
import { OutsideAddresses } from './outside-addresses'
import { ReplaceAddress } from './replace-address'

import './related-links.scss'

const address = '/admin/collections/related-links'

const searched = z.object({
  view: z.enum(['pages', 'addresses', 'replace']).catch('pages'),
  from: z.string().catch(''),
  q: z.string().trim().max(200).catch(''),
  state: z.string().transform((state) => (isLinkedKind(state) ? state : 'all')).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** What waits for an editor, and the pages with how their links stand. */
async function Pages({ req, asked, mayEdit }: { req: PayloadRequest; asked: Asked; mayEdit: boolean }) {
  const states = await linkStates(req)
  return (
    <>
      <LinkTasks req={req} states={states} mayEdit={mayEdit} />
      <LinkedPages req={req} states={states} asked={asked} />
    </>
  )
}

/** The links editors' desk: the pages with their links, the addresses of other sites, and replacing one by another. */
export async function LinksDesk({ payload, user, permissions, searchParams }: ListViewServerProps) {
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  const mayChange = (collection: string) => Boolean(permissions?.collections?.[collection]?.update)
  const mayEdit = mayChange('related-links')
  const { view, from, q, state, page } = searched.parse(searchParams ?? {})
  const views = [
    { label: 'Pages', to: address, on: view === 'pages' },
    { label: 'Addresses of other sites', to: `${address}?view=addresses`, on: view === 'addresses' },
    ...(mayEdit ? [{ label: 'Replace an address', to: `${address}?view=replace`, on: view === 'replace' }] : []),
  ]
  return (
    <Gutter className="related-links">
      <main>
        <h1>Related links</h1>
        <p>{mayEdit ? 'Open a page to choose what its readers may want to read next. What you change is live at once.' : 'Open a page to see what its readers are led to next. Links editors and publishers can change it.'}</p>
        <Choices label="Related links" of={views} />
        {view === 'addresses' ? <OutsideAddresses req={req} page={page} mayChange={mayChange} /> : null}
        {view === 'replace' && mayEdit ? <ReplaceAddress from={from} /> : null}
        {view === 'pages' ? <Pages req={req} asked={{ q, kind: state, page }} mayEdit={mayEdit} /> : null}
      </main>
    </Gutter>
  )
}
