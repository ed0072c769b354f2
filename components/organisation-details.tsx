import type { Organisation } from '@/lib/content'
import { formatDate } from '@/lib/dates'
import { words } from '@/lib/words'

import { Day } from './day'
import { Fact } from './fact'

type Props = { organisation: Pick<Organisation, 'kind' | 'address' | 'formerNames' | 'closedOn' | 'succeededBy'> }

/** What an organisation is, was called before, and became. */
export const OrganisationDetails = ({ organisation: { kind, address, formerNames, closedOn, succeededBy } }: Props) => (
  <dl className="facts">
    <Fact name={words.kind}>{kind}</Fact>
    {formerNames.length > 0 && (
      <Fact name={words.knownBefore}>
        <ul className="plain-list">
          {formerNames.map(({ name, until }) => (
            <li key={name}>
              {name}, {words.until(formatDate(until))}
            </li>
          ))}
        </ul>
      </Fact>
    )}
    {closedOn && (
      <Fact name={words.closed}>
        <Day on={closedOn} />
      </Fact>
    )}
    {succeededBy && (
      <Fact name={words.workContinues}>
        <a href={succeededBy.path}>{succeededBy.label}</a>
      </Fact>
    )}
    {address && (
      <Fact name={words.website}>
        <a href={address}>{new URL(address).host}</a>
      </Fact>
    )}
  </dl>
)
