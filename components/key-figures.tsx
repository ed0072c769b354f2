import type { KeyFigure } from '@/lib/content'

type Props = { figures: KeyFigure[] }

/** Numbers that carry the eye; a screen reader hears what each one counts before the number. */
export const KeyFigures = ({ figures }: Props) => (
  <dl className="key-figures">
    {figures.map(({ value, label }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
