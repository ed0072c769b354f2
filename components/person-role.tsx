import type { Person } from '@/lib/content'
import { roleOn } from '@/lib/roles-held'

import { OrganisationName } from './organisation-name'

type Props = {
  person: Person
  /** The day whose role counts, as an ISO date. */
  on: string
}

/** A person with the role they held on a day; only the name where we do not know it. */
export const PersonRole = ({ person, on }: Props) => {
  const held = roleOn(person, on)
  return (
    <>
      <strong>{person.name}</strong>
      {held && (
        <>
          , {held.role}, <OrganisationName organisation={held.organisation} />
        </>
      )}
    </>
  )
}
