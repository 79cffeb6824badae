// A question joined to the one that was asked before: who joins, what is read where, who is told, and how all of it comes back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())
type Where = keyof House['town']['spaces']
const ask = async (who: Name, body: string, where: Where = 'private'): Promise<string> => (await house.as(who).post(`/api/spaces/${house.town.spaces[where]}/posts`, { body, kind: 'question' })).json().id
const say = async (who: Name, postId: string, body: string): Promise<string> => (await house.as(who).post(`/api/posts/${postId}/comments`, { body })).json().id
const merge = (who: Name, id: string, into: string) => house.as(who).put(`/api/posts/${id}/merged`, { into })
const read = async (who: Name, id: string) => (await house.as(who).get(`/api/posts/${id}`)).json()
const listed = async (who: Name): Promise<string[]> => (await house.as(who).get(`/api/spaces/${house.town.spaces.private}/questions`)).json<{ items: { id: string }[] }>().items.map(({ id }) => id)
const finds = async (q: string): Promise<string[]> => {
  await indexed(house)
  return (await house.as('ines').get(`/api/search?q=${q}`)).json<{ items: { noun: string, id: string }[] }>().items.filter(({ noun }) => noun === 'post').map(({ id }) => id)
}

test('a host joins it: it leads there, its answers are read there, lists and search show the one that stays; separated, all is as it was', async () => {
  const [first, again] = [await ask('nadege', 'Où ranger le girofon ?'), await ask('thomas', 'Le girofon, on le range où ?')]
  const said = await say('paul', again, 'Dans la remise.')
  const before = await read('ines', again)
  for (const who of ['thomas', 'nadege'] as const) assert.equal((await merge(who, again, first)).statusCode, 403, `${who} is no host`)
  const now = (await merge('sylvie', again, first)).json()
  assert.deepEqual(now.question.merged, { into: { id: first, spaceId: house.town.spaces.private, title: 'Où ranger le girofon ?' }, by: 'Sylvie Fontaine', at: house.clock.now.toISOString() })
  assert.ok(!now.can.includes('comment.write') && !now.can.includes('answer.accept'), 'what is said to it is said there')
  assert.equal((await house.as('paul').post(`/api/posts/${again}/comments`, { body: 'Encore' })).statusCode, 403)
  assert.equal((await read('ines', first)).question.gathered, 1)
  const there = (await house.as('ines').get(`/api/posts/${first}/merged`)).json().items
  assert.deepEqual(there.map((p: { id: string, comments: { id: string, body: string }[] }) => [p.id, p.comments.map(({ id, body }) => [id, body])]), [[again, [[said, 'Dans la remise.']]]])
  assert.deepEqual([(await listed('ines')).includes(again), (await listed('ines')).includes(first)], [false, true])
  assert.deepEqual(await finds('girofon'), [first])
  // The same again changes nothing.
  await merge('sylvie', again, first)
  assert.equal((await house.database.pool.query(`select from journal where fact = 'question.merged' and noun_id = $1`, [again])).rowCount, 1)

  // As long as the one that stays is in the trash, the other stands by itself.
  await house.as('sylvie').delete(`/api/posts/${first}`)
  assert.deepEqual([(await read('ines', again)).question.merged, (await listed('ines')).includes(again), await finds('girofon')], [null, true, [again]])
  await house.as('sylvie').put(`/api/posts/${first}/restoration`)
  assert.deepEqual(await finds('girofon'), [first])

  assert.equal((await house.as('sylvie').delete(`/api/posts/${again}/merged`)).statusCode, 200)
  assert.deepEqual(await read('ines', again), before)
  assert.deepEqual([(await read('ines', first)).question.gathered, (await listed('ines')).includes(again)], [0, true])
  assert.deepEqual((await finds('girofon')).toSorted(), [first, again].toSorted())
})

test('whoever asked it, and those who wrote below it, are told of what is answered there', async () => {
  const [first, again] = [await ask('nadege', 'Qui a la clef de la réserve ?'), await ask('thomas', 'La clef de la réserve, qui ?')]
  await say('ines', again, 'Je cherche aussi.')
  await say('paul', again, 'Moi aussi.')
  await merge('sylvie', again, first)
  assert.deepEqual((await noticesOf(house, 'thomas')).filter((n) => n.subjectId === again && n.said.includes('réuni')).map((n) => [n.who, n.said]), [['Sylvie Fontaine', 'a réuni votre question à une autre']])
  await say('claire', first, 'Au bureau.')
  const told = async (who: Name): Promise<string[]> => (await noticesOf(house, who)).filter((n) => n.subjectId === first).map((n) => n.said)
  assert.deepEqual([await told('nadege'), await told('thomas'), await told('paul')], [['a répondu à votre question'], ['a répondu à votre question'], ['a répondu dans un fil que vous suivez']])
})

test('between two spaces: a host of both; whoever reads one alone learns nothing of the other', async () => {
  const [mine, open] = [await ask('nadege', 'Une allergie au sésame ?'), await ask('olivier', 'Le sésame, une allergie ?', 'open')]
  const refused = await merge('sylvie', mine, open)
  assert.deepEqual([refused.statusCode, refused.json().code], [403, 'question.not_host_there'])
  assert.equal((await merge('claire', open, mine)).statusCode, 200)
  const seen = (await read('olivier', open)).question
  assert.deepEqual([seen.merged.into, seen.merged.by], [null, 'Claire Vasseur'])
  assert.equal((await house.as('olivier').get(`/api/posts/${mine}/merged`)).statusCode, 404)
  const hidden = await ask('claire', 'Secret ?', 'secret')
  await merge('claire', hidden, mine)
  assert.deepEqual([(await read('ines', mine)).question.gathered, (await house.as('ines').get(`/api/posts/${mine}/merged`)).json().items.length, (await read('claire', mine)).question.gathered], [1, 1, 2])
})

test('what is no other question, is joined itself, or gathers others is refused in words', async () => {
  const [a, b, c] = [await ask('nadege', 'A ?'), await ask('nadege', 'B ?'), await ask('nadege', 'C ?')]
  const post = (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'Bonjour' })).json().id
  const code = async (id: string, into: string): Promise<string> => (await merge('sylvie', id, into)).json().code
  assert.equal((await merge('sylvie', b, a)).statusCode, 200)
  assert.deepEqual([await code(a, a), await code(c, post), await code(post, a), await code(c, b), await code(a, c)], ['question.original_not_found', 'question.original_not_found', 'question.none', 'question.merged_already', 'question.gathers'])
  const secret = await ask('claire', 'Secret ?', 'secret')
  assert.equal(await code(c, secret), 'question.original_not_found', 'what one may not read is not there')
})
