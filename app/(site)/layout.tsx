import { headers } from 'next/headers'
import type { ReactNode } from 'react'

import { SiteFooter } from '@/components/site-footer'
import { SiteHeader } from '@/components/site-header'
import { SkipLink } from '@/components/skip-link'
import { pagePathHeader } from '@/lib/page-path'
import { getSettings } from '@/queries/settings'

import './site.scss'

/** Pages are made when they are asked for: what they show lives in the database, which no build may need. */
export const dynamic = 'force-dynamic'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [settings, requested] = await Promise.all([getSettings(), headers()])
  return (
    <html lang="en-GB">
      <body>
        <SkipLink />
        <SiteHeader settings={settings} current={requested.get(pagePathHeader) ?? undefined} />
        <main id="main" tabIndex={-1}>{children}</main>
        <SiteFooter settings={settings} />
      </body>
    </html>
  )
}
