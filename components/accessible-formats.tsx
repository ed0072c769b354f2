import type { Settings } from '@/lib/content'
import { words } from '@/lib/words'

type Props = {
  title: string
  formats: Settings['accessibleFormats']
}

/** Whom to ask for another format of this document, and how soon they answer. */
export const AccessibleFormats = ({ title, formats: { email, answerTime } }: Props) =>
  email && (
    <p className="accessible-formats">
      <strong>{words.needAnotherFormat}</strong>{' '}
      <a href={`mailto:${email}?subject=${encodeURIComponent(words.requestSubject(title))}`}>{words.requestFormat}</a> ({email}). {words.requestHint}
      {answerTime && ` ${words.answerWithin(answerTime)}`}
    </p>
  )
