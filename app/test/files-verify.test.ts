// `parvis files verify`: a blob that was damaged, one that is gone, one that nobody knows.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { openHouse } from '#test/cast/house.ts'
import { openStore } from '#platform/files/open.ts'
import { startS3 } from '#platform/files/test/s3-server.ts'
import { verifyFiles, type Fault } from '#platform/files/verify.ts'
import { newFolder, parvis } from './commands.ts'

const folder = newFolder()
after(() => folder.remove())
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

test('what is damaged, missing or stray is told by its name, and the command fails', { timeout: 120_000 }, async () => {
  const dataDir = join(folder.path, 'data')
  const pathOf = (hash: string) => join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
  const store = await openStore({ dataDir, s3: null })
  await using house = await openHouse({ store })
  const env = { DATABASE_URL: String(house.database.pool.options.connectionString), PARVIS_MODE: 'production' }
  const verify = () => parvis(dataDir, ['files', 'verify'], { env })
  for (let i = 0; i < 12; i++) assert.equal((await house.as('nadege').post('/api/files?name=n.txt', Buffer.from(`note ${i}`), { 'content-type': 'text/plain' })).statusCode, 201)
  const intact = await verify()
  assert.deepEqual([intact.code, intact.err], [0, ''], intact.err)
  assert.match(intact.out, /^12 fichiers relus/)

  const [damaged, missing, cut, stray, fresh] = [sha('note 3'), sha('note 5'), sha('note 7'), sha('nobody'), sha('being brought')]
  appendFileSync(pathOf(damaged), 'x')
  rmSync(pathOf(missing))
  writeFileSync(pathOf(cut), 'no')
  for (const hash of [stray, fresh]) {
    mkdirSync(dirname(pathOf(hash)), { recursive: true })
    writeFileSync(pathOf(hash), 'nobody')
  }
  const old = new Date(Date.now() - 49 * 3_600_000)
  utimesSync(pathOf(stray), old, old)
  const found = await verify()
  assert.equal(found.code, 1)
  assert.deepEqual(found.out.trim().split('\n').toSorted(), [`absent    ${missing}`, `différent ${damaged}`, `différent ${cut}`, `égaré     ${stray}`].toSorted())
  assert.match(found.err, /^4 fichiers ne sont pas/)
  // A row that tells another size is as wrong as bytes that are others.
  await house.database.pool.query('update blob set size = 9 where hash = $1', [sha('note 0')])
  assert.ok((await verify()).out.includes(`différent ${sha('note 0')}`))
})

test('a bucket is read the same way, and one that does not answer is not one without files', { timeout: 60_000 }, async () => {
  const server = await startS3()
  const store = await openStore({ dataDir: folder.path, s3: server.settings })
  await using house = await openHouse({ store })
  for (const text of ['un', 'deux', 'trois']) await house.as('nadege').post('/api/files?name=n.txt', Buffer.from(text), { 'content-type': 'text/plain' })
  const client = await house.database.pool.connect()
  try {
    const faults: Fault[] = []
    const look = (at: Date) => verifyFiles(client, store, at, (fault) => faults.push(fault))
    assert.deepEqual(await look(new Date()), { files: 3, bytes: 11, faults: 0 })
    await store.remove(sha('deux'))
    const { hash } = await store.put((async function* () { yield Buffer.from('nobody') })())
    await look(new Date(Date.now() + 49 * 3_600_000))
    assert.deepEqual(faults, [{ kind: 'missing', hash: sha('deux') }, { kind: 'stray', hash }])
    await server.stop()
    await assert.rejects(look(new Date()))
  } finally {
    client.release()
  }
})

test('the command says what it does, and what it was given wrong', async () => {
  assert.match((await parvis(folder.path, ['files', '--help'])).out, /files verify[^]*absent[^]*différent[^]*égaré/)
  assert.equal((await parvis(folder.path, ['files'])).code, 2)
})
