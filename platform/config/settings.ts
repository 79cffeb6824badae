// The settings of an installation: read once at start, checked all together, handed on as a value.
import path from 'node:path'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { type ClamdSettings, readClamd } from './clamd.ts'
import { readS3, type S3Settings } from './s3.ts'
import { isLoopback, isNetwork, isHostPort, numberOf, originOf, portOf } from './values.ts'

export const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type Settings = {
  port: number
  host: string
  /** Absolute path of the data folder. */
  dataDir: string
  /** Null: the embedded PostgreSQL is started. */
  databaseUrl: string | null
  /** Where people's browsers find Parvis; no path, no final slash. */
  origin: string
  /** A second name of the same server, from which people's files are served; null: as downloads of the first. */
  filesOrigin: string | null
  mode: 'demo' | 'production'
  secretFile: string
  trustedProxies: string[]
  outboundAllow: string[]
  metricsToken: string | null
  logLevel: (typeof levels)[number]
  /** Of one person or address; beyond it, 429. */
  requestsPerMinute: number
  /** Bytes of one file. */
  uploadLimit: number
  /** Where people's files are; null: below the data folder. */
  s3: S3Settings | null
  /** Who looks at what is brought; null: nobody. */
  clamd: ClamdSettings | null
}

export type Problem = { variable: string; reason: keyof typeof fr; value: string | null }

/** Every wrong variable at once: which, why, what to write, in French then in English. */
export class SettingsError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.variable}\n  ${fr[p.reason](p.value)}\n  ${en[p.reason](p.value)}`).join('\n'))
    this.name = 'SettingsError'
    this.problems = problems
  }
}

/** Reads the settings from an environment; touches no file. An empty variable counts as absent. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const problems: Problem[] = []
  const get = (name: string) => env[name]?.trim() || null
  const wrong = (variable: string, reason: Problem['reason'], value: string | null = null) => problems.push({ variable, reason, value })

  /** The variable as `read` makes it; when `read` finds nothing in it, the default and a problem. */
  function take<T>(name: string, otherwise: T, reason: Problem['reason'], read: (value: string) => T | null): T {
    const value = get(name)
    if (value === null) return otherwise
    const made = read(value)
    if (made !== null) return made
    wrong(name, reason, secret.has(name) ? null : value)
    return otherwise
  }
  const list = (name: string, reason: Problem['reason'], valid: (item: string) => boolean) =>
    take<string[]>(name, [], reason, (value) => {
      const items = value.split(/[\s,]+/).filter(Boolean)
      return items.every(valid) ? items : null
    })

  const port = take('PORT', 3000, 'port', portOf)
  const host = take('HOST', '127.0.0.1', 'host', (v) => (/^[\w.:-]+$/.test(v) ? v : null))
  const dataDir = path.resolve(get('PARVIS_DATA') ?? 'data')
  const databaseUrl = take<string | null>('DATABASE_URL', null, 'database', (v) => (isDatabase(v) ? v : null))
  const open = get('DATABASE_URL') === null && get('PARVIS_ORIGIN') === null
  const mode = take<Settings['mode']>('PARVIS_MODE', open ? 'demo' : 'production', 'mode', (v) => (v === 'demo' || v === 'production' ? v : null))
  const origin = take('PARVIS_ORIGIN', `http://${host.includes(':') ? `[${host}]` : host}:${port}`, 'origin', originOf)
  const filesOrigin = take<string | null>('PARVIS_FILES_ORIGIN', null, 'origin', originOf)

  // Without a password anyone who reaches the demo enters it: it stays on the machine.
  if (mode === 'demo' && !isLoopback(host)) wrong('HOST', 'demo', host)
  if (mode === 'production' && get('PARVIS_ORIGIN') === null && !isLoopback(host)) wrong('PARVIS_ORIGIN', 'originNeeded', host)
  if (filesOrigin !== null && filesOrigin === origin) wrong('PARVIS_FILES_ORIGIN', 'filesOrigin', filesOrigin)

  const settings: Settings = {
    port, host, dataDir, databaseUrl, origin, filesOrigin, mode,
    secretFile: path.resolve(get('PARVIS_SECRET_FILE') ?? path.join(dataDir, 'secret')),
    trustedProxies: list('PARVIS_TRUSTED_PROXIES', 'proxies', isNetwork),
    outboundAllow: list('PARVIS_OUTBOUND_ALLOW', 'outbound', isHostPort),
    metricsToken: take<string | null>('PARVIS_METRICS_TOKEN', null, 'token', (v) => (/^\S{16,}$/.test(v) ? v : null)),
    logLevel: take<Settings['logLevel']>('PARVIS_LOG', 'info', 'log', (v) => levels.find((level) => level === v) ?? null),
    requestsPerMinute: take('PARVIS_REQUESTS_PER_MINUTE', 1_200, 'number', numberOf),
    uploadLimit: take('PARVIS_UPLOAD_LIMIT', 10 * 1024 ** 3, 'number', numberOf),
    s3: readS3({ get, wrong }),
    clamd: readClamd({ get, wrong }),
  }
  if (problems.length > 0) throw new SettingsError(problems)
  return settings
}

/** Variables whose value is never shown, since errors end up in logs. */
const secret = new Set(['DATABASE_URL', 'PARVIS_METRICS_TOKEN'])

function isDatabase(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}
