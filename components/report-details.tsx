import type { Report } from '@/lib/content'
import { words } from '@/lib/words'

import { Fact } from './fact'
import { OrganisationList } from './organisation-list'
import { PersonRole } from './person-role'
import { ThemeLinks } from './theme-links'

type Props = { report: Pick<Report, 'commissionedBy' | 'deliveredBy' | 'with' | 'people' | 'themes' | 'publishedAt'> }

/** Who asked for a report, who did the work, with whom, and where it is filed: every name as it was on the day of publication. */
export const ReportDetails = ({ report: { commissionedBy, deliveredBy, with: partners, people, themes, publishedAt } }: Props) => {
  const organisations = [
    [words.commissionedBy, commissionedBy],
    [words.deliveredBy, deliveredBy],
    [words.with, partners],
  ] as const
  if ([commissionedBy, deliveredBy, partners, people, themes].every((list) => list.length === 0)) return null

  return (
    <dl className="facts">
      {organisations.map(
        ([name, list]) =>
          list.length > 0 && (
            <Fact key={name} name={name}>
              <OrganisationList organisations={list} />
            </Fact>
          ),
      )}
      {people.length > 0 && (
        <Fact name={words.people}>
          <ul className="plain-list">
            {people.map((person) => (
              <li key={person.name}>
                <PersonRole person={person} on={publishedAt} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {themes.length > 0 && (
        <Fact name={words.themes}>
          <ThemeLinks themes={themes} />
        </Fact>
      )}
    </dl>
  )
}
