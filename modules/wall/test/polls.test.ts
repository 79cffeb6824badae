import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { sendDue } from '../sending.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const space = () => `/api/spaces/${house.town.spaces.private}`
const ask = (poll: object, more: object = {}) => house.as('nadege').post(`${space()}/posts`, { body: 'Quel dessert vendredi\u00a0?', poll, ...more })
const vote = (who: Name, id: string, ...choices: number[]) => house.as(who).put(`/api/posts/${id}/vote`, { choices })
type Shown = { several: boolean, named: boolean, endsOn: string | null, ended: boolean, voted: boolean, voterCount: number, choices: { choice: number, text: string, mine: boolean, votes: number | null }[] }
const seen = async (who: Name, id: string): Promise<Shown> => (await house.as(who).get(`/api/posts/${id}`)).json().poll
const votes = (poll: Shown) => poll.choices.map((c) => c.votes)
const three = ['Pomme', 'Riz au lait', 'Yaourt']

test('one sees what was answered once one has answered, changes one’s answer, and takes it back', async () => {
  const made = await ask({ choices: three })
  assert.equal(made.statusCode, 201, made.body)
  const { id, poll, can } = made.json()
  assert.deepEqual([poll, can.includes('poll.vote')], [{ several: false, named: false, endsOn: null, ended: false, voted: false, voterCount: 0, choices: three.map((text, choice) => ({ choice, text, mine: false, votes: null })) }, true])
  assert.deepEqual(votes((await vote('thomas', id, 1)).json().poll), [0, 1, 0])
  await vote('ines', id, 0)
  assert.deepEqual([votes(await seen('claire', id)), (await seen('claire', id)).voterCount, votes(await seen('thomas', id))], [[null, null, null], 2, [1, 1, 0]])
  await vote('thomas', id, 0)
  await vote('thomas', id, 0)
  assert.deepEqual([votes(await seen('thomas', id)), (await seen('thomas', id)).voterCount, (await seen('thomas', id)).choices[0]!.mine], [[2, 0, 0], 2, true])
  await house.as('thomas').delete(`/api/posts/${id}/vote`)
  await house.as('thomas').delete(`/api/posts/${id}/vote`)
  assert.deepEqual([votes(await seen('thomas', id)), votes(await seen('ines', id)), (await seen('ines', id)).voterCount], [[null, null, null], [1, 0, 0], 1])
  const { items } = (await house.as('ines').get(`${space()}/posts`)).json()
  assert.deepEqual(votes(items[0].poll), [1, 0, 0], 'on the wall as well')
})

test('several answers where the poll says so, and figures that hold when all answer at once', async () => {
  const { id } = (await ask({ choices: three, several: true })).json()
  const people = ['claire', 'sylvie', 'nadege', 'thomas', 'ines', 'paul'] as const
  await Promise.all(people.flatMap((who, n) => [vote(who, id, 0, 1), vote(who, id, n % 3)]))
  for (const [n, who] of people.entries()) await vote(who, id, ...(n % 2 ? [1, 2] : [0]))
  const poll = await seen('ines', id)
  assert.deepEqual([votes(poll), poll.voterCount], [[3, 3, 3], 6])
  const one = (await ask({ choices: three })).json()
  assert.deepEqual([(await vote('ines', one.id, 0, 1)).json().code, (await vote('ines', one.id, 7)).json().code, (await vote('ines', one.id)).json().code], ['poll.one_only', 'poll.choice_unknown', 'request.invalid'])
})

test('anonymous: nobody is told who answered what, not a host, not the journal, not the stream', async () => {
  const { id } = (await ask({ choices: three })).json()
  await vote('thomas', id, 2)
  await vote('claire', id, 2)
  for (const who of ['claire', 'nadege'] as const) assert.deepEqual([(await house.as(who).get(`/api/posts/${id}/votes?choice=2`)).statusCode, (await house.as(who).get(`/api/posts/${id}/votes?choice=2`)).json().code], [403, 'poll.anonymous'])
  const { rows } = await house.database.pool.query(`select actor_id, via, data from journal where fact = 'poll.voted' and noun_id = $1`, [id])
  assert.deepEqual(rows, [0, 1].map(() => ({ actor_id: null, via: 'system', data: { postId: id, before: false, after: true } })))
})

test('named: whoever sees the results sees whose they are, page by page', async () => {
  const { id, poll } = (await ask({ choices: three, named: true })).json()
  assert.equal(poll.named, true, 'it is said before one answers')
  for (const who of ['thomas', 'ines', 'paul'] as const) await vote(who, id, 1)
  const names = async (who: Name, query = '') => (await house.as(who).get(`/api/posts/${id}/votes?choice=1${query}`)).json()
  assert.equal((await names('claire')).code, 'poll.first_vote')
  assert.equal((await house.as('omar').get(`/api/posts/${id}/votes?choice=1`)).statusCode, 404)
  const first = await names('ines', '&limit=2')
  const rest = await names('ines', `&limit=2&cursor=${first.next}`)
  assert.deepEqual([...first.items, ...rest.items].map((p: { name: string, external: string | null }) => [p.name, p.external]), [['Paul Ardon', 'Biocoop Ardon'], ['Inès Moreira', null], ['Thomas Nguyen', null]])
})

test('after its last day, in Paris, everybody sees the results and nobody answers any more', async () => {
  const { id } = (await ask({ choices: three, endsOn: '2026-11-23' })).json()
  await vote('thomas', id, 1)
  house.clock.now = new Date('2026-11-23T22:59:00Z')
  assert.equal((await vote('paul', id, 1)).statusCode, 200)
  house.clock.now = new Date('2026-11-23T23:01:00Z')
  assert.deepEqual([(await vote('claire', id, 0)).json().code, (await house.as('thomas').delete(`/api/posts/${id}/vote`)).json().code], ['poll.ended', 'poll.ended'])
  const poll = await seen('ines', id)
  assert.deepEqual([poll.ended, votes(poll), (await house.as('ines').get(`/api/posts/${id}`)).json().can.includes('poll.vote')], [true, [0, 2, 0], false])
})

test('what cannot be asked is said; a poll may be planned; it goes with its post', async () => {
  const code = async (poll: object, more: object = {}) => (await ask(poll, more)).json().code
  assert.deepEqual([await code({ choices: ['Seule'] }), await code({ choices: Array.from({ length: 9 }, (_, n) => String(n)) })], ['request.invalid', 'request.invalid'])
  assert.deepEqual([await code({ choices: ['Oui', ' oui '] }), await code({ choices: ['Oui', '\u202e'] }), await code({ choices: three, endsOn: '2026-11-01' })], ['poll.choices', 'poll.choices', 'poll.end_past'])
  assert.deepEqual([await code({ choices: three }, { body: '' }), await code({ choices: three }, { kind: 'question' })], ['poll.empty', 'poll.question'])
  assert.equal((await vote('thomas', (await house.as('nadege').post(`${space()}/posts`, { body: 'Rien à choisir' })).json().id, 0)).json().code, 'poll.none')

  const planned = await house.as('nadege').post(`${space()}/scheduled-posts`, { body: 'Et samedi\u00a0?', on: '2026-12-01', at: '08:00', poll: { choices: three, endsOn: '2026-12-02' } })
  assert.deepEqual(planned.json().poll.choices, three, planned.body)
  assert.equal((await house.as('nadege').post(`${space()}/scheduled-posts`, { body: 'x', on: '2026-12-01', at: '08:00', poll: { choices: three, endsOn: '2026-11-30' } })).json().code, 'poll.end_past')
  house.clock.now = new Date('2026-12-01T07:00:00Z')
  await sendDue(house.database, house.clock.now)
  const [post] = (await house.as('thomas').get(`${space()}/posts`)).json().items
  assert.deepEqual([post.body, post.poll.endsOn, (await vote('thomas', post.id, 1)).statusCode], ['Et samedi\u00a0?', '2026-12-02', 200])
  await house.database.pool.query('delete from post where id = $1', [post.id])
  const { rows } = await house.database.pool.query('select from poll_vote where post_id = $1', [post.id])
  assert.equal(rows.length, 0)
})
