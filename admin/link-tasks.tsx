import Link from 'next/link'
import type { PayloadRequest } from 'payload'

import type { LinksState } from './link-states'
import { linkTasks } from './link-tasks-of'
import { TaskButtons } from './task-buttons'

/** What waits for a links editor: nothing is shown when nothing does. */
export async function LinkTasks({ req, states, mayEdit }: { req: PayloadRequest; states: LinksState[]; mayEdit: boolean }) {
  const tasks = await linkTasks(req, states)
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="links-tasks">
      <h2 id="links-tasks">
        {mayEdit ? 'Waiting for you' : 'Waiting for a links editor'} ({tasks.length})
      </h2>
      <ul className="related-links__list">
        {tasks.map(({ key, state: { id, updatedAt, page, title: on }, title, why, without, instead }) => (
          <li key={key}>
            <div>
              <strong>{title}</strong>
              <p>{why}</p>
              <p>
                Linked to from <Link href={`/admin/collections/${page.collection}/${page.id}/related-links`}>{on}</Link>
              </p>
              {instead ? <p className="related-links__reason">Instead: {instead.title}</p> : null}
            </div>
            {mayEdit ? <TaskButtons record={{ id, updatedAt }} title={title} without={without} instead={instead} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
