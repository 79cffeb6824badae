import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { hashPassword, refusedPassword, verifyPassword } from '../passwords.ts'

let house: House
const password = 'sept tomates mures sur une longue table'
before(async () => {
  house = await openHouse()
  await house.database.db.updateTable('account').set({ password_hash: await hashPassword(password) }).where('login', 'in', ['nadege', 'omar', 'olivier']).execute()
})
after(() => house.close())
const signIn = (login: string, given: string, headers: Record<string, string> = {}) => house.app.inject({ method: 'POST', url: '/api/sessions', payload: { login, password: given }, headers })
const cookieOf = (reply: Awaited<ReturnType<typeof signIn>>) => reply.cookies.find((c) => c.name === 'parvis')
const me = (cookie: string) => house.app.inject({ url: '/api/me', headers: { cookie: `parvis=${cookie}` } })

test('passwords: length or phrase, nothing common, nothing of one’s name (CNIL 2022-100)', async () => {
  const table: [string, boolean, string | null][] = [
    ['court', false, 'short'], ['12caracteres', false, null], ['12caracteres', true, 'short'], ['seize caracteres', true, null], ['un deux trois quatre cinq six sept', true, null],
    ['motdepasse2026', false, 'common'], ['aaaaaaaaaaaaaaa', false, 'common'], ['azertyuiopqs', false, 'common'], ['0123456789012', false, 'common'], ['hoarau123456', false, 'personal'], ['🥕🥕🥕🥕🥕🥕🥕🥕🥕🥕🥕🥕', false, 'common'],
  ]
  for (const [given, administrator, why] of table) assert.equal(refusedPassword(given, administrator, ['Nadège', 'Hoarau']), why, given)
  const kept = await hashPassword(password)
  assert.deepEqual([await verifyPassword(password, kept), await verifyPassword(`${password} `, kept), await verifyPassword(password, null)], [true, false, false])
  assert.ok(kept.startsWith('argon2id$') && !kept.includes('tomates'))
})

test('signing in makes a new session each time, in a cookie that scripts do not read', async () => {
  const one = cookieOf(await signIn('Nadege ', password))!
  const two = cookieOf(await signIn('nadege', password, { cookie: `parvis=${one.value}` }))!
  assert.notEqual(one.value, two.value)
  assert.deepEqual([one.httpOnly, one.sameSite, one.path], [true, 'Lax', '/'])
  const imposed = cookieOf(await signIn('nadege', password, { cookie: 'parvis=chosen-by-somebody-else' }))!
  assert.notEqual(imposed.value, 'chosen-by-somebody-else')
  assert.equal((await me('chosen-by-somebody-else')).statusCode, 401)
  const { rows } = await house.database.pool.query('select secret_hash from session')
  assert.ok(!rows.some((row: { secret_hash: Buffer }) => row.secret_hash.toString().includes(one.value)), 'only a hash is kept')
})

test('a wrong password and an unknown login look the same; after five an account closes for a while, for its owner too, and for nobody else', async () => {
  const [wrong, unknown] = [await signIn('omar', 'non'), await signIn('personne', 'non')]
  assert.deepEqual([wrong.statusCode, unknown.statusCode, wrong.body === unknown.body], [401, 401, true])
  for (let i = 0; i < 5; i++) await signIn('omar', 'non')
  assert.equal((await signIn('omar', password)).statusCode, 429)
  for (let i = 0; i < 5; i++) await signIn('personne', 'non')
  const [closed, nobody] = [await signIn('omar', password), await signIn('personne', 'non')]
  assert.deepEqual([nobody.statusCode, nobody.body === closed.body], [429, true], 'a login that nobody has closes too')
  assert.equal((await signIn('nadege', password)).statusCode, 201)
  house.clock.now = new Date(house.clock.now.getTime() + 15 * 60_000 + 1_000)
  assert.equal((await signIn('omar', password)).statusCode, 201)
  const facts = await house.database.pool.query(`select count(*)::int as n from journal where fact = 'sign_in.refused' and noun_id = $1`, [house.town.ids.omar])
  assert.ok(facts.rows[0].n >= 1)
})

test('a session ends after two hours of rest and twelve in all; its owner sees it and ends it from elsewhere', async () => {
  const hour = 3_600_000
  const cookie = cookieOf(await signIn('nadege', password))!.value
  const later = (hours: number) => { house.clock.now = new Date(house.clock.now.getTime() + hours * hour) }
  later(1.9)
  assert.equal((await me(cookie)).statusCode, 200)
  // The mark of use is written beside the answer: the next hours count from it.
  while ((await house.database.pool.query<{ n: number }>('select count(*)::int as n from session where seen_at = $1', [house.clock.now])).rows[0]!.n === 0);
  later(1.9)
  assert.equal((await me(cookie)).statusCode, 200)
  later(2.1)
  assert.equal((await me(cookie)).statusCode, 401)
  const [here, there] = [cookieOf(await signIn('nadege', password))!.value, cookieOf(await signIn('nadege', password))!.value]
  const list = (await house.app.inject({ url: '/api/me/sessions', headers: { cookie: `parvis=${here}` } })).json().items
  const other = list.filter((s: { current: boolean }) => !s.current)
  for (const { id } of other) await house.app.inject({ method: 'DELETE', url: `/api/me/sessions/${id}`, headers: { cookie: `parvis=${here}` } })
  assert.deepEqual([(await me(here)).statusCode, (await me(there)).statusCode], [200, 401])
})

test('a new password needs the present one and ends the other sessions', async () => {
  const [here, there] = [cookieOf(await signIn('nadege', password))!.value, cookieOf(await signIn('nadege', password))!.value]
  const change = (body: object) => house.app.inject({ method: 'PUT', url: '/api/me/password', payload: body, headers: { cookie: `parvis=${here}` } })
  assert.equal((await change({ password: 'une autre phrase bien plus longue' })).statusCode, 401)
  assert.equal((await change({ current: password, password: 'court' })).json().code, 'account.password_refused')
  assert.equal((await change({ current: password, password: 'une autre phrase bien plus longue' })).statusCode, 204)
  assert.deepEqual([(await me(here)).statusCode, (await me(there)).statusCode], [200, 401])
})

test('a guest whose time is over is nobody, at once', async () => {
  const cookie = cookieOf(await signIn('olivier', password))!.value
  assert.equal((await me(cookie)).statusCode, 200)
  await house.database.db.updateTable('affiliation').set({ ends_on: '2026-11-22' }).where('person_id', '=', house.town.ids.olivier).execute()
  assert.equal((await me(cookie)).statusCode, 401)
})

test('a token does what its scopes say until its day, and is shown once', async () => {
  const made = (await house.as('thomas').post('/api/me/tokens', { name: 'essai', scopes: ['read'], days: 1 })).json()
  assert.match(made.secret, /^parvis_/)
  assert.ok(!(await house.as('thomas').get('/api/me/tokens')).body.includes(made.secret))
  assert.equal((await house.bearing(made.secret).get('/api/me')).statusCode, 200)
  assert.equal((await house.bearing(made.secret).post('/api/spaces', { kind: 'team', access: 'open', name: 'par jeton' })).json().code, 'token.scope')
  house.clock.now = new Date(house.clock.now.getTime() + 86_400_001)
  assert.equal((await house.bearing(made.secret).get('/api/me')).statusCode, 401)
})
