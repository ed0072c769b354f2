import { words } from '@/lib/words'

type Props = { siteName: string; address: string }

/** What paper needs and a screen does not: where the page came from. */
export const PrintEnding = ({ siteName, address }: Props) => (
  <p className="print-ending">
    {siteName}. {words.pageAddress}: {address}
  </p>
)
