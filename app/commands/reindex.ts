import { modules } from '#modules/index.ts'
import { openDatabase } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import { rebuildSearch } from '#platform/search/rebuild.ts'
import { texts } from '../texts.ts'
import { progressBar, read, Refused, withDatabase } from './command.ts'

const whole: NonNullable<Module['reindex']> = (database, progress) => rebuildSearch(database, modules, progress)

export async function run(args: string[]): Promise<void> {
  const names = read(args, { allowPositionals: true }).positionals
  const indexed = [{ name: 'search', rebuild: whole }, ...modules.flatMap(({ name, reindex: rebuild }) => (rebuild ? [{ name, rebuild }] : []))]
  const unknown = names.find((name) => !indexed.some((module) => module.name === name))
  if (unknown !== undefined) throw new Refused(texts.reindex.unknown(unknown))
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
