import type { DocumentLink as DocumentLinkContent } from '@/lib/content'
import { describeFile } from '@/lib/file-sizes'
import { languageName } from '@/lib/languages'
import { words } from '@/lib/words'

type Props = {
  document: DocumentLinkContent
  /** What to call it where its own title would not do. */
  label?: string
}

/** One file, one link, and in it what a reader must know before fetching it: type, size, pages and a language other than English. */
export const DocumentLink = ({ document, label }: Props) => (
  <a className="document-link" href={document.href} hrefLang={document.language ?? undefined}>
    <span className="document-title">{label ?? document.title}</span>{' '}
    <span className="document-facts">
      ({describeFile(document)}
      {document.language && `, ${words.inLanguage(languageName(document.language))}`})
    </span>
  </a>
)
