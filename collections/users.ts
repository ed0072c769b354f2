import type { CollectionConfig } from 'payload'

import { env } from '@/lib/env'
import { roles } from '@/lib/roles'

import { accessTo } from './access/access'
import { hasRole } from './access/who'
import { forgetAttempts, limitLogins } from './hooks/limit-logins'
import { demandLongPassword } from './hooks/demand-long-password'
import { saveOneAtATime } from './hooks/save-one-at-a-time'
import { refuseToForget } from './hooks/signed-in'

const roleLabels = {
  administrator: 'Administrator: everything, and other people’s accounts',
  publisher: 'Publisher: writes, publishes and withdraws',
  author: 'Author: writes drafts',
  'links-editor': 'Links editor: looks after related links',
} as const satisfies Record<(typeof roles)[number], string>

/** The people who sign in. Only an administrator adds one or changes a role. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Member of staff', plural: 'Staff' },
  access: {
    ...accessTo('users'),
    update: ({ req }) => hasRole(req.user, ['administrator']) || (req.user ? { id: { equals: req.user.id } } : false),
    admin: ({ req }) => Boolean(req.user),
  },
  auth: {
    tokenExpiration: 60 * 60 * 8,
    // Payload's own lock answers a known account in other words than an unknown one: hooks/limit-logins.ts counts instead.
    maxLoginAttempts: 0,
    forgotPassword: { expiration: 1000 * 60 * 60 },
    cookies: { sameSite: 'Lax', secure: env.siteUrl.startsWith('https:') },
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'role'], description: 'The people who may sign in, and what they may do.' },
  hooks: { beforeOperation: [limitLogins, demandLongPassword, saveOneAtATime], afterLogin: [forgetAttempts], afterMe: [refuseToForget] },
  endpoints: [
    {
      // Payload lets the first visitor of an empty database become its administrator; ours is made at start-up.
      path: '/first-register',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'Accounts are made by an administrator.' }] }, { status: 403 }),
    },
  ],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'The name that colleagues see.' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      saveToJWT: true,
      defaultValue: 'author',
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
      access: { create: ({ req }) => hasRole(req.user, ['administrator']), update: ({ req }) => hasRole(req.user, ['administrator']) },
      admin: { description: 'What this person may do. Only an administrator can change it.' },
    },
  ],
}
