import type { FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

// No 'unsafe-inline' anywhere; `data:` images are the browser's own previews and icons of our CSS.
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export const pageHeaders: Record<string, string> = { 'content-security-policy': csp, 'cache-control': 'no-store' }
/** On every answer. */
export const commonHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self)', 'x-frame-options': 'DENY', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
/** A worker of ours has the rules of its own file: the one that reads PDFs fetches a decoder beside it. */
export const workerPolicy = "default-src 'none'; script-src 'self'"
/** Bytes that people brought: whatever they hold, nothing of it runs on our origin. */
export const fileHeaders: Record<string, string> = { 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/**
 * Refuses a write that another site makes with our cookie. Browsers send `Sec-Fetch-Site` and `Origin` on each;
 * something that sends neither is no browser and holds no cookie of a victim.
 */
export function refuseCrossSite(request: FastifyRequest, origin: string): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(403, 'request.cross_site')
  const from = request.headers.origin
  if (from === undefined || from === origin) return
  const host = hostOf(from)
  // In demo mode one may type localhost for 127.0.0.1: the same machine, and the page came from this very host.
  if (host !== null && host === request.headers.host && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return
  throw new Problem(403, 'request.cross_site')
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
