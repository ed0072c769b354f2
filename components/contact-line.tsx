import { words } from '@/lib/words'

type Props = { email: string | null | undefined }

/** Whom to write to when nothing else helps. */
export const ContactLine = ({ email }: Props) =>
  email && (
    <p>
      <a href={`mailto:${email}`}>{words.contactUs(email)}</a>.
    </p>
  )
