import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

test('whoever has left an authority cares for it no longer, from that day on, and gets its people back with it', async () => {
  const { pool } = house.database
  const cares = () => house.as('ada').get('/api/administration/people').then((r) => r.statusCode)
  assert.equal(await cares(), 200)
  await pool.query(`update affiliation set ends_on = '2026-11-22' where person_id = $1`, [house.town.ids.ada])
  await pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (gen_random_uuid(), $1, $2, 'staff', '2026-11-23')`, [house.town.ids.ada, house.town.agglomeration])
  assert.equal(await cares(), 403)
  await pool.query(`update affiliation set ends_on = null where person_id = $1`, [house.town.ids.ada])
  assert.equal(await cares(), 200)
})
