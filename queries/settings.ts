import 'server-only'

import { cache } from 'react'

import type { Settings } from '@/lib/content'
import type { Seed } from '@/lib/gather'
import { noteRead } from '@/lib/reads'
import { collectionTag } from '@/lib/tags'
import type { Setting } from '@/payload-types'

import { gather } from './gather'
import { shown } from './narrow'

const ofTheSite: Seed[] = [
  { select: () => "select 'settings', id, 1 from settings" },
  { select: () => "select 'organisations', organisation_id, 0 from settings where organisation_id is not null" },
]

/** The site's name, navigation and contacts. */
export const getSettings = cache(async (): Promise<Settings> => {
  noteRead(collectionTag('settings'))
  const { get, stored } = await gather(ofTheSite)
  const [saved] = stored('settings')
  // Nobody has saved them yet on a new site.
  const settings = (saved ? get('settings', saved.row.id, 1) : {}) as Partial<Setting>
  return {
    siteName: settings.siteName ?? 'Foreword',
    tagline: settings.tagline || null,
    publisher: shown(settings.organisation)?.name ?? null,
    navigation: (settings.navigation ?? []).map(({ label, path }) => ({ label, path })),
    footer: (settings.footer ?? []).map(({ label, path }) => ({ label, path })),
    contactEmail: settings.contactEmail || null,
    accessibleFormats: { email: settings.accessibleFormats?.email || null, answerTime: settings.accessibleFormats?.answerTime || 'five working days' },
    suggestRelated: settings.suggestRelated !== false,
  }
})
