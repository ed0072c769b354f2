import type { DocumentLink, Settings } from '@/lib/content'
import { words } from '@/lib/words'

import { AccessibleFormats } from './accessible-formats'
import { DocumentList } from './document-list'

type Props = { title: string; documents: DocumentLink[]; formats: Settings['accessibleFormats'] }

/** The files of a news post. */
export const NewsDocuments = ({ title, documents, formats }: Props) =>
  documents.length > 0 && (
    <section className="documents" aria-labelledby="documents">
      <h2 id="documents">{words.newsDocuments}</h2>
      <DocumentList documents={documents} />
      <AccessibleFormats title={title} formats={formats} />
    </section>
  )
