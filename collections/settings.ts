import type { Field, GlobalConfig } from 'payload'

import { isSafeAddress } from '@/lib/urls'

import { accessToGlobal } from './access/access'
import { savedByField } from './fields/saved-by'
import { announceGlobal } from './hooks/announce-changes'
import { saveSettingsOneAtATime } from './hooks/save-settings-one-at-a-time'

const links = (name: string, label: string, description: string): Field => ({
  name,
  label,
  type: 'array',
  labels: { singular: 'Link', plural: 'Links' },
  admin: { description },
  fields: [
    { name: 'label', type: 'text', required: true, maxLength: 40, admin: { description: 'The words of the link.' } },
    {
      name: 'path',
      type: 'text',
      required: true,
      validate: (value: string | null | undefined) => (value && isSafeAddress(value)) || 'Give a path such as /reports, or an address that starts with https://.',
      admin: { description: 'Where it leads, such as /reports.' },
    },
  ],
})

/** The site's own name, navigation and contacts. */
export const settings: GlobalConfig = {
  slug: 'settings',
  label: 'Site settings',
  access: accessToGlobal('settings'),
  versions: { max: 50 },
  hooks: { beforeOperation: [saveSettingsOneAtATime], afterChange: [announceGlobal] },
  admin: { description: 'The site’s name, navigation and contacts.' },
  fields: [
    { name: 'siteName', type: 'text', required: true, defaultValue: 'Foreword', maxLength: 80, admin: { description: 'The name of the site, at the top of every page.' } },
    { name: 'tagline', type: 'text', maxLength: 160, admin: { description: 'One line under the name on the home page.' } },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations', admin: { description: 'The organisation that publishes the site.' } },
    links('navigation', 'Navigation', 'The links at the top of every page.'),
    links('footer', 'Footer', 'The links at the bottom of every page, such as accessibility and privacy.'),
    {
      name: 'secondPair',
      label: 'Two pairs of eyes',
      type: 'checkbox',
      defaultValue: true,
      admin: { description: 'Whoever last changed the words cannot publish them without giving a reason. It does not apply while fewer than three people write.' },
    },
    {
      name: 'suggestRelated',
      label: 'Suggested links',
      type: 'checkbox',
      defaultValue: true,
      admin: { description: 'Where editors have chosen fewer than five related links for a report or news post, readers also see what is suggested.' },
    },
    {
      name: 'quotesNeedApproval',
      label: 'Quotes need approval',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'A quote, and a page that shows it, is published only when the person has approved the words.' },
    },
    { name: 'contactEmail', type: 'email', admin: { description: 'The address for general questions.' } },
    {
      name: 'accessibleFormats',
      type: 'group',
      admin: { description: 'How readers ask for a document in another format.' },
      fields: [
        { name: 'email', type: 'email', admin: { description: 'The address that answers such requests. Nothing with a file is published without it.' } },
        { name: 'answerTime', type: 'text', defaultValue: 'five working days', admin: { description: 'How soon they get an answer, such as five working days.' } },
      ],
    },
    savedByField,
  ],
}
