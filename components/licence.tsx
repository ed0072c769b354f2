import { words } from '@/lib/words'

type Props = { licence: string }

const address = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** The terms under which others may reuse a page. */
export const Licence = ({ licence }: Props) => (
  <p className="licence">
    <strong>{words.licence}:</strong> {licence === 'Open Government Licence v3.0' ? <a href={address}>{licence}</a> : licence}
  </p>
)
