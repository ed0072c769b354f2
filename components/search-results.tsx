import { describeFile } from '@/lib/file-sizes'
import { resultSentence } from '@/lib/result-sentence'
import { type Search, searchAddress } from '@/lib/search-filters'
import type { SearchAnswer, SearchResult, Stretch } from '@/lib/search-results'
import { words } from '@/lib/words'

import { Day } from './day'

type Props = { asked: Search; answer: SearchAnswer }

const noun = { one: words.searchResult, many: words.searchResults }

/** A stretch of a page with the words that were asked for; text stays text. */
const Passage = ({ stretches }: { stretches: Stretch[] }) => (
  <p className="card-summary">{stretches.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))}</p>
)

const Result = ({ result: { path, title, type, publishedAt, passage, file } }: { result: SearchResult }) => (
  <article className="card">
    <h2 className="card-heading">
      <a href={path}>{title}</a>
    </h2>
    <p className="card-facts">
      <span className="card-type">{type}</span>
      {publishedAt && ' '}
      {publishedAt && <Day on={publishedAt} />}
    </p>
    <Passage stretches={passage} />
    {file && (
      <p className="card-file">
        <a href={file.path}>
          {words.inFile(file.title, file.page)} ({describeFile(file)})
        </a>
      </p>
    )}
  </article>
)

const NothingFound = ({ asked }: { asked: Search }) => (
  <div className="empty-state">
    <h2>{words.nothingFound(asked.q.slice(0, 80))}</h2>
    <ul>
      {words.nothingFoundTry.map((advice) => (
        <li key={advice}>{advice}</li>
      ))}
    </ul>
    <p>
      <a href="/reports">{words.reports}</a> · <a href="/news">{words.news}</a> · <a href="/themes">{words.themes}</a>
    </p>
  </div>
)

/** How much was found for which words, and each page with the passage that says most of them. */
export const SearchResults = ({ asked, answer: { results, total, capped, page, pages, repaired, filters } }: Props) => (
  <>
    <p className="result-count" role="status">
      {capped && `${words.theBestOfMany} `}
      {resultSentence({ total, page, pages, noun, filters })}
    </p>
    {repaired && (
      <p>
        {words.showingResultsFor} <strong>{repaired}</strong>. <a href={searchAddress({ ...asked, asTyped: true })}>{words.searchInstead(asked.q.slice(0, 80))}</a>
      </p>
    )}
    {results.length > 0 ? (
      <ul className="card-list card-list-rows">
        {results.map((result) => (
          <li key={result.path}>
            <Result result={result} />
          </li>
        ))}
      </ul>
    ) : (
      <NothingFound asked={asked} />
    )}
  </>
)
