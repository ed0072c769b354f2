import { addressFault } from './addresses'
import { linksOf } from './bodies'
import { type Check, error } from './check'

/** No link runs a script, carries a password, or leads where readers cannot follow. */
export const unsafeLinks: Check = (document, { siteUrl }) =>
  linksOf(document).flatMap(({ path, link: { words, address } }) => {
    const fault = address && addressFault(address, siteUrl)
    return fault ? [error(path, `Mend the link of ${words}. ${fault}`)] : []
  })
