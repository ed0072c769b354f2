import type { Role } from '@/lib/roles'

/**
 * Who may do what. This table is the whole policy: `access.ts` turns a row into Payload's access
 * functions, and `tests/collections/access.test.ts` walks every cell of it, for every role and for nobody.
 *
 * `read` says what somebody who is not signed in may read; every member of staff may read everything
 * except where a role list says otherwise.
 */

const administrators: readonly Role[] = ['administrator']
const publishers: readonly Role[] = ['administrator', 'publisher']
const writers: readonly Role[] = ['administrator', 'publisher', 'author']
// What they change is live at once, so an author's words would go out unread.
const linkers: readonly Role[] = ['administrator', 'publisher', 'links-editor']

type Row = {
  read: 'published' | 'with its page' | 'when in use' | 'everybody' | 'staff'
  create: readonly Role[]
  update: readonly Role[]
  /** Who may make a version public, change one that is, or take it back. An upload is public while it is in use. */
  publish?: readonly Role[]
  delete: readonly Role[]
}

export const permissions = {
  reports: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  news: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  themes: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  organisations: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  people: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  quotes: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  pages: { read: 'published', create: writers, update: writers, publish: publishers, delete: publishers },
  images: { read: 'when in use', create: writers, update: writers, publish: publishers, delete: publishers },
  files: { read: 'when in use', create: writers, update: writers, publish: publishers, delete: publishers },
  bundles: { read: 'staff', create: writers, update: writers, delete: publishers },
  'related-links': { read: 'with its page', create: linkers, update: linkers, delete: linkers },
  'search-meanings': { read: 'staff', create: publishers, update: publishers, delete: publishers },
  redirects: { read: 'everybody', create: publishers, update: publishers, delete: publishers },
  users: { read: 'staff', create: administrators, update: administrators, delete: administrators },
  settings: { read: 'everybody', create: [], update: administrators, delete: [] },
} as const satisfies Record<string, Row>

export type Governed = keyof typeof permissions
