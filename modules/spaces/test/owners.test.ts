// A walk: owners leave by a date, by a closed account, by their own hand, and come back; whatever happens, no space is without an owner for more than a day.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { runSuccessions } from '../life/succession.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
})
after(() => house.close())

/** Who comes and goes. Ada, who administers, stays: there is always somebody to follow. */
const walkers = ['claire', 'sylvie', 'nadege', 'thomas', 'ines', 'omar'] as const satisfies readonly Name[]
const hour = 3_600_000
const step = fc.record({ act: fc.constantFrom('leaves', 'is closed', 'comes back', 'gives', 'goes out', 'takes over', 'leads', 'nothing'), who: fc.constantFrom(...walkers), of: fc.constantFrom(...walkers), role: fc.constantFrom('reader', 'contributor', 'host', 'owner'), nth: fc.nat({ max: 4 }), hours: fc.integer({ min: 1, max: 9 }) })

// Said once more, from the rows alone: not by what is tried here.
const ownerless = `select s.id, s.name from space s where s.id = any($1::uuid[]) and not exists (select from scope_grant g join person p on p.id = g.principal_id join affiliation a on a.person_id = p.id
  where g.scope_id = s.id and g.principal_kind = 'person' and g.role = 'owner' and g.until > $2 and p.closed_at is null and a.authority_id = s.authority_id and a.kind = 'staff' and a.starts_on <= $3::date and (a.ends_on is null or a.ends_on >= $3::date))`

test('however owners come and go, no space is without one for more than a day', { timeout: 120_000 }, async (t) => {
  const { town, database: { pool, db } } = house
  const spaces: string[] = []
  for (let n = 0; n < 5; n++) {
    const { id } = (await house.as('claire').post('/api/spaces', { kind: 'team', access: n === 4 ? 'secret' : 'private', name: `Marche ${n}` })).json<{ id: string }>()
    await house.as('claire').put(`/api/spaces/${id}/members/${town.ids[walkers[1 + n % 5]!]}`, { role: n % 2 === 0 ? 'host' : 'contributor' })
    spaces.push(id)
  }
  const since = new Map<string, number>()
  const longest = { hours: 0, times: 0 }
  const walk: string[] = []
  for (const { act, who, of, role, nth, hours } of fc.sample(step, { numRuns: 150, seed: dice(t) })) {
    house.clock.now = new Date(house.clock.now.getTime() + hours * hour)
    const [day, id, person] = [house.clock.now.toISOString().slice(0, 10), spaces[nth]!, town.ids[who]]
    walk.push(`${house.clock.now.toISOString()} ${who} ${act} ${nth} ${of} ${role}`)
    if (act === 'leaves') await pool.query(`update affiliation set ends_on = $2::date - 1 where person_id = $1 and ends_on is null`, [person, day])
    if (act === 'is closed') await pool.query('update person set closed_at = $2 where id = $1 and closed_at is null', [person, house.clock.now])
    if (act === 'comes back') {
      await pool.query('update affiliation set ends_on = null where person_id = $1', [person])
      await pool.query('update person set closed_at = null where id = $1', [person])
    }
    if (act === 'gives') await house.as(who).put(`/api/spaces/${id}/members/${town.ids[of]}`, { role })
    if (act === 'goes out') await house.as(who).delete(`/api/spaces/${id}/members/${person}`)
    if (act === 'takes over') await house.as(who).put(`/api/spaces/${id}/succession`)
    if (act === 'leads') await pool.query(`update position set rank = case when rank = 'head' then 'member' else 'head' end where person_id = $1 and unit_id = $2`, [person, nth % 2 === 0 ? o.education : o.restauration])
    await runSuccessions({ db, pool }, house.clock.now)
    const { rows } = await pool.query<{ id: string, name: string }>(ownerless, [spaces, house.clock.now, day])
    for (const space of spaces) if (!rows.some((row) => row.id === space)) since.delete(space)
    for (const row of rows) {
      const from = since.get(row.id) ?? house.clock.now.getTime()
      since.set(row.id, from)
      longest.times++
      longest.hours = Math.max(longest.hours, (house.clock.now.getTime() - from) / hour)
      assert.ok(house.clock.now.getTime() - from < 24 * hour, `${row.name} has had no owner since ${new Date(from).toISOString()}:\n${walk.join('\n')}`)
    }
  }
  t.diagnostic(JSON.stringify(longest))
  assert.ok(longest.times > 5, 'the dice left spaces without an owner')
})
