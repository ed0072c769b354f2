type Props = { title: string; text: string }

/** A remark set apart from the text around it. */
export const Callout = ({ title, text }: Props) => (
  <div className="callout">
    <p className="callout-title">{title}</p>
    {text.split(/\n\s*\n/).map((paragraph, index) => (
      <p key={index}>{paragraph}</p>
    ))}
  </div>
)
