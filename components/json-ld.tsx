import type { Thing } from '@/lib/json-ld'

type Props = { thing: Thing }

/** Facts for programs. Every < is escaped, so that no title can end the element early. */
export const JsonLd = ({ thing }: Props) => <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(thing).replaceAll('<', '\\u003c') }} />
