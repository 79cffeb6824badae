import { resolve } from 'node:path'

export type Settings = {
  mode: 'demo' | 'production', port: number, host: string, dataDir: string, databaseUrl: string | null, origin: string, filesOrigin: string | null, secretFile: string
  trustedProxies: string[], outboundAllow: string[], metricsToken: string | null, logLevel: string, requestsPerMinute: number, uploadLimit: number
}
type Wrong = { name: string, fr: string, en: string }

/** Everything wrong with the settings at once: which one, why, what to write. */
export class SettingsError extends Error {
  readonly wrong: readonly Wrong[]
  constructor(wrong: readonly Wrong[]) {
    super(wrong.map((w) => `${w.name} : ${w.fr}\n${w.name}: ${w.en}`).join('\n'))
    this.wrong = wrong
  }
}

const loopback = /^(127(\.\d{1,3}){3}|localhost|::1)$/
const list = (text: string | undefined): string[] => (text ?? '').split(',').map((item) => item.trim()).filter(Boolean)

/** Reads and checks every setting of the process; nothing else reads the environment. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const wrong: Wrong[] = []
  const complain = (name: string, fr: string, en: string): void => void wrong.push({ name, fr, en })
  const number = (name: string, otherwise: number, least: number, most: number): number => {
    const text = env[name]
    if (!text) return otherwise
    if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text)
    complain(name, `« ${text} » ne convient pas. Écrivez un nombre entre ${least} et ${most}, par exemple ${name}=${otherwise}.`, `"${text}" is not right. Write a number between ${least} and ${most}, for instance ${name}=${otherwise}.`)
    return otherwise
  }
  const address = (name: string, example: string): string | null => {
    const text = env[name]
    if (!text) return null
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '')) return new URL(text).origin
    complain(name, `« ${text} » n’est pas une adresse complète sans chemin. Écrivez par exemple ${name}=${example}.`, `"${text}" is not a full address without a path. Write for instance ${name}=${example}.`)
    return null
  }

  const port = number('PORT', 3000, 0, 65_535)
  const host = env.HOST || '127.0.0.1'
  const asked = env.PARVIS_MODE
  if (asked && asked !== 'demo' && asked !== 'production') complain('PARVIS_MODE', `« ${asked} » est inconnu. Écrivez PARVIS_MODE=production ou PARVIS_MODE=demo.`, `"${asked}" is unknown. Write PARVIS_MODE=production or PARVIS_MODE=demo.`)
  const mode = asked === 'demo' || asked === 'production' ? asked : env.DATABASE_URL || env.PARVIS_ORIGIN ? 'production' : 'demo'
  if (mode === 'demo' && !loopback.test(host)) complain('HOST', `la démonstration, où l’on entre sans mot de passe, ne s’ouvre que sur cette machine. Écrivez HOST=127.0.0.1, ou PARVIS_MODE=production.`, `the demonstration, entered without a password, only opens on this machine. Write HOST=127.0.0.1, or PARVIS_MODE=production.`)
  const databaseUrl = env.DATABASE_URL || null
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) complain('DATABASE_URL', 'ce n’est pas une adresse PostgreSQL. Écrivez DATABASE_URL=postgres://nom:motdepasse@machine:5432/parvis.', 'this is not a PostgreSQL address. Write DATABASE_URL=postgres://name:password@host:5432/parvis.')
  const level = env.PARVIS_LOG || 'info'
  if (!['silent', 'error', 'warn', 'info', 'debug'].includes(level)) complain('PARVIS_LOG', `« ${level} » est inconnu. Écrivez PARVIS_LOG=info (ou silent, error, warn, debug).`, `"${level}" is unknown. Write PARVIS_LOG=info (or silent, error, warn, debug).`)
  const dataDir = resolve(env.PARVIS_DATA || './data')
  const settings: Settings = {
    mode, port, host, dataDir, databaseUrl, origin: address('PARVIS_ORIGIN', 'https://parvis.exemple.fr') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    filesOrigin: address('PARVIS_FILES_ORIGIN', 'https://fichiers.exemple.fr'), secretFile: resolve(env.PARVIS_SECRET_FILE || `${dataDir}/secret`),
    trustedProxies: list(env.PARVIS_TRUSTED_PROXIES), outboundAllow: list(env.PARVIS_OUTBOUND_ALLOW), metricsToken: env.PARVIS_METRICS_TOKEN || null, logLevel: level,
    requestsPerMinute: number('PARVIS_REQUESTS_PER_MINUTE', 1_200, 1, 100_000_000), uploadLimit: number('PARVIS_UPLOAD_LIMIT', 10_737_418_240, 1, Number.MAX_SAFE_INTEGER),
  }
  if (mode === 'production' && !env.PARVIS_ORIGIN) complain('PARVIS_ORIGIN', 'l’adresse publique manque. Écrivez par exemple PARVIS_ORIGIN=https://parvis.exemple.fr.', 'the public address is missing. Write for instance PARVIS_ORIGIN=https://parvis.example.org.')
  if (wrong.length > 0) throw new SettingsError(wrong)
  return settings
}
