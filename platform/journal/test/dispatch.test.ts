import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { openDatabase, type Database } from '#platform/db/database.ts'
import { startDispatcher, type Fact } from '../dispatch.ts'

let database: Database
let drop: () => Promise<void>
before(async () => {
  const clone = await cloneDatabase()
  drop = clone.drop
  database = openDatabase(clone.url, { max: 4 })
})
after(async () => {
  await database.close()
  await drop()
})
const write = (fact: string) => database.pool.query(`insert into journal (at, class, fact, noun, via) values ('2026-11-23', 'evidence', $1, 'post', 'test')`, [fact])

test('what is written and woken for while it reads is told at once, not at the next look', { timeout: 20_000 }, async (t) => {
  // No timer runs out here: whatever is told is told for having been woken.
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const told: string[] = []
  let heard = (): void => {}
  const consumer = { name: 'ear', consume: async (facts: readonly Fact[]) => {
    for (const { fact } of facts) told.push(fact)
    if (told.length === 1) {
      await write('second.one')
      dispatcher.wake()
    } else heard()
  } }
  const dispatcher = startDispatcher(database.pool, [consumer], () => {})
  while ((await database.pool.query('select from journal_cursor')).rowCount === 0) await setImmediate()
  const second = new Promise<void>((resolve) => { heard = resolve })
  await write('first.one')
  // Until it rests, it cannot be woken.
  while (told.length === 0) {
    dispatcher.wake()
    await setImmediate()
  }
  await second
  await dispatcher.stop()
  assert.deepEqual(told, ['first.one', 'second.one'])
})

test('a worker that waits to be elected leaves nothing behind on its connection each time it asks', { timeout: 20_000 }, async () => {
  const holder = await database.pool.connect()
  await holder.query('select pg_advisory_lock(7265002)')
  const seen: number[] = []
  const watch = (client: { listenerCount(name: string): number }): void => void seen.push(client.listenerCount('error'))
  database.pool.on('release', (_error, client) => watch(client))
  const dispatcher = startDispatcher(database.pool, [], () => {})
  for (let i = 0; i < 5; i++) {
    while (seen.length <= i) {
      dispatcher.wake()
      await setImmediate()
    }
  }
  await dispatcher.stop()
  await holder.query('select pg_advisory_unlock(7265002)')
  holder.release()
  assert.ok(seen.length >= 4, `${seen.length}`)
  assert.ok(Math.max(...seen) <= 2, seen.join())
})

test('a slow consumer keeps nobody waiting, and reads on from where it was', { timeout: 20_000 }, async () => {
  const told: string[] = []
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
  const { promise: caughtUp, resolve: catchUp } = Promise.withResolvers<void>()
  let heard = (): void => {}
  const slow = { name: 'slow', consume: async (facts: readonly Fact[]) => {
    if (facts.some(({ fact }) => fact === 'slow.one')) await finished
    if (facts.some(({ fact }) => fact === 'quick.two')) catchUp()
  } }
  const quick = { name: 'quick', consume: async (facts: readonly Fact[]) => { for (const { fact } of facts) told.push(fact); heard() } }
  const dispatcher = startDispatcher(database.pool, [slow, quick], () => {})
  while ((await database.pool.query(`select from journal_cursor where consumer in ('slow', 'quick')`)).rowCount !== 2) await setImmediate()
  for (const fact of ['slow.one', 'quick.two']) {
    const known = new Promise<void>((resolve) => { heard = () => { if (told.includes(fact)) resolve() } })
    await write(fact)
    dispatcher.wake()
    await known
  }
  finish()
  await caughtUp
  await dispatcher.stop()
  assert.deepEqual(told, ['slow.one', 'quick.two'])
})
