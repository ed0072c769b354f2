import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode }

/** A page that only says what happened and what to do next. */
export const MessagePage = ({ title, children }: Props) => (
  <div className="nhsuk-width-container message-page">
    <h1>{title}</h1>
    <div className="prose">{children}</div>
  </div>
)
