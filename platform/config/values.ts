// What a value of a setting may look like.
import { isIP } from 'node:net'

export function portOf(value: string): number | null {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  return port >= 1 && port <= 65_535 ? port : null
}

export function numberOf(value: string): number | null {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : 0
  return number >= 1 ? number : null
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
}

/** The origin of an address that holds nothing more; plain http only on loopback, since the session travels on it. */
export function originOf(value: string): string | null {
  const url = URL.parse(value)
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)) ? url.origin : null
}

/** An IP address, alone or with the length of a network: `10.0.0.0/8`. */
export function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** `host:port`, with brackets around an IPv6 address. */
export function isHostPort(value: string): boolean {
  const found = /^(?:\[([\da-fA-F:]+)\]|([\w.-]+)):(\d+)$/.exec(value)
  return found !== null && portOf(found[3] ?? '') !== null && (found[1] === undefined || isIP(found[1]) === 6)
}
