// The one way by which this house asks something of another: by https, at the address that was checked and no other. Whoever may
// write an address here must not reach by it what stands beside us: a database, the machine itself, the cloud's own service.
import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { BlockList, isIP } from 'node:net'

export type Answered = { status: number, location: string | null, body: string }
export type Outside = {
  /** Addresses that are reached though they are not public, as `host:port`. */
  allow?: readonly string[]
  /** Milliseconds for all of it, the name's look-up included. */
  timeout?: number
  /** Bytes of the reply that are read; what follows is cut. */
  most?: number
  /** Certificates that are trusted beside the usual ones. */
  ca?: string
}

/** Not reached, and why: `address` that must not be, `name` unknown, `timeout`, or `refused` by the network. */
export class Unreached extends Error {
  readonly why: 'address' | 'name' | 'timeout' | 'refused'
  constructor(why: Unreached['why']) {
    super(why)
    this.why = why
  }
}

// IANA, special-purpose address registries: what is not globally reachable.
const closed = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) closed.addSubnet(net, bits, 'ipv4')
// Only 2000::/3 is given out for the world; of it, tunnels and samples lead elsewhere.
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')
const notWorld = new BlockList()
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) notWorld.addSubnet(net, bits, 'ipv6')

/** May an address of the network be asked? Of the sixth version only what is given out for the world; what wears one of the fourth is none of it. */
export function isPublic(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !closed.check(address, 'ipv4')
  return version === 6 && !address.includes('%') && world.check(address, 'ipv6') && !notWorld.check(address, 'ipv6')
}

const mostHops = 3
/** Asks an address, and whatever it leads to: each is checked anew. Answers the last reply. */
export async function askOutside(address: string, options: Outside = {}): Promise<Answered> {
  const signal = AbortSignal.timeout(options.timeout ?? 5_000)
  let url = URL.parse(address)
  for (let hop = 0; ; hop++) {
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') throw new Unreached('address')
    const answered = await askOnce(url, options, signal)
    if (answered.location === null || ![301, 302, 303, 307, 308].includes(answered.status)) return answered
    if (hop === mostHops) throw new Unreached('refused')
    url = URL.parse(answered.location, url)
  }
}

async function askOnce(url: URL, { allow = [], most = 64 << 10, ca }: Outside, signal: AbortSignal): Promise<Answered> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || 443)
  const allowed = allow.includes(`${url.hostname}:${port}`)
  const found = isIP(host) ? [{ address: host }] : await Promise.race([lookup(host, { all: true }), ended(signal)]).catch((error: unknown) => { throw error instanceof Unreached ? error : new Unreached('name') })
  // One that must not be asked among them is enough: the name is not to be trusted.
  const [first] = found
  if (!first || (!allowed && !found.every(({ address }) => isPublic(address)))) throw new Unreached('address')
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Unreached(signal.aborted ? 'timeout' : 'refused'))
    // The connection goes to the address that was checked; the name is for the certificate and the host’s own use.
    const asked = request({ host: first.address, port, path: `${url.pathname}${url.search}`, method: 'GET', agent: false, signal, headers: { host: url.host, 'user-agent': 'Parvis', accept: '*/*' }, ...(isIP(host) ? {} : { servername: host }), ...(ca === undefined ? {} : { ca }) }, (reply) => {
      const chunks: Buffer[] = []
      let size = 0
      const done = (): void => resolve({ status: reply.statusCode ?? 0, location: reply.headers.location ?? null, body: Buffer.concat(chunks).toString().slice(0, most) })
      reply.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size >= most) { done(); reply.destroy() }
      })
      reply.on('end', done)
      reply.on('error', fail)
    })
    asked.on('error', fail)
    asked.end()
  })
}

const ended = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Unreached('timeout')), { once: true }))
