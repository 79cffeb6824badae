import { migrateDatabase } from '../migrate.ts'
import { texts } from '../texts.ts'
import { type Command, read, withDatabase } from './command.ts'

export const migrate: Command = {
  ...texts.migrate,
  run: async (args) => {
    read(args, {})
    const ran = await withDatabase((_pool, _settings, url) => migrateDatabase(url), { create: true })
    process.stdout.write(`${texts.migrate.done(ran)}\n`)
  },
}
