// A backup of a house in use, through the real verbs: what was acknowledged before it is in it, and no fact is lost to those who read the journal.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { readManifest } from '#platform/backup/manifest.ts'
import { restoreBackup } from '#platform/backup/restore.ts'
import { writeBackup } from '#platform/backup/write.ts'
import { diskStore } from '#platform/files/store.ts'
import { advance, type Consumer } from '#platform/journal/dispatch.ts'
import { sealJournal, verifyJournal } from '#platform/journal/seal.ts'
import { openHouse } from '#test/cast/house.ts'
import { prepare } from '../commands/restore.ts'
import { newFolder } from './commands.ts'

const folder = newFolder()
after(() => folder.remove())

test('a house in use is restored with its posts, photos, seals and unread facts', { timeout: 180_000 }, async () => {
  const [dataDir, target, copyDir, again] = ['data', 'backup', 'copy', 'again'].map((name) => join(folder.path, name)) as [string, string, string, string]
  const [store, copied] = [diskStore(join(dataDir, 'files')), diskStore(join(copyDir, 'files'))]
  await using house = await openHouse({ store })
  const { pool } = house.database
  const url = String(pool.options.connectionString)
  const nadege = house.as('nadege')
  const photo = await upload()
  const post = async (i: number): Promise<string> => {
    const reply = await nadege.post(`/api/spaces/${house.town.spaces.private}/posts`, { body: `Menu n° ${i} : tarte, \\ et\ttabulation`, photos: i === 0 ? [{ fileId: photo, alt: 'Une tarte' }] : [] })
    assert.equal(reply.statusCode, 201, reply.body)
    return reply.json<{ id: string }>().id
  }
  const before: string[] = []
  for (let i = 0; i < 15; i++) before.push(await post(i))
  const read = new Set<string>()
  const reader: Consumer = { name: 'reader', consume: async (facts) => { for (const fact of facts) read.add(fact.id) } }
  await pool.query(`insert into journal_cursor values ('reader', '0', 0)`)
  await until(() => advance(pool, reader), () => read.size >= 15)
  await sealJournal(pool, house.clock.now)
  assert.equal(await verifyJournal(pool), null)
  const readBefore = read.size
  for (let i = 15; i < 25; i++) before.push(await post(i))

  let writing = true
  const during = (async () => {
    const ids: string[] = []
    while (writing) ids.push(await post(100 + ids.length))
    return ids
  })()
  const manifest = await writeBackup({ url, store, secretFile: join(dataDir, 'secret'), target, version: 'test' })
  writing = false
  const late = await during

  const admin = new pg.Client({ connectionString: url.replace(/\/test_\w+\?/, '/postgres?') })
  await admin.connect()
  const name = `restored_${process.pid}`
  await admin.query(`create database ${name}`)
  const restoredUrl = url.replace(/\/test_\w+\?/, `/${name}?`)
  try {
    await restoreBackup({ url: restoredUrl, store: copied, place: copyDir, secretFile: join(copyDir, 'secret'), source: target, prepare })
    const second = await writeBackup({ url: restoredUrl, store: copied, secretFile: join(copyDir, 'secret'), target: again, version: 'test' })
    assert.deepEqual({ ...second, at: '' }, { ...manifest, at: '' }, 'the same bytes in every table and file')
    assert.deepEqual(readManifest(target), manifest)
    for (const { path } of manifest.files) assert.deepEqual(readFileSync(join(copyDir, path)), readFileSync(join(dataDir, path)))
    assert.ok(manifest.files.length >= 2, 'the photo and what others receive of it')
    await check(restoredUrl)
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }

  async function check(at: string): Promise<void> {
    const restored = new pg.Pool({ connectionString: at, max: 3 })
    // A connection that is closing may still hear that its database is dropped.
    restored.on('connect', (one) => one.on('error', () => {}))
    restored.on('error', () => {})
    try {
      const { rows: posts } = await restored.query<{ id: string }>('select id from post')
      const there = new Set(posts.map((row) => row.id))
      assert.deepEqual(before.filter((id) => !there.has(id)), [], 'what was acknowledged before is there')
      assert.ok(late.length > 0 && there.size <= before.length + late.length)
      const { rows: facts } = await restored.query<{ id: string }>('select id::text from journal')
      while ((await advance(restored, reader)) > 0);
      assert.deepEqual(facts.filter(({ id }) => !read.has(id)), [], 'no fact was skipped')
      assert.ok(facts.length > readBefore)
      const { rows: [next] } = await restored.query<{ id: string }>(`insert into journal (at, class, fact, noun, via) values ($1, 'evidence', 'x.y', 'x', 'test') returning id::text`, [house.clock.now])
      await until(() => advance(restored, reader), () => read.has(next!.id))
      assert.equal(await verifyJournal(restored), null)
      assert.ok((await sealJournal(restored, house.clock.now)) > 0)
      assert.equal(await verifyJournal(restored), null)
    } finally {
      await restored.end()
    }
  }

  async function upload(): Promise<string> {
    const reply = await nadege.post('/api/files?name=plat.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'application/octet-stream' })
    assert.equal(reply.statusCode, 201, reply.body)
    return reply.json<{ id: string }>().id
  }
})

/** A fact is read once no older transaction is open anywhere in the cluster, which other tests share. */
async function until(step: () => Promise<unknown>, done: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !done(); await pause(20)) {
    assert.ok(Date.now() < end, 'read in time')
    await step()
  }
}
