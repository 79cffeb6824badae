// An antivirus that looks at what people bring: where its daemon listens, and what to do when it does not answer.
import type { fr } from './fr.ts'
import { isHostPort } from './values.ts'

export type ClamdSettings = {
  /** As `net.connect` takes it. */
  at: { path: string } | { host: string, port: number }
  away: 'refuse' | 'accept'
}
type Reading = { get(name: string): string | null, wrong(variable: string, reason: keyof typeof fr, value?: string | null): void }

export function readClamd({ get, wrong }: Reading): ClamdSettings | null {
  const [where, away] = [get('PARVIS_CLAMD'), get('PARVIS_CLAMD_AWAY')]
  if (away !== null && away !== 'refuse' && away !== 'accept') wrong('PARVIS_CLAMD_AWAY', 'clamdAway', away)
  else if (away !== null && where === null) wrong('PARVIS_CLAMD_AWAY', 'clamdAlone')
  if (where === null) return null
  const at = addressOf(where)
  if (at === null) wrong('PARVIS_CLAMD', 'clamd', where)
  return at && { at, away: away === 'accept' ? 'accept' : 'refuse' }
}

function addressOf(value: string): ClamdSettings['at'] | null {
  if (value.startsWith('unix:/')) return { path: value.slice(5) }
  if (!isHostPort(value)) return null
  const edge = value.lastIndexOf(':')
  return { host: value.slice(0, edge).replace(/^\[|\]$/g, ''), port: Number(value.slice(edge + 1)) }
}
