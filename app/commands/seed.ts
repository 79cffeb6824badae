import { join } from 'node:path'
import { seedDemo } from '#modules/demo/seed.ts'
import { diskStore } from '#platform/files/store.ts'
import { migrateDatabase } from '../migrate.ts'
import { texts } from '../texts.ts'
import { progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  read(args, {})
  await withDatabase(async (pool, settings, url) => {
    await migrateDatabase(url)
    if ((await pool.query('select from person limit 1')).rowCount !== 0) throw new Refused(texts.seed.full)
    const at = new Date()
    await seedDemo(pool, { at, store: diskStore(join(settings.dataDir, 'files')), progress: progressBar() })
  }, { create: true })
  process.stdout.write(`${texts.seed.done}\n`)
}
