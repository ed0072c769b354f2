import type { ReactNode } from 'react'

type Props = { name: string; children: ReactNode }

/** One line of a list of facts. */
export const Fact = ({ name, children }: Props) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
