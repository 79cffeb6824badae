import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { startPostgres } from '#platform/db/embedded.ts'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-embedded-'))
fs.chmodSync(root, 0o755)
after(() => fs.rmSync(root, { recursive: true, force: true }))

test('a cluster is made, keeps what was written, and is whole after each way of ending', { timeout: 60_000 }, async () => {
  const dataDir = path.join(root, 'data')
  const first = await startPostgres({ dataDir })
  assert.equal(first.adopted, false)
  assert.deepEqual(await ask(first.url, 'show fsync'), ['on'])
  assert.deepEqual(await ask(first.url, 'show data_checksums'), ['on'])
  assert.deepEqual(await ask(first.url, 'show listen_addresses'), [''])
  await ask(first.url, 'create table kept (n int)')
  await ask(first.url, 'insert into kept values (1)')

  const twin = await startPostgres({ dataDir })
  assert.deepEqual([twin.adopted, twin.pid], [true, first.pid], 'left running, it is adopted')

  process.kill(first.pid, 'SIGKILL')
  const again = await startPostgres({ dataDir })
  assert.deepEqual([again.adopted, await ask(again.url, 'select n from kept')], [false, [1]], 'killed, it is repaired')
  await again.stop()
  assert.equal(fs.existsSync(path.join(again.folder, 'postmaster.pid')), false)

  // A machine that lost its power: the number in the lock file now belongs to another program of ours.
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  fs.writeFileSync(path.join(again.folder, 'postmaster.pid'), `${stranger.pid}\n${again.folder}\n1\n5432\n${again.folder}\n\n\nready   \n`)
  const last = await startPostgres({ dataDir })
  stranger.kill()
  assert.deepEqual(await ask(last.url, 'select n from kept'), [1])
  await last.stop()
})

test('a long path has its socket elsewhere; a second data folder is another server', { timeout: 60_000 }, async () => {
  const embedded = await startPostgres({ dataDir: path.join(root, 'x'.repeat(60), 'y'.repeat(60)), test: true })
  assert.deepEqual(await ask(embedded.url, 'select 1'), [1])
  await embedded.stop()
})

test('root, behind a closed door: elsewhere', { skip: process.getuid?.() !== 0, timeout: 60_000 }, async () => {
  const closed = path.join(root, 'closed')
  fs.mkdirSync(closed, { mode: 0o700 })
  const embedded = await startPostgres({ dataDir: path.join(closed, 'data'), test: true })
  try {
    assert.match(embedded.folder, /^\/var\/lib\/parvis\//)
    assert.deepEqual(await ask(embedded.url, 'select 1'), [1])
  } finally {
    await embedded.stop()
    fs.rmSync(path.dirname(embedded.folder), { recursive: true, force: true })
  }
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try { return (await client.query({ text: sql, rowMode: 'array' })).rows.flat() } finally { await client.end() }
}
