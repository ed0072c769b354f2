import { licenceAddress } from '@/lib/licences'
import { words } from '@/lib/words'

type Props = { licence: string }

/** The terms under which others may reuse a page. */
export const Licence = ({ licence }: Props) => {
  const address = licenceAddress(licence)
  return (
    <p className="licence">
      <strong>{words.licence}:</strong> {address ? <a href={address}>{licence}</a> : licence}
    </p>
  )
}
