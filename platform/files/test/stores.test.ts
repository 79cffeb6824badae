// One suite for every store: what Parvis counts on, wherever the bytes are.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { after, before, suite, test } from 'node:test'
import fc from 'fast-check'
import type { S3Settings } from '#platform/config/s3.ts'
import { openStore } from '../open.ts'
import { type Store, TooLarge } from '../store.ts'
import { startS3, type S3Server } from './s3-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'parvis-stores-'))
const ever = new Date(8.64e15)
let server: S3Server | undefined
before(async () => { server = await startS3() })
after(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const kinds: [name: string, s3: () => S3Settings | null][] = [['the disk', () => null], ['a bucket', () => server!.settings]]
for (const [name, s3] of kinds) void suite(`a store on ${name}`, () => {
  let store: Store
  const where = () => ({ dataDir: join(folder, name), s3: s3() })
  before(async () => { store = await openStore(where()) })
  const all = async (at = ever): Promise<Set<string>> => {
    const found = new Set<string>()
    for await (const hash of store.laidBefore(at)) found.add(hash)
    return found
  }

  test('it says whether it can be used', async () => {
    await store.ready()
    const elsewhere = await openStore({ dataDir: '/dev/null/nowhere', s3: s3() && { ...s3()!, bucket: 'nobody-made-this-one' } })
    await assert.rejects(elsewhere.ready())
  })

  test('the same bytes come back, under their SHA-256, whatever they are and however they come', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 6 }), async (chunks) => {
      const whole = Buffer.concat(chunks)
      assert.deepEqual(await store.put(stream(chunks)), { hash: sha(whole), size: whole.length })
      assert.deepEqual(await buffer(store.read(sha(whole))), whole)
    }), { numRuns: 25 })
  })

  test('many parts make one file, and any range of it is read alone', { timeout: 60_000 }, async () => {
    const whole = randomBytes((20 << 20) + 17)
    const { hash, size } = await store.put(stream(cut(whole, 1 << 16)))
    assert.deepEqual([hash, size], [sha(whole), whole.length])
    assert.ok((await buffer(store.read(hash))).equals(whole))
    const edge = 8 << 20
    for (const [start, end] of [[0, 0], [edge - 5, edge + 5], [whole.length - 3, whole.length - 1], [100, 100_000]] as const) assert.ok((await buffer(store.read(hash, { start, end }))).equals(whole.subarray(start, end + 1)), `${start}–${end}`)
    const reader = store.read(hash)
    await once(reader, 'readable')
    reader.destroy()
    await store.remove(hash)
  })

  test('twice the same bytes, also at the same moment, are there once; what was removed is gone, and may go twice', async () => {
    const bytes = randomBytes(5_000)
    const laid = await Promise.all([1, 2, 3].map(() => store.put(stream([bytes]))))
    const { hash } = laid[0]!
    assert.equal(new Set(laid.map((one) => one.hash)).size, 1)
    assert.deepEqual([await store.has(hash), (await all()).has(hash)], [true, true])
    await store.put(stream([bytes]))
    await store.remove(hash)
    await store.remove(hash)
    assert.deepEqual([await store.has(hash), (await all()).has(hash)], [false, false])
    await assert.rejects(buffer(store.read(hash)))
  })

  test('too much, or a source that breaks, leaves nothing', async () => {
    const before = await all()
    await assert.rejects(store.put(stream([randomBytes(600), randomBytes(600)]), 1_000), TooLarge)
    assert.equal((await store.put(stream([randomBytes(600), randomBytes(400)]), 1_000)).size, 1_000)
    const broken = async function* () { yield randomBytes(9 << 20); throw new Error('the network') }
    await assert.rejects(store.put(broken()), /the network/)
    assert.equal((await all()).size, before.size + 1)
    assert.equal(await store.dropUnfinished(ever), 0)
  })

  test('what was laid before a moment is told from what came after', async () => {
    const { hash } = await store.put(stream([randomBytes(40)]))
    assert.ok(!(await all(new Date(Date.now() - 60_000))).has(hash))
    assert.ok((await all(new Date(Date.now() + 60_000))).has(hash))
  })

  test('a process killed while it lays leaves nothing to be read, and what it left is swept', { timeout: 60_000 }, async () => {
    const before = await all()
    const child = fork(join(import.meta.dirname, 'lay-for-ever.ts'), [JSON.stringify(where())])
    await once(child, 'message')
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.deepEqual(await all(), before)
    assert.equal(await store.dropUnfinished(new Date(Date.now() - 60_000)), 0, 'not what is being written')
    assert.equal(await store.dropUnfinished(ever), 1)
    assert.equal(await store.dropUnfinished(ever), 0)
  })
})

test('parts that a kill left in a bucket are given up by the sweeper', { timeout: 60_000 }, async () => {
  const store = await openStore({ dataDir: join(folder, 'parts'), s3: server!.settings })
  const { S3Client, CreateMultipartUploadCommand, UploadPartCommand, ListMultipartUploadsCommand } = await import('@aws-sdk/client-s3')
  const { endpoint, bucket, accessKey, secretKey } = server!.settings
  const client = new S3Client({ endpoint: endpoint!, region: 'us-east-1', forcePathStyle: true, credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } })
  const open = async () => (await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))).Uploads?.map(({ Key }) => Key) ?? []
  const begin = async (Key: string) => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key }))
    await client.send(new UploadPartCommand({ Bucket: bucket, Key, UploadId, PartNumber: 1, Body: randomBytes(5 << 20) }))
  }
  const hash = sha(randomBytes(8))
  await begin(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`)
  await begin('of/somebody/else')
  assert.equal(await store.dropUnfinished(new Date(Date.now() - 60_000)), 0)
  assert.equal(await store.dropUnfinished(ever), 1)
  assert.deepEqual(await open(), ['of/somebody/else'])
})

test('a bucket that fails in the middle of many parts leaves no parts, and no draft', { timeout: 60_000 }, async () => {
  const failing = await startS3('fails')
  try {
    const store = await openStore({ dataDir: join(folder, 'fails'), s3: failing.settings })
    failing.refuse.part = 2
    await assert.rejects(store.put(stream([randomBytes(20 << 20)])), { name: 'AccessDenied' })
    failing.refuse.part = null
    for await (const hash of store.laidBefore(ever)) assert.fail(hash)
    assert.equal(await store.dropUnfinished(ever), 0)
  } finally {
    await failing.stop()
  }
})

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const cut = (bytes: Buffer, size: number): Buffer[] => Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await setImmediate()
    yield chunk
  }
}
