// A house whose files are in a bucket: brought, read, swept, backed up, restored.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { restoreBackup } from '#platform/backup/restore.ts'
import { writeBackup } from '#platform/backup/write.ts'
import { openStore } from '#platform/files/open.ts'
import { sweepFiles } from '#platform/files/sweep.ts'
import { startS3 } from '#platform/files/test/s3-server.ts'
import { openHouse } from '#test/cast/house.ts'
import { prepare } from '../commands/restore.ts'
import { freePort, newFolder, startAll } from './commands.ts'

const folder = newFolder()
after(() => folder.remove())

test('files live in a bucket, and a backup of them is restored into another one', { timeout: 180_000 }, async () => {
  const [here, there] = [await startS3(), await startS3('restored')]
  const [store, copy] = [await openStore({ dataDir: join(folder.path, 'a'), s3: here.settings }), await openStore({ dataDir: join(folder.path, 'b'), s3: there.settings })]
  await using house = await openHouse({ store })
  const { pool } = house.database
  const url = String(pool.options.connectionString)
  const bring = async (text: string): Promise<{ id: string }> => (await house.as('nadege').post('/api/files?name=note.txt', Buffer.from(text), { 'content-type': 'text/plain' })).json()
  const { id } = await bring('0123456789')
  const made = await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/documents`, { kind: 'file', name: 'chiffres.txt', fileId: id })
  assert.equal(made.statusCode, 201, made.body)
  const content = `/api/documents/${made.json<{ id: string }>().id}/content`
  assert.equal((await house.as('nadege').get(content)).body, '0123456789')
  assert.equal((await house.as('nadege').get(content, { range: 'bytes=2-4' })).body, '234')
  const lonely = await bring('seul')
  assert.equal(await sweepFiles(pool, store, new Date(house.clock.now.getTime() + 25 * 3_600_000)), 1)
  assert.equal((await house.as('nadege').get(`/api/files/${lonely.id}`)).statusCode, 404)

  const [target, secretFile] = [join(folder.path, 'backup'), join(folder.path, 'secret')]
  const manifest = await writeBackup({ url, store, secretFile, target, version: 'test' })
  assert.equal(manifest.files.length, 1)
  const admin = new pg.Client({ connectionString: url.replace(/\/test_\w+\?/, '/postgres?') })
  await admin.connect()
  const name = `bucket_${process.pid}`
  await admin.query(`create database ${name}`)
  try {
    const options = { url: url.replace(/\/test_\w+\?/, `/${name}?`), secretFile, source: target, prepare, place: there.settings.bucket }
    await assert.rejects(restoreBackup({ ...options, store }), { reason: 'notEmpty', detail: there.settings.bucket })
    await restoreBackup({ ...options, store: copy })
    for (const { sha256 } of manifest.files) assert.equal(await copy.has(sha256), true)
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    await here.stop()
    await there.stop()
  }
})

test('a bucket that does not let us in is said at the start', { timeout: 60_000 }, async () => {
  const server = await startS3()
  try {
    const { said, ended } = startAll(join(folder.path, 'start'), await freePort(), { ...server.env, PARVIS_S3_BUCKET: 'nobody-made-this-one', LANG: 'C.UTF-8' })
    assert.equal(await ended, 1)
    assert.match(said.text, /Vérification du dépôt de fichiers[^]*\(404\)[^]*PARVIS_S3_BUCKET/)
    assert.doesNotMatch(said.text, /test-secret/)
  } finally {
    await server.stop()
  }
})
