import { migrateDatabase } from '../migrate.ts'
import { texts } from '../texts.ts'
import { read, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  read(args, {})
  const ran = await withDatabase((_pool, _settings, url) => migrateDatabase(url), { create: true })
  process.stdout.write(`${texts.migrate.done(ran)}\n`)
}
