import type { Access, CollectionConfig, GlobalConfig } from 'payload'

import type { Role } from '@/lib/roles'

import { permissions, type Governed } from './permissions'
import { inUseOrStaff, publishedOrStaff, withItsPageOrStaff } from './published'
import { hasRole } from './who'

const staff: Access = ({ req }) => Boolean(req.user)
const everybody: Access = () => true

const readers = {
  published: publishedOrStaff,
  'with its page': withItsPageOrStaff,
  'when in use': inUseOrStaff,
  everybody,
  staff,
} as const

/** Somebody with one of `roles`; a save that would publish needs one of `publishing` as well. */
const writable =
  (roles: readonly Role[], publishing: readonly Role[]): Access =>
  ({ req, data }) =>
    hasRole(req.user, data?._status === 'published' ? publishing : roles)

/** Uploads have no drafts: one that readers can fetch is changed only by somebody who may publish. */
const writableUpload =
  (roles: readonly Role[], publishing: readonly Role[]): Access =>
  ({ req }) =>
    hasRole(req.user, publishing) || (hasRole(req.user, roles) && { publicSince: { exists: false } })

/** Payload's access functions for a collection, made from its row in the permissions table. */
export function accessTo(slug: Governed): NonNullable<CollectionConfig['access']> {
  const row = permissions[slug]
  const publishing: readonly Role[] = 'publish' in row ? row.publish : row.update
  return {
    read: readers[row.read],
    readVersions: staff,
    create: writable(row.create, publishing),
    update: (row.read === 'when in use' ? writableUpload : writable)(row.update, publishing),
    delete: ({ req }) => hasRole(req.user, row.delete),
    unlock: ({ req }) => hasRole(req.user, ['administrator']),
  }
}

/** The same for a global, which can only be read and updated. */
export function accessToGlobal(slug: Governed): NonNullable<GlobalConfig['access']> {
  const { read, update } = accessTo(slug)
  return { read: read as Access, update: update as Access, readVersions: staff }
}
