// What comes before the first request is answered, each step only when it is needed.
import { readSecret } from '#platform/config/secret.ts'
import type { Settings } from '#platform/config/settings.ts'
import { join } from 'node:path'
import { builtFrom, sources } from './build.ts'
import { keepPostgres } from './keeper.ts'
import { fr } from './fr.ts'
import { checkPort } from './port.ts'
import { isEmpty, isUpToDate } from './state.ts'
import { runStep } from './step.ts'

export type Part = { stop(): Promise<void> }
type Options = { signal: AbortSignal, say: (line: string) => void, started: (part: Part) => void }

/** Port, secret, database, migrations, pages and demo; answers the environment in which server and worker run. */
export async function prepare(settings: Settings, { signal, say, started }: Options): Promise<NodeJS.ProcessEnv> {
  await checkPort(settings.host, settings.port)
  readSecret(settings.secretFile)
  const env: NodeJS.ProcessEnv = {
    ...process.env, HOST: settings.host, PORT: String(settings.port), PARVIS_MODE: settings.mode, PARVIS_ORIGIN: settings.origin, PARVIS_DATA: settings.dataDir,
    NODE_COMPILE_CACHE: join(settings.dataDir, 'cache'),
  }
  // The pages need no database: both are prepared at once.
  const built = builtFrom() === sources() ? null : runStep(fr.building, 'app/build.ts', [], { env, signal, say })
  built?.catch(() => {})
  if (settings.s3 !== null) await runStep(fr.bucket, 'app/storage.ts', [], { env, signal, say })
  let url = settings.databaseUrl
  if (url === null) {
    const postgres = await keepPostgres(settings.dataDir, say)
    started(postgres)
    url = postgres.url
  }
  env['DATABASE_URL'] = url
  if (!(await isUpToDate(url))) await runStep(fr.migrating, 'app/migrate.ts', [], { env, signal, say })
  if (settings.mode === 'demo' && (await isEmpty(url))) await runStep(fr.seeding, 'app/cli.ts', ['seed'], { env, signal, say })
  await built
  return env
}
