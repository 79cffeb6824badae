import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeBackup } from '#platform/backup/write.ts'
import { openStore } from '#platform/files/open.ts'
import { version } from '#platform/config/version.ts'
import { texts } from '../texts.ts'
import { Misuse, progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  const [folder, ...more] = read(args, { allowPositionals: true }).positionals
  if (folder === undefined || more.length > 0) throw new Misuse(texts.backup.one)
  const target = resolve(folder)
  if (existsSync(target)) throw new Refused(texts.backup.exists(target))
  const manifest = await withDatabase(async (_pool, settings, url) => writeBackup({ url, store: await openStore(settings), secretFile: settings.secretFile, target, version, progress: progressBar() }))
  const bytes = [...manifest.tables, ...manifest.files].reduce((sum, part) => sum + part.bytes, 0)
  process.stdout.write(`${texts.backup.done(target, texts.size(bytes))}\n`)
}
