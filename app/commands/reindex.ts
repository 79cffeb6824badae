import { modules } from '#modules/index.ts'
import { openDatabase } from '#platform/db/database.ts'
import { texts } from '../texts.ts'
import { progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  const names = read(args, { allowPositionals: true }).positionals
  const indexed = modules.flatMap(({ name, reindex: rebuild }) => (rebuild ? [{ name, rebuild }] : []))
  const unknown = names.find((name) => !indexed.some((module) => module.name === name))
  if (unknown !== undefined) throw new Refused(texts.reindex.unknown(unknown))
  if (indexed.length === 0) return void process.stdout.write(`${texts.reindex.none}\n`)
  await withDatabase(async (_pool, _settings, url) => {
    const database = openDatabase(url, { max: 2 })
    try {
      for (const { name, rebuild } of indexed.filter((module) => names.length === 0 || names.includes(module.name))) {
        await rebuild(database, progressBar(), new Date())
        process.stdout.write(`${texts.reindex.done(name)}\n`)
      }
    } finally {
      await database.close()
    }
  })
}
