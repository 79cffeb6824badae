// An antivirus that looks at what people bring: where its daemon listens, and what to do when it does not answer.
import type { fr } from './fr.ts'
import { isHostPort, numberOf } from './values.ts'

export type ClamdSettings = {
  /** As `net.connect` takes it. */
  at: { path: string } | { host: string, port: number }
  away: 'refuse' | 'accept'
  /** Bytes of the largest file that it is shown: its own StreamMaxLength. */
  most: number
}
type Reading = { get(name: string): string | null, wrong(variable: string, reason: keyof typeof fr, value?: string | null): void }

export function readClamd({ get, wrong }: Reading): ClamdSettings | null {
  const [where, away, most] = [get('PARVIS_CLAMD'), get('PARVIS_CLAMD_AWAY'), get('PARVIS_CLAMD_MOST')]
  if (away !== null && away !== 'refuse' && away !== 'accept') wrong('PARVIS_CLAMD_AWAY', 'clamdAway', away)
  else if (away !== null && where === null) wrong('PARVIS_CLAMD_AWAY', 'clamdAlone')
  if (most !== null && numberOf(most) === null) wrong('PARVIS_CLAMD_MOST', 'number', most)
  if (where === null) return null
  const at = addressOf(where)
  if (at === null) wrong('PARVIS_CLAMD', 'clamd', where)
  return at && { at, away: away === 'accept' ? 'accept' : 'refuse', most: (most && numberOf(most)) || 100 << 20 }
}

function addressOf(value: string): ClamdSettings['at'] | null {
  if (value.startsWith('unix:/')) return { path: value.slice(5) }
  if (!isHostPort(value)) return null
  const edge = value.lastIndexOf(':')
  return { host: value.slice(0, edge).replace(/^\[|\]$/g, ''), port: Number(value.slice(edge + 1)) }
}
