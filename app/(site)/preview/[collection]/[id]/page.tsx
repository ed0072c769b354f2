import type { Metadata } from 'next'

import { PreviewBar } from '@/components/preview-bar'
import { words } from '@/lib/words'

import { draftAt } from '../../draft'
import { shown } from '../../shown'

type Props = { params: Promise<{ collection: string; id: string }> }

async function shownAt({ params }: Props) {
  const { collection: named, id } = await params
  const { collection, draft, preview } = await draftAt(named, id)
  return { preview, ...(await shown[collection](draft)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await shownAt(props)
  return { title: words.previewOf(title), robots: 'noindex' }
}

export default async function Page(props: Props) {
  const { preview, page, other } = await shownAt(props)
  return (
    <>
      <PreviewBar preview={preview} other={other} />
      {page}
    </>
  )
}
