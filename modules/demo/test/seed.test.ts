import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { openDatabase, type Database } from '#platform/db/database.ts'
import { diskStore } from '#platform/files/store.ts'
import { cleanFilename, filenameKey, filenameOrder } from '#lib/filename.ts'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { modules } from '#modules/index.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { seedDemo } from '../seed.ts'

const at = new Date('2026-11-24T10:00:00Z')
let database: Database
let clone: Awaited<ReturnType<typeof cloneDatabase>>
let folder: string
const steps: number[] = []
let seconds = 0

before(async () => {
  clone = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'parvis-demo-'))
  database = openDatabase(clone.url)
  const started = performance.now()
  await seedDemo(database.pool, { at, store: diskStore(folder), searched: searchedOf(modules), progress: (done, total) => steps.push(done / total) })
  seconds = (performance.now() - started) / 1000
})
after(async () => {
  await database.close()
  await clone.drop()
  await rm(folder, { recursive: true })
})

const one = async (text: string): Promise<number> => Number(Object.values((await database.pool.query<Record<string, string>>(text)).rows[0]!)[0])

test('the demo is loaded within twenty seconds, and says how far it is', () => {
  assert.ok(seconds < 20, `${seconds} s`)
  assert.deepEqual(steps, steps.toSorted((a, b) => a - b))
  assert.equal(steps.at(-1), 1)
})

test('everybody is there, with what they count as', async () => {
  assert.equal(await one('select count(*) from person'), 4650)
  assert.equal(await one('select count(*) from account'), 4650)
  assert.equal(await one('select count(*) from person p where not exists (select from person_principal where person_id = p.id and principal_id = p.id)'), 0)
  assert.equal(await one('select count(*) from administrator'), 3)
})

test('counts and last activities are those of the rows', async () => {
  assert.equal(await one('select count(*) from post where comment_count <> (select count(*) from comment where post_id = post.id)'), 0)
  assert.equal(await one(`select count(*) from space where last_activity_at <> greatest(
    (select max(created_at) from post where scope_id = space.id), (select max(created_at) from comment where scope_id = space.id))`), 0)
  assert.equal(await one('select count(*) from (select created_at < lag(created_at) over (order by id) as late from post) as x where late'), 0)
})

test('photos keep the place in the original only, and renditions stand upright', async () => {
  const { rows } = await database.pool.query<{ hash: string, width: number, height: number, variant: string | null }>(`
    select distinct blob_hash as hash, width, height, null as variant from file where mime = 'image/jpeg'
    union select distinct r.blob_hash, f.width, f.height, r.variant from rendition r join file f on f.id = r.file_id where f.mime = 'image/jpeg'`)
  assert.ok(rows.length >= 36)
  const store = diskStore(folder)
  let turned = 0
  for (const { hash, width, height, variant } of rows) {
    const bytes = await buffer(store.read(hash))
    const seen = await sharp(bytes).metadata()
    if (variant === null) {
      assert.ok(seen.exif?.includes('Fairphone'), 'the original lost its device')
      if (seen.orientation === 6) turned++
      assert.deepEqual([seen.autoOrient.width, seen.autoOrient.height], [width, height])
    } else {
      assert.equal(seen.exif, undefined)
      assert.ok(Math.abs(seen.width / seen.height - width / height) < 0.01)
      assert.ok(Math.max(seen.width, seen.height) <= (variant === 'feed' ? 720 : 1600))
    }
  }
  assert.ok(turned > 0, 'no photo was taken with the telephone turned')
})

test('a second loading changes nothing', async () => {
  await assert.rejects(seedDemo(database.pool, { at, store: diskStore(folder), searched: searchedOf(modules) }), /already holds people/)
  assert.equal(await one('select count(*) from person'), 4650)
})

test('cupboards: every name is one that systems accept, every byte is there, whoever laid something may', async () => {
  const { rows } = await database.pool.query<{ name: string, name_key: string, sort_key: string }>('select name, name_key, sort_key from document')
  assert.ok(rows.length > 50)
  for (const { name, name_key, sort_key } of rows) assert.deepEqual([cleanFilename(name), filenameKey(name), filenameOrder(name)], [name, name_key, sort_key])
  assert.equal(await one('select count(distinct root_id) from document'), 11)
  assert.equal(await one(`select count(*) from document d where kind = 'file' and not exists (select from document_version v join file f on f.id = v.file_id join blob b on b.hash = f.blob_hash and b.size = v.size and b.hash = v.hash where v.document_id = d.id and v.number = d.number and v.file_id = d.file_id and f.scope_id = d.scope_id and v.size = d.size)`), 0)
  assert.equal(await one(`select count(*) from document_version v join document d on d.id = v.document_id where not exists (select from scope_grant g where g.scope_id = d.scope_id and g.principal_id = v.by_id and g.role >= 'contributor')`), 0)
  assert.ok(await one('select count(*) from document where number > 1') >= 8)
  const { rows: [pdf] } = await database.pool.query<{ hash: string }>(`select v.hash from document d join document_version v on v.document_id = d.id where d.name = 'Plan d’évacuation, niveau 0.pdf' and v.number = 2`)
  const bytes = await buffer(diskStore(folder).read(pdf!.hash))
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1'))?.[1])
  assert.deepEqual([bytes.subarray(0, 8).toString(), bytes.subarray(start, start + 4).toString()], ['%PDF-1.4', 'xref'])
})
