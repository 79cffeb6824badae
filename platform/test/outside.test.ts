import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { askOutside, isPublic, Unreached, type Outside } from '../outside.ts'

// A key that everybody knows, for a name that is everybody’s own machine.
const pem = readFileSync('platform/test/localhost.pem', 'utf8')
const seen: string[] = []
const server = createServer({ key: pem, cert: pem }, (request, reply) => {
  seen.push(`${request.headers.host} ${request.url}`)
  const to = new URL(request.url ?? '/', 'https://x').searchParams.get('to')
  if (to !== null) return void reply.writeHead(302, { location: to }).end()
  if (request.url === '/silent') return
  if (request.url === '/endless') return void setInterval(() => reply.write('x'.repeat(10_000)), 1).unref()
  reply.writeHead(request.url === '/down' ? 503 : 200).end('bonjour')
})
let port: number
before(async () => {
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  port = (server.address() as AddressInfo).port
})
after(() => {
  server.closeAllConnections()
  server.close()
})
const known = (): Outside => ({ allow: [`localhost:${port}`], ca: pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')) })
const at = (path: string): string => `https://localhost:${port}${path}`
const why = async (asked: Promise<unknown>): Promise<string> => asked.then(() => 'reached', (error: unknown) => (error instanceof Unreached ? error.why : String(error)))

test('only what is of the world is public, in whatever way it is written', () => {
  for (const address of ['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '192.167.1.1', '2001:4860:4860::8888', '2a01:e0a::1']) assert.equal(isPublic(address), true, address)
  for (const address of [
    '0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '127.0.0.1', '127.255.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.0.1', '198.18.0.1', '198.51.100.1', '203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '100::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '2a01::1%eth0', '', 'localhost', '127.1', '0x7f.1', '1.1.1.1.',
  ]) assert.equal(isPublic(address), false, address)
})

test('nothing of one’s own network is public', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(fc.property(fc.constantFrom('10', '127', '192.168', '169.254', '172.16', '0', '224', '255'), byte, byte, byte, (begin, a, b, c) => !isPublic([...begin.split('.'), a, b, c].slice(0, 4).join('.'))))
  fc.assert(fc.property(fc.constantFrom('fc', 'fd', 'fe', 'ff', '00', '01'), byte, byte, (begin, a, b) => !isPublic(`${begin}${a.toString(16).padStart(2, '0')}::${b.toString(16)}`)))
})

test('what is not public is not asked, by address, by name or by any spelling', async () => {
  for (const address of ['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://169.254.169.254/latest/meta-data/', 'https://localhost/', 'http://1.1.1.1/', 'https://u:p@1.1.1.1/', 'ftp://1.1.1.1/', 'file:///etc/passwd', 'nonsense', '']) assert.equal(await why(askOutside(address)), 'address', address)
  assert.deepEqual([await why(askOutside(at('/'))), seen], ['address', []])
})

test('what is allowed is asked at the address that was found, by its own name', async () => {
  const { status, body } = await askOutside(at('/a?b=c'), known())
  assert.deepEqual([status, body, seen.at(-1)], [200, 'bonjour', `localhost:${port} /a?b=c`])
  assert.equal((await askOutside(at('/down'), known())).status, 503)
  // A certificate that nobody vouches for is none.
  assert.equal(await why(askOutside(at('/'), { allow: [`localhost:${port}`] })), 'refused')
})

test('where it leads to is checked anew, and not for ever', async () => {
  const to = (place: string): string => at(`/?to=${encodeURIComponent(place)}`)
  assert.equal((await askOutside(to('/there'), known())).body, 'bonjour')
  for (const place of [`https://127.0.0.1:${port}/`, 'https://169.254.169.254/', 'http://localhost/', `https://[::1]:${port}/`]) assert.equal(await why(askOutside(to(place), known())), 'address', place)
  assert.equal(await why(askOutside(to(to(to(to(to('/far'))))), known())), 'refused')
})

test('it waits for so long, and reads so much', async () => {
  assert.equal(await why(askOutside(at('/silent'), { ...known(), timeout: 200 })), 'timeout')
  assert.equal((await askOutside(at('/endless'), { ...known(), most: 25_000 })).body.length, 25_000)
})
