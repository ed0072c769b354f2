import type { Listing } from '@/lib/content'
import { resultSentence, type Filter, type Noun } from '@/lib/result-sentence'

type Props = { listing: Listing; noun: Noun; filters?: Filter[] }

/** How much was found and by which filters, read back as a sentence. */
export const ResultCount = ({ listing: { total, page, pages }, noun, filters }: Props) => <p className="result-count">{resultSentence({ total, page, pages, noun, filters })}</p>
