import { notFound, permanentRedirect } from 'next/navigation'

import { getReportPath } from '@/queries/reports'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The short permanent address of a report: sends the reader to wherever it lives now. */
export async function GET(_request: Request, { params }: Context): Promise<never> {
  const { id } = await params
  // As many digits as a database id can have.
  const path = /^[1-9]\d{0,8}$/.test(id) ? await getReportPath(Number(id)) : null
  if (path) permanentRedirect(path)
  notFound()
}
