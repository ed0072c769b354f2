import Link from 'next/link'
import type { PayloadRequest } from 'payload'

import { MeaningButton } from './meaning-button'
import { referenceTitles } from './reference-titles'

const mostListed = 500

/** What editors have said of the words that readers type, to be changed or taken out. */
export async function SaidOfWords({ req }: { req: PayloadRequest }) {
  const { docs, totalDocs } = await req.payload.find({ collection: 'search-meanings', where: { meaning: { not_equals: 'different' } }, sort: 'words', limit: mostListed, depth: 0, overrideAccess: false, req })
  const titles = await referenceTitles(req, docs.flatMap(({ answeredBy }) => answeredBy ?? []))
  return (
    <section aria-labelledby="search-said">
      <h2 id="search-said">Words and answers</h2>
      <p>{totalDocs === 0 ? 'Nobody has said yet what other words mean, or which page answers them.' : 'What you and your colleagues have said. It holds for every search.'}</p>
      <ul className="related-links__list">
        {docs.map(({ id, words, others, answeredBy }) => (
          <li key={id}>
            <div>
              <strong>{words}</strong>
              <p>{answeredBy ? `Is answered by “${titles.get(answeredBy)?.title ?? 'a page that is gone'}”` : `Means the same as “${others}”`}</p>
            </div>
            <div className="related-links__buttons">
              <Link href={`/admin/collections/search-meanings/${id}`} prefetch={false} aria-label={`Change: ${words}`}>
                Change
              </Link>
              <MeaningButton label="Take out" about={words} press={id} done="Taken out." />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
