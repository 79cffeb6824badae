// Questions that ask the same, met while typing: how many of the judged ones, and how seldom without a reason.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { modules } from '#modules/index.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { fillEntries } from '#platform/search/write.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import type { Name } from '#test/cast/town.ts'
import { others, pairs, unrelated } from './judged.ts'

let house: House
const place = new Map<string, string>()
before(async () => {
  house = await openHouse()
  for (const body of [...pairs.map(([first]) => first), ...others]) place.set((await ask('nadege', 'private', body)).id, body)
  await indexed(house)
  await house.database.pool.query('analyze entry')
})
after(() => house.close())

type Found = { id: string, space: { id: string, name: string }, body: string, state: string, answer: { author: string, body: string, official: boolean } | null }
const ask = async (who: Name, where: keyof House['town']['spaces'], body: string): Promise<{ id: string }> => (await house.as(who).post(`/api/spaces/${house.town.spaces[where]}/posts`, { body, kind: 'question' })).json()
const alike = async (who: Name, q: string, where: keyof House['town']['spaces'] = 'private'): Promise<Found[]> => {
  const reply = await house.as(who).get(`/api/questions-alike?${new URLSearchParams({ q, spaceId: house.town.spaces[where] })}`)
  assert.equal(reply.statusCode, 200, reply.body)
  return reply.json<{ items: Found[] }>().items
}

test('of the judged pairs, eight in ten are met among two hundred others; what nobody asked meets little', async (t) => {
  assert.ok(pairs.length >= 60 && others.length >= 200, `${pairs.length} pairs, ${others.length} others`)
  const met: boolean[] = []
  for (const [rank, [first, again]] of pairs.entries()) {
    const items = await alike('thomas', again)
    met.push(items.some(({ id }) => place.get(id) === first))
    if (!met.at(-1) && rank % 2 === 0 && process.env.SHOW) t.diagnostic(`missed: ${again} → ${items.map((i) => i.body).join(' · ')}`)
  }
  const recall = (kept: readonly boolean[]): number => kept.filter(Boolean).length / kept.length
  const unseen = recall(met.filter((_, rank) => rank % 2 === 1))
  const startled: string[] = []
  for (const q of unrelated) if ((await alike('thomas', q)).length > 0) startled.push(q)
  const noise = startled.length / unrelated.length
  t.diagnostic(`recall at 3: ${recall(met).toFixed(2)} of ${pairs.length} pairs among ${place.size} questions (${unseen.toFixed(2)} of those never looked at); something is proposed for ${startled.length} of ${unrelated.length} unrelated ones`)
  assert.ok(recall(met) >= 0.8 && unseen >= 0.8, `recall ${recall(met)}, ${unseen}`)
  assert.ok(noise <= 0.2, startled.join('\n'))
})

test('only what one may read, this space first, with its state and the first words of its answer; nothing that was taken away', async () => {
  const body = 'Qui prête une marmite norvégienne ?'
  const [here, open] = [(await ask('nadege', 'private', body)).id, (await ask('olivier', 'open', body)).id]
  const { id: commentId } = (await house.as('thomas').post(`/api/posts/${here}/comments`, { body: 'Le collège des Aulnes en a deux.' })).json()
  await house.as('nadege').put(`/api/posts/${here}/accepted-answer`, { commentId })
  await indexed(house)
  const q = 'une marmite norvegienne a preter ?'
  assert.deepEqual((await alike('thomas', q)).map(({ id }) => id), [here, open])
  assert.deepEqual((await alike('thomas', q, 'open')).map(({ id }) => id), [open, here], 'the space where one writes comes first')
  assert.deepEqual((await alike('olivier', q)).map(({ id }) => id), [open], 'nothing of a space that one does not read')
  const [first] = await alike('thomas', q)
  assert.deepEqual([first?.space.name, first?.body, first?.state, first?.answer], ['Cuisines Vesle-Nord', body, 'accepted', { author: 'Thomas Nguyen', body: 'Le collège des Aulnes en a deux.', official: false }])
  await house.as('nadege').delete(`/api/posts/${here}`)
  assert.deepEqual((await alike('thomas', q)).map(({ id }) => id), [open])
})

test('what says nothing finds nothing, and breaks nothing', async () => {
  for (const q of ['comment ça se passe ?', '???', '’’ « » \\ \' & | ! ( ) :*', '🙂🙂', 'a'.repeat(400), '12 345']) assert.deepEqual(await alike('thomas', q), [], q)
})

test('among twenty thousand questions it answers while one types', async (t) => {
  const halves = [...pairs.flat(), ...others].map((text) => text.split(' ')).filter((words) => words.length > 3)
  const { pool } = house.database
  const time = async (): Promise<number> => {
    const spent: number[] = []
    for (const [, again] of [...pairs, ...pairs]) {
      const from = performance.now()
      await alike('thomas', again)
      spent.push(performance.now() - from)
    }
    return spent.toSorted((a, b) => a - b)[Math.floor(spent.length * 0.95)]!
  }
  const few = await time()
  const bodies = Array.from({ length: 20_000 }, (_, n) => {
    const [one, other] = [halves[n % halves.length]!, halves[(n * 7 + Math.floor(n / halves.length)) % halves.length]!]
    return [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2)), n].join(' ')
  })
  await pool.query(`insert into post (id, authority_id, scope_id, author_id, body, created_at, kind, answer_state) select gen_random_uuid(), $1, case when nr % 3 = 0 then $2::uuid else $3::uuid end, $4, body, '2026-01-01'::timestamptz + nr * interval '20 minutes', 'question', 'open' from unnest($5::text[]) with ordinality as b (body, nr)`,
    [house.town.authority, house.town.spaces.open, house.town.spaces.private, house.town.ids.nadege, bodies])
  await fillEntries(pool, searchedOf(modules))
  await pool.query('analyze post, entry, lexeme')
  const many = await time()
  t.diagnostic(`p95 of a look: ${few.toFixed(0)} ms among ${place.size} questions, ${many.toFixed(0)} ms among ${bodies.length}`)
  const { rows } = await pool.query<Record<string, string>>(`explain (costs off) select id from post where kind = 'question' and trashed_at is null and hidden_at is null and asked @@ (select $1::tsquery) limit 800`, ['four | erreur'])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  t.diagnostic(plan)
  assert.match(plan, /post_asked/, 'found by the index')
  assert.ok(many < 600, `${many} ms`)
})
