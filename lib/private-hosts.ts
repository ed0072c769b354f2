import ipaddr from 'ipaddr.js'

const localName = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)\.?$/

/** Where clouds answer their own machines although the address looks like any other. */
const cloudServices = ['168.63.129.16']

const worldwide = ipaddr.IPv6.parseCIDR('2000::/3')
const forExamples = ipaddr.IPv6.parseCIDR('3fff::/20')

/** Says whether this is an address of a machine that anybody in the world could reach: not private, loopback, link-local, translated or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || cloudServices.includes(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast' || cloudServices.includes(address.toString())) return false
  return address instanceof ipaddr.IPv4 || (address.match(worldwide) && !address.match(forExamples))
}

/** Says whether only somebody inside a network could reach this host, as `URL` spells hosts: private addresses, local names, names without a dot. */
export function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(address)) return !isPublicAddress(address)
  return localName.test(address) || !address.replace(/\.$/, '').includes('.')
}
