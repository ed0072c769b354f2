import { getSiteShareText } from '@/queries/share-images'

import { shareImage } from '../share-image'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => shareImage(await getSiteShareText())
