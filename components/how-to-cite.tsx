import { apa, vancouver, type Citation, type Reference } from '@/lib/citations'
import { bibtex } from '@/lib/reference-files'
import { citationPath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

type Props = {
  citation: Citation
  /** The path of the report's page. */
  path: string
}

const InText = ({ reference: { before, title, after } }: { reference: Reference }) => (
  <>
    {before}
    <cite>{title}</cite>
    {after}
  </>
)

/** A report as others refer to it, to copy or to fetch, with an address that will not change. */
export const HowToCite = ({ citation, path }: Props) => (
  <section className="how-to-cite" aria-labelledby="cite">
    <h2 id="cite">{words.howToCite}</h2>
    <dl>
      <dt>{words.apa}</dt>
      <dd>
        <InText reference={apa(citation)} />
      </dd>
      <dt>{words.vancouver}</dt>
      <dd>{vancouver(citation)}</dd>
      <dt>{words.bibtex}</dt>
      <dd>
        <pre role="region" aria-label={words.bibtex} tabIndex={0}>
          <code>{bibtex(citation)}</code>
        </pre>
      </dd>
      <dt className="reference-files">{words.forReferenceManagers}</dt>
      <dd className="reference-files">
        <a href={citationPath(path, 'bib')} download={`${citation.key}.bib`}>
          {words.downloadBibtex}
        </a>{' '}
        <a href={citationPath(path, 'ris')} download={`${citation.key}.ris`}>
          {words.downloadRis}
        </a>
      </dd>
      <dt>{words.permanentAddress}</dt>
      <dd>{citation.address}</dd>
    </dl>
  </section>
)
