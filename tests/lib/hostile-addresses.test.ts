import type { RequestListener } from 'node:http'

import { describe, expect, test } from '@jest/globals'

import { visitOutside } from '@/lib/outside-visit'

import { Outside } from '../support/outside'

const addresses = [
  'http://127.0.0.1/', 'http://127.0.0.1:8080/', 'http://127.1/', 'http://127.255.255.254/', 'http://2130706433/', 'http://0x7f000001/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://017700000001/',
  'http://0.0.0.0/', 'http://0/', 'http://10.0.0.1/', 'http://10.255.255.255/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.0.1/', 'http://192.168.1.254:8443/', 'http://100.64.0.1/', 'http://100.100.100.200/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/', 'http://0xa9fea9fe/', 'http://2852039166/', 'http://0251.0376.0251.0376/', 'http://169.254.0.1/', 'http://168.63.129.16/', 'http://192.0.0.192/', 'http://192.0.2.1/', 'http://198.18.0.1/', 'http://198.51.100.1/', 'http://203.0.113.1/',
  'http://224.0.0.1/', 'http://239.255.255.250/', 'http://240.0.0.1/', 'http://255.255.255.255/', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[::127.0.0.1]/', 'http://[::ffff:0:127.0.0.1]/', 'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::7f00:1]/', 'http://[64:ff9b::a9fe:a9fe]/', 'http://[64:ff9b:1::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[2001::1]/', 'http://[2001:db8::1]/', 'http://[3fff::1]/', 'http://[fe80::1]/', 'http://[fec0::1]/', 'http://[fc00::1]/', 'http://[fd00:ec2::254]/', 'http://[ff02::1]/', 'http://[100::1]/', 'http://[5f00::1]/',
  'http://localhost/', 'http://LOCALHOST/', 'http://localhost./', 'http://anything.localhost/', 'http://printer.local/', 'http://wiki.internal/', 'http://metadata.google.internal/', 'http://router.lan/', 'http://nas.home.arpa/', 'http://hr.intranet/', 'http://intranet/', 'http://①②⑦.0.0.1/',
  'http://lin:secret@example.org/', 'https://example.org@127.0.0.1/', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,hello', 'gopher://example.org/', 'ws://example.org/',
  'http://example.org:22/', 'http://example.org:25/', 'http://example.org:5432/', 'http://example.org:6379/', 'https://example.org:3306/',
]

const privateAddresses = ['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '168.63.129.16', '100.64.0.1', '0.0.0.0', '::1', '::ffff:10.0.0.1', 'fe80::1', 'fd00:ec2::254', '64:ff9b::a00:1']

/** A site that sends everybody on to one address. */
const sendsTo = (location: string): { http: RequestListener } => ({ http: (request, response) => void (request.url === '/robots.txt' ? response.writeHead(404) : response.writeHead(302, { location })).end() })

describe('no packet leaves for', () => {
  test(`${addresses.length} hostile addresses`, () => expect(addresses.length).toBeGreaterThanOrEqual(60))

  test.each(addresses)('%s', async (address) => {
    const outside = new Outside()
    expect(await visitOutside(address, outside)).toMatchObject({ fault: 'forbidden' })
    expect(outside.asked).toEqual([])
  })

  test.each(privateAddresses)('a name that leads to %s', async (address) => {
    const outside = new Outside()
    await outside.put('rebound.example.org', {}, [address])
    expect(await visitOutside('http://rebound.example.org/', outside)).toMatchObject({ fault: 'forbidden' })
    expect(outside.asked).toEqual([])
  })

  test('a name that leads to a public address and to a private one', async () => {
    const outside = new Outside()
    await outside.put('both.example.org', {}, ['93.184.216.1', '10.0.0.1'])
    expect(await visitOutside('http://both.example.org/', outside)).toMatchObject({ fault: 'forbidden' })
    expect(outside.asked).toEqual([])
  })
})

describe('a site that sends visitors on is not followed', () => {
  test.each(['http://169.254.169.254/latest/', 'http://localhost/', 'http://[::1]/', 'file:///etc/passwd', 'http://hidden.example.org/', '//10.0.0.1/'])('to %s', async (location) => {
    const outside = new Outside()
    await outside.put('friendly.example.org', sendsTo(location))
    await outside.put('hidden.example.org', {}, ['192.168.7.7'])
    expect(await visitOutside('http://friendly.example.org/', outside)).toMatchObject({ fault: 'forbidden' })
    expect(new Set(outside.asked)).toEqual(new Set(['93.184.216.1:80']))
    await outside.close()
  })
})

test('a name that has another address a moment later is asked at the one that was looked at', async () => {
  const outside = new Outside()
  let lookups = 0
  await outside.put('turning.example.org', { http: (_, response) => void response.end('hello') })
  const turning = { ...outside, resolve: async () => ((lookups += 1) > 2 ? ['127.0.0.1'] : ['93.184.216.1']), connect: outside.connect }
  expect(await visitOutside('http://turning.example.org/', turning)).toMatchObject({ status: 200 })
  expect(await visitOutside('http://turning.example.org/', turning)).toMatchObject({ fault: 'forbidden' })
  expect(new Set(outside.asked)).toEqual(new Set(['93.184.216.1:80']))
  await outside.close()
})
