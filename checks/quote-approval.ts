import { quotesAmongWords } from './bodies'
import { type Check, error } from './check'
import { beginningOf } from './quote-attribution'
import { groupOf } from './values'

const isApproved = (approval: unknown) => groupOf(approval).state === 'approved'

/** Where the site asks for it, every quotation was approved by whoever said it. */
export const quoteApproval: Check = (document, { quotes, settings }) => {
  if (!settings.quotesNeedApproval) return []
  const own = document.collection === 'quotes' && !isApproved(document.data.approval) ? [error('approval.state', 'Ask the person to approve these words, and record the answer here.')] : []
  const shown = quotesAmongWords(document).flatMap(({ path, id }) => {
    const quote = quotes.get(id ?? 0)
    return quote && !isApproved(quote.approval) ? [error(path, `The quote ${beginningOf(quote.words)} is not approved. Record the approval in the quote, or take it out.`)] : []
  })
  return [...own, ...shown]
}
