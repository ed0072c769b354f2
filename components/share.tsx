import { words } from '@/lib/words'

type Props = {
  title: string
  /** The page's full address. */
  address: string
}

/** Ways to pass a page on that need no script and no third party: its address to copy, and an email. */
export const Share = ({ title, address }: Props) => (
  <section className="share" aria-labelledby="share">
    <h2 id="share">{words.share}</h2>
    <dl>
      <dt>{words.pageAddress}</dt>
      <dd>{address}</dd>
    </dl>
    <p>
      <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`}>{words.shareByEmail}</a>
    </p>
  </section>
)
