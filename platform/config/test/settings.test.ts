import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { SettingsError, readSettings } from '#platform/config/settings.ts'

test('with nothing set, a demo on this machine alone', () => {
  assert.deepEqual(readSettings({}), {
    port: 3000, host: '127.0.0.1', dataDir: path.resolve('data'), databaseUrl: null, origin: 'http://127.0.0.1:3000', filesOrigin: null, mode: 'demo',
    secretFile: path.resolve('data/secret'), trustedProxies: [], outboundAllow: [], metricsToken: null, logLevel: 'info',
    requestsPerMinute: 1_200, uploadLimit: 10_737_418_240, s3: null, clamd: null,
  })
})

const accepted: [what: string, env: NodeJS.ProcessEnv, expected: Partial<ReturnType<typeof readSettings>>][] = [
  ['an empty variable counts as absent', { PORT: '', PARVIS_ORIGIN: ' ' }, { port: 3000, mode: 'demo' }],
  ['the origin follows host and port', { PORT: '4301', HOST: 'localhost' }, { origin: 'http://localhost:4301' }],
  ['an IPv6 loopback gets its brackets', { HOST: '::1' }, { origin: 'http://[::1]:3000', mode: 'demo' }],
  ['the secret lives with the data', { PARVIS_DATA: '/srv/parvis' }, { dataDir: '/srv/parvis', secretFile: '/srv/parvis/secret' }],
  ['a database of one’s own means production', { DATABASE_URL: 'postgres://p@db/parvis' }, { mode: 'production', databaseUrl: 'postgres://p@db/parvis' }],
  ['so does an origin', { PARVIS_ORIGIN: 'https://parvis.exemple.fr', HOST: '0.0.0.0' }, { mode: 'production', origin: 'https://parvis.exemple.fr' }],
  ['unless the mode is said', { DATABASE_URL: 'postgresql:///parvis', PARVIS_MODE: 'demo' }, { mode: 'demo' }],
  ['a final slash is dropped', { PARVIS_ORIGIN: 'https://parvis.exemple.fr/' }, { origin: 'https://parvis.exemple.fr' }],
  ['lists', { PARVIS_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16 ::1', PARVIS_OUTBOUND_ALLOW: 'ldap.interne:636,[::1]:25' },
    { trustedProxies: ['10.0.0.5', '10.1.0.0/16', '::1'], outboundAllow: ['ldap.interne:636', '[::1]:25'] }],
  ['a bucket of any server', { PARVIS_S3_BUCKET: 'fichiers', PARVIS_S3_ENDPOINT: 'https://s3.exemple.fr', PARVIS_S3_ACCESS_KEY: 'a', PARVIS_S3_SECRET_KEY: 'b' },
    { s3: { endpoint: 'https://s3.exemple.fr', region: 'us-east-1', bucket: 'fichiers', accessKey: 'a', secretKey: 'b', pathStyle: true } }],
  ['a bucket of Amazon', { PARVIS_S3_BUCKET: 'fichiers', PARVIS_S3_REGION: 'eu-west-3', PARVIS_S3_ACCESS_KEY: 'a', PARVIS_S3_SECRET_KEY: 'b' },
    { s3: { endpoint: null, region: 'eu-west-3', bucket: 'fichiers', accessKey: 'a', secretKey: 'b', pathStyle: false } }],
  ['an antivirus by its socket', { PARVIS_CLAMD: 'unix:/run/clamav/clamd.ctl' }, { clamd: { at: { path: '/run/clamav/clamd.ctl' }, away: 'refuse', most: 104_857_600 } }],
  ['an antivirus by its port', { PARVIS_CLAMD: '[::1]:3310', PARVIS_CLAMD_AWAY: 'accept', PARVIS_CLAMD_MOST: '5000' }, { clamd: { at: { host: '::1', port: 3310 }, away: 'accept', most: 5_000 } }],
]
for (const [what, env, expected] of accepted) test(what, () => assert.partialDeepStrictEqual(readSettings(env), expected))

const refused: [env: NodeJS.ProcessEnv, ...problems: string[]][] = [
  [{ PORT: '0' }, 'PORT port'],
  [{ PORT: '65536' }, 'PORT port'],
  [{ PORT: '80a' }, 'PORT port'],
  [{ HOST: 'a b' }, 'HOST host'],
  [{ HOST: '0.0.0.0' }, 'HOST demo'],
  [{ HOST: '192.168.1.4', PARVIS_MODE: 'demo', PARVIS_ORIGIN: 'https://x.fr' }, 'HOST demo'],
  [{ HOST: '0.0.0.0', PARVIS_MODE: 'production' }, 'PARVIS_ORIGIN originNeeded'],
  [{ DATABASE_URL: 'mysql://p@db/parvis' }, 'DATABASE_URL database'],
  [{ DATABASE_URL: 'postgres://p@db' }, 'DATABASE_URL database'],
  [{ PARVIS_MODE: 'prod' }, 'PARVIS_MODE mode'],
  [{ PARVIS_ORIGIN: 'parvis.exemple.fr' }, 'PARVIS_ORIGIN origin'],
  [{ PARVIS_ORIGIN: 'https://parvis.exemple.fr/intranet' }, 'PARVIS_ORIGIN origin'],
  [{ PARVIS_ORIGIN: 'http://parvis.exemple.fr' }, 'PARVIS_ORIGIN origin'],
  [{ PARVIS_ORIGIN: 'https://a.fr', PARVIS_FILES_ORIGIN: 'https://a.fr/' }, 'PARVIS_FILES_ORIGIN filesOrigin'],
  [{ PARVIS_TRUSTED_PROXIES: '10.0.0.0/33' }, 'PARVIS_TRUSTED_PROXIES proxies'],
  [{ PARVIS_OUTBOUND_ALLOW: 'annuaire' }, 'PARVIS_OUTBOUND_ALLOW outbound'],
  [{ PARVIS_METRICS_TOKEN: 'court' }, 'PARVIS_METRICS_TOKEN token'],
  [{ PARVIS_UPLOAD_LIMIT: '10 Go' }, 'PARVIS_UPLOAD_LIMIT number'],
  [{ PARVIS_S3_SECRET_KEY: 'b' }, 'PARVIS_S3_BUCKET s3Alone'],
  [{ PARVIS_S3_BUCKET: 'Fichiers', PARVIS_S3_ENDPOINT: 'http://s3.exemple.fr', PARVIS_S3_PATH_STYLE: 'oui' },
    'PARVIS_S3_BUCKET s3Bucket', 'PARVIS_S3_ENDPOINT s3Endpoint', 'PARVIS_S3_ACCESS_KEY s3Key', 'PARVIS_S3_SECRET_KEY s3Key', 'PARVIS_S3_PATH_STYLE yesNo'],
  [{ PARVIS_S3_BUCKET: 'fichiers', PARVIS_S3_ACCESS_KEY: 'a', PARVIS_S3_SECRET_KEY: 'b' }, 'PARVIS_S3_REGION s3Region'],
  [{ PARVIS_CLAMD: '/run/clamd.ctl' }, 'PARVIS_CLAMD clamd'],
  [{ PARVIS_CLAMD: 'unix:/a', PARVIS_CLAMD_MOST: '100M' }, 'PARVIS_CLAMD_MOST number'],
  [{ PARVIS_CLAMD_AWAY: 'accept' }, 'PARVIS_CLAMD_AWAY clamdAlone'],
  [{ PARVIS_CLAMD: 'unix:/a', PARVIS_CLAMD_AWAY: 'wait' }, 'PARVIS_CLAMD_AWAY clamdAway'],
  [{ PARVIS_LOG: 'loud' }, 'PARVIS_LOG log'],
  [{ PORT: 'x', PARVIS_MODE: 'y', PARVIS_LOG: 'z' }, 'PORT port', 'PARVIS_MODE mode', 'PARVIS_LOG log'],
]
for (const [env, ...problems] of refused) {
  test(`refused: ${JSON.stringify(env)}`, () => assert.deepEqual(problemsOf(env).map((p) => `${p.variable} ${p.reason}`), problems))
}

test('the message says which, why and what to write, in both languages, and no secret', () => {
  const { message } = errorOf({ PORT: '99999', DATABASE_URL: 'mysql://root:hunter2@db/parvis', PARVIS_METRICS_TOKEN: 'hunter2', PARVIS_S3_SECRET_KEY: 'hunter2' })
  assert.match(message, /^PORT\n.*«\s99999\s».*PORT=3000/)
  assert.match(message, /"99999" is not a port/)
  assert.doesNotMatch(message, /hunter2/)
})

function errorOf(env: NodeJS.ProcessEnv): SettingsError {
  try { readSettings(env) } catch (error) { if (error instanceof SettingsError) return error }
  return assert.fail('nothing was refused')
}
const problemsOf = (env: NodeJS.ProcessEnv) => errorOf(env).problems
