import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { forgetLeft } from '../forget.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const said = async (who: Name) => {
  const { version } = (await house.as(who).get(`/api/people/${house.town.ids[who]}`)).json()
  await house.as(who).patch('/api/me/profile', { phone: '01 44 55 66 77', mobile: '06 12 34 56 78', languages: ['Italien'], helpsWith: 'Les menus végétariens' }, { 'if-match': `"${version}"` })
  await house.as(who).post('/api/me/skills', { label: `Pâtisserie de ${who}` })
}
const kept = async (who: Name) => {
  const { rows: [row] } = await house.database.pool.query(`select (select count(*)::int from profile where person_id = $1) as profile, (select count(*)::int from person_skill where person_id = $1) as skills,
    (select count(*)::int from skill_confirmation where person_id = $1) as confirmed, (select count(*)::int from skill_confirmation where by_id = $1) as given`, [house.town.ids[who]])
  return row as { profile: number, skills: number, confirmed: number, given: number }
}
const ends = (who: Name, day: string | null) => house.database.pool.query('update affiliation set ends_on = $2 where person_id = $1', [house.town.ids[who], day])
const on = (day: string) => forgetLeft(house.database, new Date(`${day}T02:00:00Z`))

test('the optional profile of whoever left goes three months later; their name stays on what they wrote', async () => {
  for (const who of ['nadege', 'thomas', 'ines'] as const) await said(who)
  const post = (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'La recette du lundi' })).json()
  const skillOf = async (who: Name) => (await house.as('omar').get(`/api/people/${house.town.ids[who]}`)).json().skills[0].id as string
  await house.as('thomas').put(`/api/people/${house.town.ids.nadege}/skills/${await skillOf('nadege')}/confirmation`)
  await house.as('nadege').put(`/api/people/${house.town.ids.thomas}/skills/${await skillOf('thomas')}/confirmation`)
  await ends('nadege', '2026-12-31')
  // Inès left here and is somewhere else: she is still here.
  await ends('ines', '2026-06-30')
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (gen_random_uuid(), $1, $2, 'staff', '2026-07-01')`, [house.town.ids.ines, house.town.agglomeration])
  await on('2027-03-31')
  assert.deepEqual(await kept('nadege'), { profile: 1, skills: 1, confirmed: 1, given: 1 }, 'the last day of three months')
  await on('2027-04-01')
  assert.deepEqual(await kept('nadege'), { profile: 0, skills: 0, confirmed: 0, given: 1 })
  for (const who of ['thomas', 'ines'] as const) assert.deepEqual([(await kept(who)).profile, (await kept(who)).skills], [1, 1])
  const wall = (await house.as('claire').get(`/api/posts/${post.id}`)).json()
  assert.deepEqual([wall.author.name, wall.body], ['Nadège Hoarau', 'La recette du lundi'])
  const { rows } = await house.database.pool.query(`select noun_id, actor_id, data from journal where fact = 'profile.forgotten'`)
  assert.deepEqual(rows, [{ noun_id: house.town.ids.nadege, actor_id: null, data: {} }])
  await on('2027-04-02')
  assert.equal((await house.database.pool.query(`select from journal where fact = 'profile.forgotten'`)).rowCount, 1)
})

test('an authority keeps it for as long as it chose, within bounds; the journal says before and after', async () => {
  const keep = (length: number, key = 'directory.profile') => house.as('ada').put(`/api/administration/retention/${key}`, { length })
  assert.deepEqual([(await keep(7)).json().code, (await keep(0)).json().code, (await keep(3, 'platform.security')).json().code, (await keep(3, 'x')).json().code], ['retention.bounds', 'retention.bounds', 'retention.fixed', 'retention.not_found'])
  assert.match((await keep(7)).body, /1 et 6/)
  assert.equal((await keep(1)).json().length, 1)
  await keep(1)
  await ends('thomas', '2026-12-31')
  await on('2027-01-31')
  assert.equal((await kept('thomas')).profile, 1)
  await on('2027-02-01')
  assert.deepEqual(await kept('thomas'), { profile: 0, skills: 0, confirmed: 0, given: 0 })
  const { rows } = await house.database.pool.query(`select class, data from journal where fact = 'retention.changed'`)
  assert.deepEqual(rows, [{ class: 'security', data: { key: 'directory.profile', unit: 'months', before: 3, after: 1 } }])
  const items = (await house.as('ada').get('/api/administration/retention')).json().items as { key: string, length: number, bounds: object | null, what: string }[]
  assert.ok(['platform.security', 'wall.trash', 'movements.imports', 'spaces.emergencies'].every((key) => items.some((item) => item.key === key && item.what.length > 5)))
  assert.equal(items.find((item) => item.key === 'directory.profile')?.length, 1)
  // The agglomeration's own length is its own.
  const theirs = (await house.as('pia').get(`/api/administration/retention?authorityId=${house.town.agglomeration}`)).json().items as { key: string, length: number }[]
  assert.equal(theirs.find((item) => item.key === 'directory.profile')?.length, 3)
})

test('many go in batches', async () => {
  const { pool } = house.database
  await pool.query(`insert into person (id, given_name, family_name, main_authority_id, created_at) select md5('gone' || n)::uuid, 'Parti', 'Numéro ' || n, $1, '2026-01-01' from generate_series(1, 250) n`, [house.town.authority])
  await pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on, ends_on) select gen_random_uuid(), md5('gone' || n)::uuid, $1, 'staff', '2020-01-01', '2026-01-31' from generate_series(1, 250) n`, [house.town.authority])
  await pool.query(`insert into profile (person_id, phone) select md5('gone' || n)::uuid, '0102030405' from generate_series(1, 250) n`)
  await on('2027-04-03')
  assert.equal((await pool.query(`select from profile f join person p on p.id = f.person_id where p.family_name like 'Numéro %'`)).rowCount, 0)
  assert.equal((await pool.query(`select from person where family_name like 'Numéro %'`)).rowCount, 250)
})
