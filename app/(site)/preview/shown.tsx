import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

import { EditablePage } from '@/components/editable-page'
import { NewsPage } from '@/components/news-page'
import { OrganisationPage } from '@/components/organisation-page'
import { ReportPage } from '@/components/report-page'
import { ThemePage } from '@/components/theme-page'
import { env } from '@/lib/env'
import { listAddress } from '@/lib/list-filters'
import { readOnlinePath } from '@/lib/report-addresses'
import { type AddressedCollection, previewPath, slugIn } from '@/lib/urls'
import { words } from '@/lib/words'
import type { Draft } from '@/queries/find'
import { getNewsPost } from '@/queries/news'
import { getOrganisation } from '@/queries/organisations'
import { getPage } from '@/queries/pages'
import { getReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'
import { getTheme } from '@/queries/themes'

export type Shown = { title: string; page: ReactNode; other?: { label: string; path: string } }

const origin = env.siteUrl
const listsOf = (by: 'theme' | 'organisation', path: string) => ({ reports: listAddress('/reports', { [by]: slugIn(path) }), news: listAddress('/news', { [by]: slugIn(path) }) })

/** The page that readers of each collection see, made from a draft. */
export const shown: Record<AddressedCollection, (draft: Draft) => Promise<Shown>> = {
  reports: async (draft) => {
    const [report, settings] = await Promise.all([getReport(draft), getSettings()])
    if (!report) notFound()
    const other = report.chapters.length > 0 ? { label: words.previewOnline, path: readOnlinePath(previewPath('reports', draft.id)) } : undefined
    return { title: report.title, page: <ReportPage report={report} settings={settings} origin={origin} />, other }
  },
  news: async (draft) => {
    const [post, settings] = await Promise.all([getNewsPost(draft), getSettings()])
    return post ? { title: post.title, page: <NewsPage post={post} settings={settings} origin={origin} /> } : notFound()
  },
  themes: async (draft) => {
    const theme = await getTheme(draft)
    return theme ? { title: theme.title, page: <ThemePage theme={theme} all={listsOf('theme', theme.path)} origin={origin} /> } : notFound()
  },
  organisations: async (draft) => {
    const organisation = await getOrganisation(draft)
    return organisation ? { title: organisation.name, page: <OrganisationPage organisation={organisation} all={listsOf('organisation', organisation.path)} origin={origin} /> } : notFound()
  },
  pages: async (draft) => {
    const [page, settings] = await Promise.all([getPage(draft), getSettings()])
    return page ? { title: page.title, page: <EditablePage page={page} settings={settings} origin={origin} /> } : notFound()
  },
}
