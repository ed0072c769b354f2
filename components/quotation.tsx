import type { Quotation as QuotationContent } from '@/lib/content'
import { words as interfaceWords } from '@/lib/words'

import { OrganisationName } from './organisation-name'

type Props = { quotation: QuotationContent }

/** What somebody said, in our quotation marks; inside them the words and marks are exactly as stored. */
export const Quotation = ({ quotation: { words, person, role, organisation, source } }: Props) => {
  const paragraphs = words.split(/\n\s*\n/)
  return (
    <figure className="quotation">
      <blockquote cite={source ?? undefined}>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>
            ‘{paragraph}
            {index === paragraphs.length - 1 && '’'}
          </p>
        ))}
      </blockquote>
      <figcaption>
        <span className="quotation-person">{person}</span>
        <span className="quotation-role">
          {role}, <OrganisationName organisation={organisation} />
        </span>
        {source && (
          <a className="quotation-source" href={source}>
            {interfaceWords.sourceOf(person)}
          </a>
        )}
      </figcaption>
    </figure>
  )
}
