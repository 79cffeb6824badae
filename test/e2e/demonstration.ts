import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { modules } from '#modules/index.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { seedDemo } from '#modules/demo/seed.ts'
import { openDatabase } from '#platform/db/database.ts'
import { diskStore } from '#platform/files/store.ts'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import type { Original } from '../cast/raise.ts'

/**
 * The demonstration, loaded once for all the test files that share a cluster: copying it takes a tenth of the time.
 * Its files live beside the cluster and go with it. Null for a file that runs alone: it loads its own.
 */
export async function demonstration(): Promise<Original | null> {
  const host = process.env.PARVIS_TEST_PG && new URL(process.env.PARVIS_TEST_PG).searchParams.get('host')
  if (!host) return null
  const original = { database: 'parvis_demo', files: join(dirname(host), 'demo-files') }
  if (existsSync(original.files)) return original
  const clone = await cloneDatabase()
  const aside = `${original.files}-${randomUUID()}`
  const database = openDatabase(clone.url)
  await seedDemo(database.pool, { at: new Date(), store: diskStore(aside), searched: searchedOf(modules) })
  await database.close()
  // Whoever comes first gives the name; the folder, last, says that all is there.
  if (await clone.rename(original.database)) await rename(aside, original.files)
  else await rm(aside, { recursive: true })
  return existsSync(original.files) ? original : null
}
