import { z } from 'zod'

import { text } from './content'
import type { Press } from './press'

const links = z.array(z.strictObject({ label: text, path: text }))

export const settingsFront = z.strictObject({
  siteName: text,
  tagline: text,
  organisation: text,
  accessibleFormats: z.strictObject({ email: z.email(), answerTime: text }),
  contactEmail: z.email(),
  navigation: links,
  footer: links,
})

/** Fills in the site settings, unless somebody has saved them before. */
export async function fillSettings({ payload, shelf, library }: Press): Promise<void> {
  const { updatedAt } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  if (updatedAt) return
  const { organisation, ...rest } = library.settings.front
  await payload.updateGlobal({ slug: 'settings', depth: 0, data: { ...rest, organisation: shelf.id('organisations', organisation) } })
}
