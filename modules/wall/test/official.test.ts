// « Réponse officielle »: who says so, where it moves, what it does to the question, who is told, and what becomes of it when the comment goes.
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
const space = () => `/api/spaces/${house.town.spaces.private}`
const ask = async (body: string): Promise<string> => (await house.as('nadege').post(`${space()}/posts`, { body, kind: 'question' })).json().id
const answer = async (who: Name, postId: string, body: string): Promise<string> => (await house.as(who).post(`/api/posts/${postId}/comments`, { body })).json().id
const read = async (id: string, who: Name = 'ines') => (await house.as(who).get(`/api/posts/${id}`)).json()
const mark = (who: Name, id: string, commentId: string) => house.as(who).put(`/api/posts/${id}/official-answer`, { commentId })
const unmark = (who: Name, id: string) => house.as(who).delete(`/api/posts/${id}/official-answer`)
const factsOf = async (id: string): Promise<string[]> => (await house.database.pool.query<{ fact: string }>(`select fact from journal where noun_id = $1 and fact like 'question.%official' order by id`, [id])).rows.map((row) => row.fact)
const toldOf = async (who: Name, id: string): Promise<string[]> => (await noticesOf(house, who)).filter((n) => n.subjectId === id).map((n) => `${n.who} ${n.said}`)

test('a host says so, nobody else; one a question: on another comment it moves; taken off, all is as it was; the journal keeps each once', async () => {
  const id = await ask('Mon poste change-t-il de commune ?')
  const [one, two] = [await answer('thomas', id, 'Je crois que non.'), await answer('claire', id, 'Non, chacun reste où il est.')]
  const before = await read(id)
  for (const who of ['nadege', 'thomas', 'paul', 'ines'] as const) assert.equal((await mark(who, id, one)).statusCode, 403, who)
  assert.deepEqual([before.can.includes('answer.official'), (await read(id, 'sylvie')).can.includes('answer.official')], [false, true])
  assert.equal((await mark('sylvie', id, one)).statusCode, 200)
  await mark('sylvie', id, one)
  house.clock.now = new Date('2026-11-27T09:00:00Z')
  const { official, ...said } = (await mark('claire', id, two)).json().question
  assert.deepEqual([official.comment.id, official.comment.author.name, official.by, official.at], [two, 'Claire Vasseur', 'Claire Vasseur', '2026-11-27T09:00:00.000Z'])
  assert.deepEqual([said.state, said.answer], ['answered', null], 'what whoever asked accepts is theirs')
  assert.equal((await unmark('thomas', id)).statusCode, 403)
  assert.equal((await unmark('sylvie', id)).statusCode, 200)
  assert.deepEqual(await read(id), before)
  await unmark('sylvie', id)
  assert.deepEqual(await factsOf(id), ['question.official', 'question.official', 'question.unofficial'])
})

test('beside the accepted answer, which stays what it is; the list and whoever types the same see the official one', async () => {
  const id = await ask('Le versement mobilité change-t-il en janvier ?')
  const [helped, official] = [await answer('thomas', id, 'Regarde ta fiche de paie.'), await answer('sylvie', id, 'Le versement ne change pas.')]
  await house.as('nadege').put(`/api/posts/${id}/accepted-answer`, { commentId: helped })
  await mark('claire', id, official)
  const { state, answer: accepted, acceptedBy, official: said } = (await read(id)).question
  assert.deepEqual([state, accepted.id, acceptedBy, said.comment.id, said.by], ['accepted', helped, 'Nadège Hoarau', official, 'Claire Vasseur'])
  const line = (await house.as('ines').get(`${space()}/questions`)).json().items.find((q: { id: string }) => q.id === id)
  assert.deepEqual(line.answer, { author: 'Sylvie Fontaine', body: 'Le versement ne change pas.', official: true, thanks: 0 })
  await indexed(house)
  const alike = (await house.as('ines').get(`/api/questions-alike?q=${encodeURIComponent('le versement mobilité change en janvier')}`)).json().items
  const { thanks: _, ...shownThere } = line.answer
  assert.deepEqual(alike.map((one: { id: string, answer: object }) => [one.id, one.answer]), [[id, shownThere]])
  await mark('claire', id, helped)
  const both = (await read(id)).question
  assert.deepEqual([both.answer.id, both.official.comment.id], [helped, helped])
})

test('whoever asked may answer themselves: official, it answers the question; removed or hidden it is not, and is again when it comes back', async () => {
  const id = await ask('La réunion est-elle maintenue ?')
  const own = await answer('nadege', id, 'On me dit que oui.')
  assert.equal((await read(id)).question.state, 'open')
  await mark('sylvie', id, own)
  const now = async () => { const { state, official } = (await read(id)).question; return [state, official?.comment.id ?? null] }
  assert.deepEqual(await now(), ['answered', own])
  await house.as('nadege').delete(`/api/comments/${own}`)
  assert.deepEqual(await now(), ['open', null])
  await house.as('nadege').put(`/api/comments/${own}/restoration`)
  assert.deepEqual(await now(), ['answered', own])
  assert.equal((await house.as('sylvie').put(`/api/moderation/comment/${own}/hiding`, { reason: 'Pas vérifié' })).statusCode, 200)
  assert.deepEqual(await now(), ['open', null])
  assert.equal((await read(id, 'nadege')).question.official, null, 'its author sees the comment, not the mark')
  assert.equal((await mark('sylvie', id, own)).statusCode, 404, 'what is hidden answers nothing')
})

test('what is no question, elsewhere, or joined to another one is refused; a mark of before can still be taken off', async () => {
  const [id, other] = [await ask('Qui décide ?'), await ask('Qui décide de cela ?')]
  const [said, there] = [await answer('thomas', id, 'Le conseil.'), await answer('thomas', other, 'Le conseil aussi.')]
  assert.deepEqual([(await mark('sylvie', id, there)).json().code, (await mark('olivier', id, said)).statusCode], ['comment.not_found', 404])
  const post = (await house.as('nadege').post(`${space()}/posts`, { body: 'Bonjour' })).json().id
  assert.equal((await mark('sylvie', post, await answer('thomas', post, 'Bonjour'))).json().code, 'question.none')
  await mark('sylvie', other, there)
  await house.as('sylvie').put(`/api/posts/${other}/merged`, { into: id })
  assert.equal((await mark('sylvie', other, there)).statusCode, 403, 'what is said to it is said there')
  assert.equal((await read(other)).question.official.comment.id, there)
  assert.equal((await unmark('sylvie', other)).json().question.official, null)
})

test('whoever asked, wrote below it or follows it is told once, in one line; whoever marks is not; taken off, the news goes', async () => {
  const id = await ask('Les horaires changent-ils ?')
  const [one, two] = [await answer('thomas', id, 'Non.'), await answer('claire', id, 'Non, pas avant septembre.')]
  await house.as('paul').put(`/api/posts/${id}/follow`)
  await noticesOf(house, 'nadege')
  for (const who of ['nadege', 'thomas'] as const) assert.equal((await house.as(who).put('/api/me/notices/reading')).statusCode, 200)
  const before = await Promise.all((['nadege', 'thomas', 'paul', 'claire', 'ines'] as const).map((who) => toldOf(who, id)))
  await mark('claire', id, one)
  await mark('claire', id, two)
  const lines = (await noticesOf(house, 'nadege')).filter((n) => n.subjectId === id)
  assert.deepEqual(lines.map((n) => [n.level, n.who, n.said, n.why]), [[2, 'Claire Vasseur', 'a donné la réponse officielle à votre question', 'Vous avez posé cette question.']])
  assert.deepEqual(await toldOf('thomas', id), ['Claire Vasseur a donné la réponse officielle à une question que vous suivez'])
  assert.deepEqual(await toldOf('paul', id), ['Claire Vasseur a donné la réponse officielle à une question que vous suivez'])
  assert.deepEqual([await toldOf('claire', id), await toldOf('ines', id)], [before[3], before[4]])
  await unmark('sylvie', id)
  for (const who of ['nadege', 'thomas', 'paul'] as const) assert.doesNotMatch((await toldOf(who, id)).join(), /officielle/, who)
})
