// Many move at the same time: everybody ends with the same order, and no move is lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { add, board, type T } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const writers: readonly Name[] = ['claire', 'sylvie', 'nadege', 'thomas', 'paul']
const order = async (who: Name): Promise<string[][]> => (await board(house, who)).columns.map((column) => column.tasks.map(({ id }) => id))

test('one after another, tasks stand as a list in memory does, whatever is moved where', async (t) => {
  const tasks: T[] = []
  for (let n = 0; n < 6; n++) tasks.push(await add(house, 'nadege', { title: `Tâche ${n}` }))
  const columns = (await board(house, 'nadege')).columns.map(({ id }) => id)
  const model: string[][] = await order('nadege')
  const moves = fc.array(fc.record({ task: fc.nat(5), column: fc.nat(3), after: fc.nat(6), who: fc.constantFrom(...writers) }), { minLength: 20, maxLength: 40 })
  await fc.assert(fc.asyncProperty(moves, async (all) => {
    for (const { task, column, after: place, who } of all) {
      const { id } = tasks[task]!
      const without = model.map((list) => list.filter((one) => one !== id))
      const at = Math.min(place, without[column]!.length)
      const afterId = without[column]![at - 1] ?? null
      assert.equal((await house.as(who).put(`/api/tasks/${id}/place`, { columnId: columns[column], afterId })).statusCode, 200)
      without[column]!.splice(at, 0, id)
      model.splice(0, model.length, ...without)
    }
    assert.deepEqual(await order('ines'), model)
  }), { seed: dice(t), numRuns: 8, endOnFailure: true })
})

test('a hundred at the same time in one gap: each has a place of its own, and all see one order', async () => {
  const { columns } = await board(house, 'nadege')
  const doing = columns[1]!.id
  const first = await add(house, 'nadege', { title: 'Premier', columnId: doing })
  await add(house, 'nadege', { title: 'Dernier', columnId: doing })
  const moving = await Promise.all(Array.from({ length: 20 }, (_, n) => add(house, writers[n % 5]!, { title: `En même temps ${n}` })))
  for (let round = 0; round < 5; round++) {
    const replies = await Promise.all(moving.map(({ id }, n) => house.as(writers[(n + round) % 5]!).put(`/api/tasks/${id}/place`, { columnId: doing, afterId: first.id })))
    assert.deepEqual([...new Set(replies.map(({ statusCode }) => statusCode))], [200])
  }
  const seen = await Promise.all(writers.map(order))
  for (const one of seen) assert.deepEqual(one, seen[0])
  const there = (await house.database.pool.query<{ id: string, rank: string }>('select id, rank from task where column_id = $1 order by rank', [doing])).rows
  assert.equal(new Set(there.map(({ rank }) => rank)).size, there.length)
  const ids = there.map(({ id }) => id)
  assert.ok(moving.every(({ id }) => ids.includes(id) && ids.indexOf(id) > ids.indexOf(first.id)))
})

test('a place that grew too long has its column spread anew, in the same order', async () => {
  const columnId = (await board(house, 'nadege')).columns[2]!.id
  const [a, b, c] = [await add(house, 'nadege', { title: 'a', columnId }), await add(house, 'nadege', { title: 'b', columnId }), await add(house, 'nadege', { title: 'c', columnId })]
  const longestOf = async (): Promise<number> => (await house.database.pool.query<{ n: number }>('select max(length(rank)) as n from task where column_id = $1', [columnId])).rows[0]!.n
  let [grew, shrank] = [0, false]
  // Each in turn below the first: the gap is halved again and again.
  for (let n = 0; n < 400 && !shrank; n++) {
    const [moved, other] = n % 2 === 0 ? [c, b] : [b, c]
    assert.equal((await house.as('nadege').put(`/api/tasks/${moved.id}/place`, { columnId, afterId: a.id })).statusCode, 200)
    const long = await longestOf()
    shrank = long < grew
    grew = long
    assert.deepEqual((await order('nadege'))[2]!.slice(-3), [a.id, moved.id, other.id])
  }
  assert.ok(shrank)
})
