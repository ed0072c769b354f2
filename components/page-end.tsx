import type { Update } from '@/lib/content'

import { Licence } from './licence'
import { PrintEnding } from './print-ending'
import { Share } from './share'
import { Updates } from './updates'

type Props = {
  title: string
  /** The page's full address. */
  address: string
  siteName: string
  updates: Update[]
  publishedAt: string
  licence?: string | null
}

/** How every dated page ends: its history, its address to pass on, and its licence. */
export const PageEnd = ({ title, address, siteName, updates, publishedAt, licence }: Props) => (
  <div className="page-end">
    <Updates updates={updates} publishedAt={publishedAt} />
    <Share title={title} address={address} />
    {licence && <Licence licence={licence} />}
    <PrintEnding siteName={siteName} address={address} />
  </div>
)
