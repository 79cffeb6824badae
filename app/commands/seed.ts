import { join } from 'node:path'
import { modules } from '#modules/index.ts'
import { diskStore } from '#platform/files/store.ts'
import { migrateDatabase } from '../migrate.ts'
import { texts } from '../texts.ts'
import { progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  read(args, {})
  await withDatabase(async (pool, settings, url) => {
    await migrateDatabase(url)
    if ((await pool.query('select from person limit 1')).rowCount !== 0) throw new Refused(texts.seed.full)
    const demo = modules.find((m) => m.demo)?.demo
    if (!demo) throw new Refused(texts.seed.missing)
    await demo.seed(pool, { at: new Date(), store: diskStore(join(settings.dataDir, 'files')), progress: progressBar() })
  }, { create: true })
  process.stdout.write(`${texts.seed.done}\n`)
}
