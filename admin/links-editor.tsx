'use client'

import { Button, DraggableSortable } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { type LinkChoices, type LinkRow, moved, type Relation, targetOf } from '@/lib/link-rows'
import { mostPinned, mostShown, pageAt } from '@/lib/related'

import { AddLink } from './add-link'
import { ChosenLink } from './chosen-link'
import type { LinkTarget } from './link-targets'
import { type LinksRecord, useSavedLinks } from './use-saved-links'

type Props = {
  page: { collection: string; id: number }
  record: LinksRecord
  chosen: LinkChoices
  suggested: { relation: Relation; reason: string }[]
  /** What the page shows or links to by itself, as `reports:12` or by `pageAt`. */
  already: string[]
  targets: Record<string, LinkTarget>
  mayEdit: boolean
}

const keyOf = ({ relationTo, value }: Relation) => `${relationTo}:${value}`

/** Chooses, orders and bans the related links of one page. Whatever is pressed is live at once, and can be taken back. */
export function LinksEditor({ page, record, chosen, suggested, already, targets, mayEdit }: Props) {
  const { said, save, busy, undo } = useSavedLinks(page, record, chosen)
  const focusNext = useRef<string | null>(null)
  const { links, neverSuggest } = chosen
  const pinned = links.map(targetOf)
  const waiting = suggested.filter(({ relation }) => !pinned.includes(keyOf(relation)) && !neverSuggest.some((one) => keyOf(one) === keyOf(relation)))
  const full = links.length >= mostPinned
  const titleOf = (row: LinkRow) => (row.document ? (targets[keyOf(row.document)]?.title ?? 'A page that was deleted') : (row.title ?? row.address ?? ''))
  const shut = busy || !mayEdit

  useEffect(() => {
    // A row that moves takes the focus of whoever moved it along.
    if (busy || !focusNext.current) return
    const [target, ...wanted] = focusNext.current.split(' ')
    const buttons = wanted.map((name) => document.getElementById(`${name}-${target}`) as HTMLButtonElement | null)
    buttons.find((button) => button && !button.disabled)?.focus()
    focusNext.current = null
  }, [busy, links])

  const place = (from: number, to: number) => {
    const row = links[from]
    if (row && from !== to && !shut) void save({ links: moved(links, from, to), neverSuggest }, `“${titleOf(row)}” is now number ${to + 1}.`)
  }
  const move = (from: number, by: 1 | -1) => {
    const row = links[from]
    if (row) focusNext.current = `${targetOf(row)} ${by < 0 ? 'up down' : 'down up'}`
    place(from, from + by)
  }
  const add = (row: LinkRow, words: string) => save({ links: [...links, row], neverSuggest }, words)

  return (
    <>
      <h2>Related links</h2>
      <p>Readers see the first {mostShown} of these that are public and that the page does not show already. Every change is live at once, without touching the words of the page.</p>
      <div className="related-links__said" role="status" aria-live="polite">
        {said ? <span className={said.failed ? 'related-links__failure' : undefined}>{said.words}</span> : null}
        {said?.before ? (
          <Button buttonStyle="secondary" size="small" margin={false} disabled={shut} onClick={() => void undo()}>
            Undo
          </Button>
        ) : null}
      </div>

      <section aria-labelledby="links-chosen">
        <h3 id="links-chosen">Chosen by editors</h3>
        {links.length === 0 ? <p>Nothing is chosen yet. Pin a suggestion below, or add a page.</p> : null}
        <DraggableSortable ids={pinned} onDragEnd={({ moveFromIndex, moveToIndex }) => place(moveFromIndex, moveToIndex)}>
          <ol className="related-links__list">
            {links.map((row, index) => {
              const target = row.document ? (targets[keyOf(row.document)] ?? null) : null
              const hidden = target?.hidden ?? (already.includes(row.address ? pageAt(row.address, row.address) : targetOf(row)) ? 'The page links to it already, so readers do not see it here.' : null)
              const takeOut = () => void save({ links: links.filter((one) => one !== row), neverSuggest }, `“${titleOf(row)}” is taken out.`)
              const change = (to: LinkRow) => save({ links: links.map((one) => (one === row ? to : one)), neverSuggest }, `“${titleOf(to)}” is changed.`)
              return <ChosenLink key={targetOf(row)} row={row} title={titleOf(row)} target={target} hidden={hidden} index={index} of={links.length} shut={shut} mayEdit={mayEdit} onMove={(by) => move(index, by)} onTakeOut={takeOut} onChange={change} />
            })}
          </ol>
        </DraggableSortable>
        {mayEdit && !full ? <AddLink disabled={shut} onAdd={add} /> : null}
        {full ? <p>There are {mostPinned} links, which is as many as a page can have. Take one out to add another.</p> : null}
      </section>

      <section aria-labelledby="links-suggested">
        <h3 id="links-suggested">Suggested</h3>
        {waiting.length === 0 ? <p>Nothing has enough in common with this page. Suggestions are worked out for public reports and news posts.</p> : null}
        <ul className="related-links__list">
          {waiting.map(({ relation, reason }) => {
            const target = targets[keyOf(relation)]
            const title = target?.title ?? ''
            return target ? (
              <li key={keyOf(relation)}>
                <div>
                  <strong>{title}</strong>
                  <p>{[target.type, target.path].filter(Boolean).join(' · ')}</p>
                  <p className="related-links__reason">{reason}</p>
                </div>
                {mayEdit ? (
                  <div className="related-links__buttons">
                    <button type="button" disabled={shut || full} onClick={() => void add({ document: relation }, `“${title}” is pinned.`)} aria-label={`Pin “${title}”`}>
                      Pin
                    </button>
                    <button type="button" disabled={shut} onClick={() => void save({ links, neverSuggest: [...neverSuggest, relation] }, `“${title}” is never suggested here again.`)} aria-label={`Never suggest “${title}”`}>
                      Never suggest
                    </button>
                  </div>
                ) : null}
              </li>
            ) : null
          })}
        </ul>
      </section>

      {neverSuggest.length > 0 ? (
        <section aria-labelledby="links-never">
          <h3 id="links-never">Never suggested here</h3>
          <ul className="related-links__list">
            {neverSuggest.map((relation) => {
              const title = targets[keyOf(relation)]?.title ?? 'A page that was deleted'
              return (
                <li key={keyOf(relation)}>
                  <strong>{title}</strong>
                  {mayEdit ? (
                    <div className="related-links__buttons">
                      <button type="button" disabled={shut} onClick={() => void save({ links, neverSuggest: neverSuggest.filter((one) => one !== relation) }, `“${title}” may be suggested again.`)} aria-label={`Allow “${title}” again`}>
                        Allow again
                      </button>
                    </div>
                  ) : null}
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
    </>
  )
}
