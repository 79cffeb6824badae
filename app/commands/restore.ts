import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { basename, join, resolve } from 'node:path'
import { modules } from '#modules/index.ts'
import type { Manifest } from '#platform/backup/manifest.ts'
import { restoreBackup, RestoreError } from '#platform/backup/restore.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'
import { openStore } from '#platform/files/open.ts'
import { texts } from '../texts.ts'
import { Misuse, progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  const [folder, ...more] = read(args, { allowPositionals: true }).positionals
  if (folder === undefined || more.length > 0) throw new Misuse(texts.backup.one)
  const source = resolve(folder)
  try {
    const manifest = await withDatabase(async (_pool, settings, url) => restoreBackup({ url, store: await openStore(settings), place: settings.s3?.bucket ?? join(settings.dataDir, 'files'), secretFile: settings.secretFile, source, prepare, progress: progressBar() }), { create: true })
    process.stdout.write(`${texts.restore.done(manifest.tables.length, manifest.files.filter(({ path }) => path !== 'secret').length)}\n`)
  } catch (error) {
    throw error instanceof RestoreError ? new Refused(texts.restore[error.reason](error.detail)) : error
  }
}

/** The tables as the version that made the backup knew them; the next start brings them up to date. */
export async function prepare(url: string, { migrations, tables, parvis }: Manifest): Promise<void> {
  const files = migrationFiles(modules)
  const known = new Set(files.map((file) => basename(file)))
  if (!migrations.every((name) => known.has(name))) throw new RestoreError('newer', parvis)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // A connection lost while it is idle is replaced, or missed by the next statement: it ends nothing by itself.
  pool.on('error', () => {})
  try {
    await migrate(pool, files.filter((file) => migrations.includes(basename(file))))
  } finally {
    await pool.end()
  }
  if (tables.some(({ name }) => name.startsWith('graphile_worker.'))) await runMigrations({ connectionString: url })
}
