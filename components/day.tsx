import { formatDate } from '@/lib/dates'

type Props = { on: string }

/** A date that people read in house style and programs read as it was stored. */
export const Day = ({ on }: Props) => <time dateTime={on}>{formatDate(on)}</time>
