import type { NamedOrganisation } from '@/lib/content'

import { OrganisationName } from './organisation-name'

type Props = { organisations: NamedOrganisation[] }

/** Organisations in the editor's order. */
export const OrganisationList = ({ organisations }: Props) => (
  <ul className="plain-list">
    {organisations.map((organisation) => (
      <li key={organisation.path}>
        <OrganisationName organisation={organisation} />
      </li>
    ))}
  </ul>
)
