import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { formatDate, formatTime } from '@/lib/dates'
import type { Difference } from '@/lib/overtaken'

import './overtaken.scss'
import { TwoTexts } from './two-texts'

/** Who changed a field since both opened the document. */
export type Changed = 'both' | 'you' | 'they'
export type Conflict = { by: string | null; at: string; differences: (Difference & { changed: Changed })[] }

type Props = { conflict: Conflict; drafts: boolean; busy: boolean; failure: string | null; onKeepMine: () => void; onTakeTheirs: () => void; onClose: () => void }

const order: Changed[] = ['both', 'you', 'they']

const note = (changed: Changed, by: string) =>
  ({
    both: `You and ${by} both changed this. Only one of the two texts can stay.`,
    you: 'Only you changed this.',
    they: `Only ${by} changed this. It stays in either case.`,
  })[changed]

/** Shows somebody whose save was overtaken both texts of every field that differs, and asks which to keep. */
export function OvertakenDialog({ conflict, drafts, busy, failure, onKeepMine, onTakeTheirs, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const by = conflict.by ?? 'somebody else'
  const name = conflict.by ?? 'Somebody else'
  const differences = order.flatMap((changed) => conflict.differences.filter((difference) => difference.changed === changed))

  return (
    <dialog ref={dialog} className="overtaken" aria-labelledby="overtaken-heading" onClose={onClose}>
      {/* Focusable, so that it can be scrolled with the keyboard. */}
      <div className="overtaken__words" tabIndex={0} role="group" aria-label="What differs">
        <h2 id="overtaken-heading">{name} saved this before you</h2>
        <p>
          It was saved at {formatTime(conflict.at)} on {formatDate(conflict.at)}, after you opened it. What you typed is still here and not saved yet.
        </p>
        {differences.length === 0 && <p>Nothing that you can see here differs.</p>}
        {differences.map(({ path, label, theirs, yours, changed }) => (
          <section key={path} className="overtaken__field">
            <h3>{label}</h3>
            <p className="overtaken__note">{note(changed, by)}</p>
            <TwoTexts by={name} theirs={theirs} yours={yours} />
          </section>
        ))}
        <p>
          “Keep mine” puts what you changed into the version of {by}
          {drafts ? ' and saves it as a draft' : ' and saves it'}. “Take theirs” drops what you changed.
        </p>
      </div>
      <div className="overtaken__choices">
        {/* Here, because Payload's notices lie beneath an open dialog. */}
        <p role="alert">{failure}</p>
        <Button type="button" onClick={onKeepMine} disabled={busy}>
          Keep mine
        </Button>
        <Button type="button" buttonStyle="secondary" onClick={onTakeTheirs} disabled={busy}>
          Take theirs
        </Button>
        <Button type="button" buttonStyle="transparent" onClick={() => dialog.current?.close()} disabled={busy}>
          Back to the form
        </Button>
      </div>
    </dialog>
  )
}
