import { hasAddress } from '@/lib/urls'
import { getShareText } from '@/queries/share-images'

import { shareImage } from '../../share-image'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ collection: string; file: string }> }

/** The picture with a document's title, such as `/share/reports/learning-from-staff-reflections.png`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { collection, file } = await params
  const [, slug] = /^([a-z0-9-]+)\.png$/.exec(file) ?? []
  const text = slug && hasAddress(collection) ? await getShareText(collection, slug) : null
  return text ? shareImage(text) : new Response(null, { status: 404 })
}
