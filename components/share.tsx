import { words } from '@/lib/words'

type Props = {
  title: string
  /** The page's full address. */
  address: string
}

/** Ways to pass a page on that need no third party: its address to copy, by hand or with a button that script shows, and an email. */
export const Share = ({ title, address }: Props) => (
  <section className="share" aria-labelledby="share">
    <h2 id="share">{words.share}</h2>
    <dl>
      <dt>{words.pageAddress}</dt>
      <dd>{address}</dd>
    </dl>
    <p>
      <button className="button button--quiet" type="button" hidden data-copy={address} data-done={words.addressCopied} data-failed={words.addressNotCopied}>
        {words.copyAddress}
      </button>
      <span className="share-answer" role="status" />
    </p>
    <p>
      <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`}>{words.shareByEmail}</a>
    </p>
    <script src="/assets/copy-address.js" defer />
  </section>
)
