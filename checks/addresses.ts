import { isPrivateHost } from '@/lib/private-hosts'
import { isSafeAddress } from '@/lib/urls'

const overTheWeb = ['http:', 'https:']

/** The path of an address on our own site, without a slash at its end, or null when it leads elsewhere. */
export function ownPath(address: string, siteUrl: string): string | null {
  if (address.startsWith('#') || !URL.canParse(address, siteUrl)) return null
  const url = new URL(address, siteUrl)
  return overTheWeb.includes(url.protocol) && url.host === new URL(siteUrl).host ? url.pathname.replace(/(?<=.)\/+$/, '') : null
}

/** What the site serves to staff and to programs, and to no reader. */
const isForStaff = (path: string) => /^\/(admin|api(?!\/(files|images)\/file\/)|preview)(\/|$)/i.test(path)

/** Why readers must not be sent to an address, as a sentence that says what to do; null where they may be. */
export function addressFault(address: string, siteUrl: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url && (url.username || url.password)) return 'Take the user name and password out of the address.'
  const path = ownPath(address, siteUrl)
  if (path !== null && isForStaff(path)) return 'It leads to the admin or to a preview, which readers cannot open. Link to the page itself.'
  if (url && /^(javascript|data|file|vbscript|blob):$/.test(url.protocol)) return `An address that begins with ${url.protocol} does not lead to a page. Give a web address that starts with https://.`
  if (url && overTheWeb.includes(url.protocol) && isPrivateHost(url.hostname)) return `Readers cannot reach ${url.hostname}. Give an address that works from outside, or for a page of ours its path, such as /reports.`
  return isSafeAddress(address) ? null : 'Give a web address that starts with https://, an email address as mailto:name@example.org, or a path such as /reports.'
}
