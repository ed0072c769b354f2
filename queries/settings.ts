import 'server-only'

import { cache } from 'react'

import type { Settings } from '@/lib/content'

import { findGlobal } from './find'
import { shown } from './narrow'

/** The site's name, navigation and contacts. */
export const getSettings = cache(async (): Promise<Settings> => {
  const settings = await findGlobal('settings', 1)
  return {
    siteName: settings.siteName,
    tagline: settings.tagline || null,
    publisher: shown(settings.organisation)?.name ?? null,
    navigation: (settings.navigation ?? []).map(({ label, path }) => ({ label, path })),
    footer: (settings.footer ?? []).map(({ label, path }) => ({ label, path })),
    contactEmail: settings.contactEmail || null,
    accessibleFormats: { email: settings.accessibleFormats?.email || null, answerTime: settings.accessibleFormats?.answerTime || 'five working days' },
    suggestRelated: settings.suggestRelated !== false,
  }
})
