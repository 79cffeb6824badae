import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { platformAdministrators } from '#platform/access/principals.ts'
import { hashOf } from '#platform/identity/secrets.ts'
import { somebody } from './rights.ts'

/** Two administrators of the platform and nobody else, each with a way in. */
async function twoOfThem(house: House) {
  const { pool } = house.database
  const ids = [await somebody(house), await somebody(house)] as const
  for (const id of ids) {
    await house.as('pia').put(`/api/administration/people/${id}/duties/platform_administrator`, {})
    await pool.query('update session set secret_hash = $2 where person_id = $1', [id, hashOf(`cookie-of-${id}`)])
  }
  await house.as('pia').delete(`/api/administration/people/${house.town.ids.pia}/duties/platform_administrator`)
  const call = (n: 0 | 1, method: 'PUT' | 'DELETE' | 'POST', path: string, body?: object) => house.app.inject({ method, url: `/api/administration/people/${ids[n === 0 ? 1 : 0]}${path}`, headers: { cookie: `parvis=cookie-of-${ids[n]}` }, ...(body ? { payload: body } : {}) })
  const able = async () => (await pool.query('select person_id from administrator a join person p on p.id = a.person_id where a.authority_id is null and p.closed_at is null')).rowCount
  /** Pia is the one administrator again, as at the beginning. */
  const again = async (): Promise<void> => {
    await pool.query('delete from administrator where person_id = any($1)', [ids])
    await pool.query('insert into administrator (person_id, authority_id, since) values ($1, null, now())', [house.town.ids.pia])
    await pool.query('insert into person_principal (person_id, principal_id) values ($1, $2)', [house.town.ids.pia, platformAdministrators])
  }
  return { call, able, again }
}

test('two who close each other at once: one is closed, the last administrator never is', async () => {
  await using house = await openHouse()
  for (let round = 0; round < 5; round++) {
    const { call, able, again } = await twoOfThem(house)
    const replies = await Promise.all([call(0, 'PUT', '/closure'), call(1, 'PUT', '/closure')])
    assert.equal(replies.filter((r) => r.statusCode === 204).length, 1, replies.map((r) => r.body).join())
    assert.equal(await able(), 1)
    await again()
  }
})

test('the same when they take the duty from each other, and when one closes and the other takes it away', async () => {
  await using house = await openHouse()
  for (const [method, path] of [['DELETE', '/duties/platform_administrator'], ['PUT', '/closure']] as const) {
    const { call, able, again } = await twoOfThem(house)
    const replies = await Promise.all([call(0, 'DELETE', '/duties/platform_administrator'), call(1, method, path)])
    assert.equal(replies.filter((r) => r.statusCode === 204).length, 1, replies.map((r) => r.body).join())
    assert.equal(await able(), 1)
    await again()
  }
})

test('erasing at once the two who are closed leaves the one who is here; nobody erases the last', async () => {
  await using house = await openHouse()
  const closed = [await somebody(house), await somebody(house)]
  for (const id of closed) {
    await house.as('pia').put(`/api/administration/people/${id}/duties/platform_administrator`, {})
    await house.as('pia').put(`/api/administration/people/${id}/closure`)
  }
  const erased = await Promise.all(closed.map((id) => house.as('pia').post(`/api/administration/people/${id}/erasure`)))
  assert.deepEqual(erased.map((r) => r.statusCode), [204, 204])
  // Pia's own place ends: she is the last, and stays.
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-30' where person_id = $1`, [house.town.ids.pia])
  assert.equal((await house.as('pia').post(`/api/administration/people/${house.town.ids.pia}/erasure`)).statusCode, 409)
  assert.equal((await house.database.pool.query('select from administrator where authority_id is null')).rowCount, 1)
})
