import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { administratorsOf } from '#platform/access/principals.ts'
import { work } from '#platform/db/work.ts'
import { hashPassword } from '#platform/identity/passwords.ts'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
const password = 'sept tomates mures sur une longue table'
before(async () => {
  house = await openHouse()
  await house.database.db.updateTable('account').set({ password_hash: await hashPassword(password) }).where('login', 'in', ['omar', 'thomas', 'ines']).execute()
})
after(() => house.close())
type Reply = Awaited<ReturnType<House['app']['inject']>>
const signIn = (login: string, given: string, cookies: Record<string, string> = {}, enrol = false) => house.app.inject({ method: 'POST', url: '/api/sessions', payload: { login, password: given, enrol }, cookies })
const cookie = (reply: Reply, name: string): string => String(reply.cookies.find((c) => c.name === name)?.value)
const me = (session: string) => house.app.inject({ url: '/api/me', cookies: { parvis: session } }).then((r) => r.statusCode)

test('what others try closes nothing to a device that its owner enrolled; its own tries are counted too', async () => {
  const first = await signIn('omar', password, {}, true)
  const device = { 'parvis-device': cookie(first, 'parvis-device') }
  assert.ok(first.cookies.find((c) => c.name === 'parvis-device')?.httpOnly)
  await house.app.inject({ method: 'DELETE', url: '/api/session', cookies: { parvis: cookie(first, 'parvis') } })
  for (let i = 0; i < 6; i++) await signIn('omar', 'non')
  assert.equal((await signIn('omar', password)).statusCode, 429, 'elsewhere it is closed')
  assert.equal((await signIn('omar', password, device)).statusCode, 201, 'here it is open')
  assert.equal((await signIn('omar', password)).statusCode, 429, 'and elsewhere still closed')
  assert.equal((await signIn('omar', password, { 'parvis-device': 'invented' })).statusCode, 429)
  // Somebody else's device is no key either.
  const other = { 'parvis-device': cookie(await signIn('thomas', password, {}, true), 'parvis-device') }
  assert.equal((await signIn('omar', password, other)).statusCode, 429)
  for (let i = 0; i < 5; i++) assert.equal((await signIn('omar', 'non', device)).statusCode, 401)
  assert.equal((await signIn('omar', password, device)).statusCode, 429, 'its own count closes it')
})

test('a password is changed from one’s session though others have closed the login', async () => {
  const here = cookie(await signIn('ines', password), 'parvis')
  for (let i = 0; i < 6; i++) await signIn('ines', 'non')
  const change = (current: string) => house.app.inject({ method: 'PUT', url: '/api/me/password', payload: { current, password: 'une autre phrase bien plus longue' }, cookies: { parvis: here } })
  assert.equal((await change('non')).statusCode, 401)
  assert.equal((await change(password)).statusCode, 204)
  for (let i = 0; i < 5; i++) await change('non')
  assert.equal((await change('une autre phrase bien plus longue')).statusCode, 429)
})

test('a new password ends the tokens, and whoever enrolled a device with the former one is known no longer', async () => {
  const reply = await signIn('thomas', password, {}, true)
  const [here, device] = [{ parvis: cookie(reply, 'parvis') }, { 'parvis-device': cookie(reply, 'parvis-device') }]
  const { secret } = (await house.app.inject({ method: 'POST', url: '/api/me/tokens', payload: { name: 'essai', scopes: ['read'], days: 1 }, cookies: here })).json()
  assert.equal((await house.bearing(secret).get('/api/me')).statusCode, 200)
  assert.equal((await house.app.inject({ method: 'PUT', url: '/api/me/password', payload: { current: password, password: 'encore une phrase bien longue ici' }, cookies: here })).statusCode, 204)
  assert.equal((await house.bearing(secret).get('/api/me')).statusCode, 401)
  assert.equal((await house.database.pool.query(`select from journal where fact = 'token.revoked' and actor_id = $1`, [house.town.ids.thomas])).rowCount, 1)
  for (let i = 0; i < 6; i++) await signIn('thomas', 'non')
  assert.equal((await signIn('thomas', 'encore une phrase bien longue ici', device)).statusCode, 429)
})

test('signing in ends the session that the browser sent along, and no other', async () => {
  house.clock.now = new Date(house.clock.now.getTime() + 16 * 60_000)
  const [former, elsewhere] = [cookie(await signIn('omar', password), 'parvis'), cookie(await signIn('omar', password), 'parvis')]
  const next = cookie(await signIn('omar', password, { parvis: former }), 'parvis')
  assert.deepEqual([await me(former), await me(elsewhere), await me(next)], [401, 200, 200])
  assert.equal((await signIn('omar', 'non', { parvis: next })).statusCode, 401)
  assert.equal(await me(next), 200, 'a wrong password ends nothing')
})

test('two people with the same e-mail: the second to choose a password is told what to do', async () => {
  const { pool } = house.database
  await pool.query('delete from account where person_id = any($1)', [[house.town.ids.claire, house.town.ids.lucie]])
  await pool.query(`update person set email = 'accueil@example.org' where id = any($1)`, [[house.town.ids.claire, house.town.ids.lucie]])
  const choose = (who: 'claire' | 'lucie') => house.as(who).put('/api/me/password', { password: 'une phrase bien assez longue pour deux' })
  assert.equal((await choose('claire')).statusCode, 204)
  const second = await choose('lucie')
  assert.deepEqual([second.statusCode, second.json().code], [409, 'account.login_taken'])
})

test('whoever has left an authority administers it no longer, from that day on', async () => {
  const { rows } = await house.database.pool.query<{ of: string }>('select administrators_of($1) as of', [house.town.authority])
  assert.equal(rows[0]!.of, administratorsOf(house.town.authority), 'the same in SQL')
  const secret = () => house.as('ada').get(`/api/spaces/${house.town.spaces.secret}`).then((r) => r.statusCode)
  assert.deepEqual([(await house.as('ada').get('/api/me')).json().administers, await secret()], ['authority', 200])
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-22' where person_id = $1`, [house.town.ids.ada])
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (gen_random_uuid(), $1, $2, 'staff', '2026-11-23')`, [house.town.ids.ada, house.town.agglomeration])
  assert.deepEqual([(await house.as('ada').get('/api/me')).json().administers, await secret()], ['nothing', 404])
  assert.equal((await house.as('pia').get('/api/me')).json().administers, 'platform')
})

test('people are seen, and called external, by where they are that day', async () => {
  const wall = `/api/spaces/${house.town.spaces.private}/posts`
  const { id } = (await house.as('nadege').post(wall, { body: 'Bonjour' })).json()
  const external = async () => (await house.as('claire').get(`/api/posts/${id}`)).json().author.external
  const count = async () => (await house.as('claire').get(`/api/spaces/${house.town.spaces.private}`)).json().externalCount
  const seen = async () => (await house.as('omar').get('/api/people?q=Nadège')).json().items.length
  assert.deepEqual([await external(), await count(), await seen()], [null, 1, 1])
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-22' where person_id = $1`, [house.town.ids.nadege])
  assert.equal(await external(), null, 'who left altogether is no outsider on what they wrote')
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (gen_random_uuid(), $1, $2, 'staff', '2026-11-23')`, [house.town.ids.nadege, house.town.agglomeration])
  await work(house.database.db, (tx) => peopleChanged(tx, [house.town.ids.nadege], { personId: house.town.ids.ada, at: house.clock.now }))
  assert.deepEqual([await external(), await count()], ['Mercœur Agglo', 2])
  assert.equal(await seen(), 0, 'a stranger of the authority she left sees her no longer')
})
