import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hashPassword } from '#platform/identity/passwords.ts'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const signIn = (login: string, password: string) => house.app.inject({ method: 'POST', url: '/api/sessions', payload: { login, password } })

test('a guest whose time is over does not sign in, and is told nothing more than anybody', async () => {
  await house.database.pool.query('update account set password_hash = $1 where login = $2', [await hashPassword('une phrase de passe'), 'olivier'])
  assert.equal((await signIn('olivier', 'une phrase de passe')).statusCode, 201)
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-22' where person_id = $1`, [house.town.ids.olivier])
  const late = await signIn('olivier', 'une phrase de passe')
  assert.deepEqual([late.statusCode, late.json().code], [401, 'account.refused'])
  assert.equal((await house.as('olivier').get('/api/me')).statusCode, 401)
})

test('whoever went to another authority reads what was open to their former one no longer, from that day on', async () => {
  const open = () => house.as('omar').get(`/api/spaces/${house.town.spaces.open}`).then((r) => r.statusCode)
  assert.equal(await open(), 200)
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-22' where person_id = $1`, [house.town.ids.omar])
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (gen_random_uuid(), $1, $2, 'staff', '2026-11-23')`, [house.town.ids.omar, house.town.agglomeration])
  assert.equal(await open(), 404)
  assert.equal((await house.as('omar').get('/api/me')).statusCode, 200)
})
