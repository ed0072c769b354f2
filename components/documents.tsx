import type { DocumentLink as DocumentLinkContent, Settings } from '@/lib/content'
import { arrangeDocuments } from '@/lib/document-order'
import { words } from '@/lib/words'

import { AccessibleFormats } from './accessible-formats'
import { DocumentLink } from './document-link'
import { DocumentList } from './document-list'
import { Sheet } from './sheet'

type Props = {
  /** The title of the report, for the subject of a request. */
  title: string
  documents: DocumentLinkContent[]
  /** Where the report can be read as a web page, or null. */
  readOnline: string | null
  formats: Settings['accessibleFormats']
}

/** The documents of a report: reading online and downloading as two equal first actions, then every other file. */
export const Documents = ({ title, documents, readOnline, formats }: Props) => {
  const { full, accessible, others } = arrangeDocuments(documents)
  const rest = readOnline && accessible ? [accessible, ...others] : others
  if (!readOnline && documents.length === 0) return null

  return (
    <section className="documents" aria-labelledby="documents">
      <h2 id="documents">{words.documents}</h2>
      {(readOnline || accessible || full) && (
        <ul className="first-actions">
          {readOnline && (
            <li>
              <Sheet kind="screen" />
              <a className="document-link" href={readOnline}>
                <span className="document-title">{words.readOnline}</span>
              </a>
            </li>
          )}
          {!readOnline && accessible && (
            <li>
              <Sheet kind="screen" />
              <DocumentLink document={accessible} label={words.accessibleVersion} />
            </li>
          )}
          {full && (
            <li>
              <Sheet kind="paper" />
              <DocumentLink document={full} label={words.fullReport} />
            </li>
          )}
        </ul>
      )}
      {rest.length > 0 && (
        <>
          {rest.length < documents.length || readOnline ? <h3>{words.otherFormats}</h3> : null}
          <DocumentList documents={rest} />
        </>
      )}
      <AccessibleFormats title={title} formats={formats} />
    </section>
  )
}
