import type { DocumentLink as DocumentLinkContent } from '@/lib/content'

import { DocumentLink } from './document-link'

type Props = { documents: DocumentLinkContent[]; label?: string }

/** Files as a list, one link each. */
export const DocumentList = ({ documents, label }: Props) => (
  <ul className="document-list" aria-label={label}>
    {documents.map((document) => (
      <li key={document.href}>
        <DocumentLink document={document} />
      </li>
    ))}
  </ul>
)
