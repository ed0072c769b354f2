import ipaddr from 'ipaddr.js'

const localName = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)\.?$/

/** Says whether only somebody inside a network could reach this host, as `URL` spells hosts: private addresses, local names, names without a dot. */
export function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(address)) return ipaddr.process(address).range() !== 'unicast'
  return localName.test(address) || !address.replace(/\.$/, '').includes('.')
}
