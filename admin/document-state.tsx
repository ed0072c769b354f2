'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'

import { useState } from 'react'

import { formatMoment } from '@/lib/dates'
import { next, type State, states } from '@/lib/transitions'

import { Autosave } from './autosave'
import './flow.scss'
import { useFlow } from './use-flow'

/** Where the document stands and what comes next, in words, at the head of its form. */
export function DocumentState() {
  const { hasPublishedDoc, isTrashed } = useDocumentInfo()
  const stage = useFlow<State>('stage') ?? (hasPublishedDoc ? 'published' : 'draft')
  const at = useFlow('at')
  const note = useFlow('note')
  const failure = useFlow('failure')
  const unreviewed = useFlow('unreviewed.reason')
  const [opened] = useState(Date.now)
  const late = useFlow<boolean>('late')
  const publishedAt = useFormFields(([fields]) => fields.publishedAt?.value as string | null | undefined)
  const ahead = stage === 'published' && publishedAt && Date.parse(publishedAt) > opened
  const noticed = useFormFields(([fields]) => Boolean(fields['withdrawal.on']?.value)) && stage !== 'withdrawn'
  const alsoLive = hasPublishedDoc && ['submitted', 'changes-asked', 'scheduled'].includes(stage)

  if (isTrashed)
    return (
      <div className="document-state" role="status">
        <strong className="document-state__name">In the trash</strong> Readers do not see it. Restore it to go on with it.
      </div>
    )
  return (
    <>
      <div className="document-state" role="status">
        <strong className={`document-state__name document-state__name--${stage}`}>{states[stage]}</strong>{' '}
        {stage === 'scheduled' && at ? `for ${formatMoment(at)}, London time. To change it, cancel the schedule first.` : ahead ? `with a date ahead: readers see it from ${formatMoment(publishedAt)}.` : next[stage]}
        {alsoLive ? ' Readers still see the published words.' : ''}
        {noticed && hasPublishedDoc ? ' They see them under a notice that the page is withdrawn, which stays until it is put back.' : ''}
        {stage === 'changes-asked' && note ? <p>What to change: {note}</p> : null}
        {late ? <p>It was published late, because the site was not running when it was due.</p> : null}
        {failure ? <p>It could not be published on time. {failure}</p> : null}
        {unreviewed ? <p>Published without a second pair of eyes: {unreviewed} A colleague still has to read it.</p> : null}
      </div>
      <Autosave stage={stage} />
    </>
  )
}
