import { type LinkKind, linkKinds } from '@/lib/vocabulary'

type Props = { id: string; kind: LinkKind; note: string; onKind: (kind: LinkKind) => void; onNote: (note: string) => void }

/** What readers are told of a page of another site besides its title. */
export function LinkAbout({ id, kind, note, onKind, onNote }: Props) {
  return (
    <>
      <label htmlFor={`${id}-kind`}>What kind of page it is</label>
      <select id={`${id}-kind`} value={kind} onChange={(event) => onKind(event.target.value as LinkKind)}>
        {Object.entries(linkKinds).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-note`}>Why it is worth reading (you can leave this empty)</label>
      <input id={`${id}-note`} value={note} maxLength={200} onChange={(event) => onNote(event.target.value)} />
    </>
  )
}
