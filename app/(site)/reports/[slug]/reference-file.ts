import { citationOf } from '@/lib/citations'
import { env } from '@/lib/env'
import { referenceFiles, type ReferenceFormat } from '@/lib/reference-files'
import { getReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { movedOrNotFound } from '../../moved-or-not-found'

type Context = { params: Promise<{ slug: string }> }

/** Answers with a report's reference in a format that reference managers import. */
export const referenceFile =
  (format: ReferenceFormat) =>
  async (_request: Request, { params }: Context): Promise<Response> => {
    const { slug } = await params
    const [report, settings] = await Promise.all([getReport(slug), getSettings()])
    if (!report) return movedOrNotFound(`/reports/${slug}`, `/cite.${format}`)
    const { type, write } = referenceFiles[format]
    return new Response(write(citationOf(report, settings, env.siteUrl)), { headers: { 'content-type': `${type}; charset=utf-8` } })
  }
