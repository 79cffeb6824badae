import assert from 'node:assert/strict'
import { test } from 'node:test'
import { work } from '#platform/db/work.ts'
import { handOn } from '#platform/leaving.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import { guests } from '../module.ts'
import { invitation } from './rights.ts'

/** Claire, who answers for Olivier, leaves; somebody else runs her spaces with her. Whoever ends her stay hands on what modules hold of her. */
async function claireLeaves(house: House, successorId: string | null): Promise<void> {
  const { ids, spaces, authority } = house.town
  for (const id of Object.values(spaces)) await house.as('claire').put(`/api/spaces/${id}/members/${ids.sylvie}`, { role: 'owner' })
  await work(house.database.db, (tx) => handOn(tx, { personId: '', at: house.clock.now, via: 'system' }, { personId: ids.claire, authorityId: authority, successorId }))
}
const sponsorOf = async (house: House): Promise<string> => (await house.database.pool.query<{ sponsor_id: string }>(`select sponsor_id from affiliation where person_id = $1 and kind = 'guest'`, [house.town.ids.olivier])).rows[0]!.sponsor_id

test('the guests of somebody who leaves go to the successor who was named, who is told and finds them', async () => {
  await using house = await openHouse()
  await reading(house.database)
  const { ids } = house.town
  await claireLeaves(house, ids.omar)
  assert.equal(await sponsorOf(house), ids.omar)
  const { rows } = await house.database.pool.query(`select noun_id, data->>'before' as before, data->>'after' as after from journal where fact = 'guest.handed'`)
  assert.deepEqual(rows, [{ noun_id: ids.olivier, before: ids.claire, after: ids.omar }])
  assert.deepEqual((await noticesOf(house, 'omar')).filter((n) => n.noun === 'guest').map((n) => [n.said, n.title, n.address]), [['Vous répondez désormais de cette personne', 'Olivier Bon', '/invites']])
  assert.deepEqual((await house.as('omar').get('/api/guests')).json().items.map((g: { person: { name: string }, can: string[] }) => [g.person.name, g.can.includes('guest.renew')]), [['Olivier Bon', true]])
  const [line] = (await house.as('ada').get('/api/administration/journal?fact=guest.handed')).json().items
  assert.deepEqual([line.label, line.changes], ['Olivier Bon', [{ field: 'Répond de cette personne', before: 'Claire Vasseur', after: (await house.as('ada').get(`/api/people/${ids.omar}`)).json().name }]])
})

test('where nobody was named they go to an owner of the space that they are in', async () => {
  await using house = await openHouse()
  await claireLeaves(house, null)
  assert.equal(await sponsorOf(house), house.town.ids.sylvie)
})

test('a sponsor who is closed without having left is told nothing: those who run the space are, and they renew', async () => {
  await using house = await openHouse()
  await reading(house.database)
  const { ids } = house.town
  await house.as('claire').put(`/api/spaces/${house.town.spaces.open}/members/${ids.sylvie}`, { role: 'host' })
  await house.database.pool.query(`update affiliation set ends_on = '2026-12-10' where person_id = $1 and kind = 'guest'`, [ids.olivier])
  assert.equal((await house.as('ada').put(`/api/administration/people/${ids.claire}/closure`)).statusCode, 204)
  await guests.jobs!['expiring']!.run(house.database, new Date('2026-11-27T05:20:00Z'), {} as never)
  const told = (await house.database.pool.query<{ tell: string[] }>(`select data->'tell' as tell from journal where fact = 'guest.expiring'`)).rows[0]!.tell
  assert.ok(told.includes(ids.sylvie) && !told.includes(ids.claire), JSON.stringify(told))
  assert.deepEqual((await noticesOf(house, 'sylvie')).filter((n) => n.noun === 'guest').map((n) => [n.said, n.title]), [['Un accès se termine bientôt', 'Olivier Bon']])
  assert.equal((await house.as('sylvie').put(`/api/guests/${ids.olivier}/renewal`, { until: '2027-05-01' })).statusCode, 200)
})

test('an account from outside is erased three months after its end, or as the authority chose; what they wrote stays', async () => {
  await using house = await openHouse()
  const { database: { pool }, town: { spaces, authority } } = house
  const invited = (await house.as('claire').post(`/api/spaces/${spaces.private}/guests`, invitation({ until: '2026-11-30' }))).json()
  const id = invited.person.id as string
  await pool.query(`insert into post (id, scope_id, authority_id, author_id, body, created_at, kind) select gen_random_uuid(), $1, $2, $3, 'Le pont est prêt', $4, 'post'`, [spaces.private, authority, id, house.clock.now])
  const run = (day: string) => guests.jobs!['left']!.run(house.database, new Date(`${day}T01:41:00Z`), {} as never)
  const known = async () => (await pool.query<{ email: string | null, account: boolean }>('select email, exists (select from account where person_id = person.id) as account from person where id = $1', [id])).rows[0]!
  await run('2027-02-28')
  assert.equal((await known()).account, true, 'not on the last day')
  // Six months is what this authority chose meanwhile.
  await house.as('ada').put('/api/administration/retention/guests.account', { length: 6 })
  await run('2027-03-02')
  assert.equal((await known()).account, true)
  await house.as('ada').put('/api/administration/retention/guests.account', { length: 3 })
  await run('2027-03-02')
  assert.deepEqual(await known(), { email: null, account: false })
  assert.equal((await pool.query('select from post where author_id = $1', [id])).rowCount, 1)
  assert.equal((await pool.query('select given_name from person where id = $1', [id])).rows[0].given_name, invited.person.name.split(' ')[0])
  await run('2027-03-03')
  assert.equal((await pool.query(`select from journal where fact = 'person.erased' and noun_id = $1`, [id])).rowCount, 1, 'once')
  // Nobody who is here, and nobody who is more than a guest.
  assert.ok(Number((await pool.query('select count(*) as n from account')).rows[0].n) > 8)
})
