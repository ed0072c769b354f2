import type { NamedOrganisation } from '@/lib/content'

type Props = { organisation: NamedOrganisation }

/** An organisation under the name it had on the page's date, and beside it what became of that name. */
export const OrganisationName = ({ organisation: { path, name, now } }: Props) => (
  <>
    <a href={path}>{name}</a>
    {now && <span className="name-now"> ({now})</span>}
  </>
)
