import type { DocumentLink } from '@/lib/content'

import { DocumentList } from './document-list'

type Props = { title: string | null; documents: DocumentLink[] }

/** Files that an editor put among the words. */
export const DocumentBlock = ({ title, documents }: Props) => (
  <div className="document-block">
    {title && <p className="document-block-title">{title}</p>}
    <DocumentList documents={documents} label={title ?? undefined} />
  </div>
)
