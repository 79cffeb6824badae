import { modules } from '#modules/index.ts'
import { openStore } from '#platform/files/open.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { migrateDatabase } from '../migrate.ts'
import { texts } from '../texts.ts'
import { Misuse, progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  const { profile } = read(args, { options: { profile: { type: 'string' } } }).values
  const demo = modules.find((m) => m.demo)?.demo
  if (!demo) throw new Refused(texts.seed.missing)
  if (profile !== undefined && !demo.profiles.includes(profile)) throw new Misuse(texts.seed.unknown(profile, demo.profiles.join(', ')))
  await withDatabase(async (pool, settings, url) => {
    await migrateDatabase(url)
    if ((await pool.query('select from person limit 1')).rowCount !== 0) throw new Refused(texts.seed.full)
    await demo.seed(pool, { at: new Date(), store: await openStore(settings), searched: searchedOf(modules), progress: progressBar(), ...(profile === undefined ? {} : { profile }) })
  }, { create: true })
  process.stdout.write(`${texts.seed.done}\n`)
}
