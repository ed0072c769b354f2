import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { StaffResults } from './staff-results'
import { StaffSearchBox } from './staff-search-box'

import './desk.scss'

/** The admin’s own search. Payload leaves it to views of our own to send away whoever is not signed in. */
export function StaffSearch({ initPageResult, params, payload, searchParams }: AdminViewServerProps) {
  const { req, locale, visibleEntities } = initPageResult
  const asked = [searchParams?.q].flat()[0] ?? ''
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/search?q=${encodeURIComponent(asked)}`)}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={payload}
      {...(initPageResult.permissions ? { permissions: initPageResult.permissions } : {})}
      {...(searchParams ? { searchParams } : {})}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="desk">
        <main>
          <h1>Search</h1>
          <StaffSearchBox q={asked} />
          {asked.trim() ? <StaffResults key={asked} q={asked} /> : null}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
