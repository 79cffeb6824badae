import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
const [cook, driver, north, south] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
const unit = uuidv7()
before(async () => {
  house = await openHouse()
  const { pool } = house.database
  const { authority, ids } = house.town
  await pool.query("insert into trade (id, authority_id, name) values ($1, $3, 'Cuisine'), ($2, $3, 'Routes')", [cook, driver, authority])
  await pool.query("insert into territory (id, authority_id, name) values ($1, $3, 'Nord'), ($2, $3, 'Sud')", [north, south, authority])
  await pool.query("insert into unit (id, authority_id, kind, name) values ($1, $2, 'service', 'Restauration')", [unit, authority])
  for (const [who, trade, territory] of [['claire', cook, north], ['nadege', cook, north], ['ines', cook, south], ['sylvie', cook, south], ['omar', driver, north]] as const) {
    await pool.query("insert into position (id, authority_id, person_id, unit_id, trade_id, territory_id, title, starts_on) values ($1, $2, $3, $4, $5, $6, 'Agent', '2026-01-01')", [uuidv7(), authority, ids[who], unit, trade, territory])
  }
})
after(() => house.close())

const open = async (name: string, more: object = {}) => (await house.as('claire').post('/api/spaces', { kind: 'practice', access: 'open', name, ...more })).json()
const names = async (query: string, who: Name = 'omar'): Promise<string[]> => (await house.as(who).get(`/api/spaces?${query}`)).json().items.map((s: { name: string }) => s.name)

test('a new space concerns the trade or the territory of who opens it, until they say otherwise', async () => {
  const practice = await open('Pains du matin')
  const team = await open('Équipe du matin', { kind: 'team' })
  assert.deepEqual([practice.tradeIds, practice.territoryIds, team.tradeIds, team.territoryIds, (await open('Projet du matin', { kind: 'project' })).tradeIds], [[cook], [], [], [north], []])
  const edit = (body: object) => house.as('claire').patch(`/api/spaces/${team.id}`, body, { 'if-match': '"1"' })
  const elsewhere = uuidv7()
  await house.database.pool.query("insert into territory (id, authority_id, name) values ($1, $2, 'Autre')", [elsewhere, house.town.agglomeration])
  const refused = await edit({ territoryIds: [elsewhere] })
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'space.axis_elsewhere'])
  assert.deepEqual((await edit({ territoryIds: [south], tradeIds: [driver] })).json().territoryIds, [south])
  assert.deepEqual(await names(`territory=${south}&trade=${driver}`), ['Équipe du matin'])
  assert.deepEqual(await names(`trade=${cook}&kind=practice`), ['Pains du matin'])
})

test('words are found with accents and slips forgiven, in the name before the purpose', async () => {
  await open('Goûters d’été', { purpose: 'Des recettes sans œuf.' })
  await open('Recettes de saison')
  assert.deepEqual(await names('q=recettes'), ['Recettes de saison', 'Goûters d’été'])
  assert.deepEqual(await names('q=GOUTER%20ete'), ['Goûters d’été'])
  assert.deepEqual(await names('q=oeufs'), ['Goûters d’été'])
  assert.deepEqual(await names('q=recetes'), ['Recettes de saison', 'Goûters d’été'])
  assert.deepEqual(await names('q=sasion'), ['Recettes de saison'])
  assert.deepEqual(await names('q=%25'), [])
  assert.deepEqual(await names('q=introuvablement'), [])
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const page = (await house.as('omar').get(`/api/spaces?q=recettes&limit=1${cursor && `&cursor=${cursor}`}`)).json()
    seen.push(...page.items.map((s: { name: string }) => s.name))
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual(seen, ['Recettes de saison', 'Goûters d’été'])
})

test('a month without anything is no activity', async () => {
  const { id } = await open('Endormi')
  await house.database.pool.query("update space set last_activity_at = $2::timestamptz - interval '31 days' where id = $1", [id, house.clock.now])
  assert.ok((await names('limit=100')).includes('Endormi'))
  assert.ok(!(await names('active=month&limit=100')).includes('Endormi'))
})

test('colleagues of one’s trade are counted where one may see them, and nowhere else', async () => {
  const wide = await open('Métier ouvert')
  const closed = await open('Métier fermé', { access: 'private' })
  const secret = await open('Métier secret', { access: 'secret' })
  for (const { id } of [wide, closed, secret]) for (const who of ['ines', 'sylvie', 'omar'] as const) await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids[who]}`, { role: 'reader' })
  const counts = async (who: Name): Promise<Record<string, number>> => Object.fromEntries((await house.as(who).get('/api/spaces?limit=100')).json().items.filter((s: { name: string }) => s.name.startsWith('Métier')).map((s: { name: string, peerCount: number }) => [s.name, s.peerCount]))
  assert.deepEqual(await counts('nadege'), { 'Métier ouvert': 3, 'Métier fermé': 1 }, 'of a closed space one sees who runs it: Claire')
  assert.deepEqual(await counts('ines'), { 'Métier ouvert': 2, 'Métier fermé': 2, 'Métier secret': 2 })
  assert.deepEqual(await counts('lucie'), { 'Métier ouvert': 0, 'Métier fermé': 0 }, 'no trade, no peer')
})

test('at most three suggestions, each with why; « Plus tard » is thirty days', async () => {
  for (let i = 0; i < 4; i++) await open(`Idée ${i}`)
  type Suggestion = { space: { id: string, peerCount: number, can: string[] }, reason: string }
  const ask = async (who: Name): Promise<Suggestion[]> => (await house.as(who).get('/api/space-suggestions')).json().items
  const first = await ask('nadege')
  assert.equal(first.length, 3)
  assert.ok(first.every((s) => s.reason === 'peers' && s.space.peerCount > 0 && s.space.can.includes('space.join')))
  const [{ space }] = first as [Suggestion]
  assert.equal((await house.as('nadege').put(`/api/spaces/${space.id}/postponement`)).statusCode, 204)
  assert.ok((await ask('nadege')).every((s) => s.space.id !== space.id))
  await house.as('nadege').delete(`/api/spaces/${space.id}/postponement`)
  assert.equal((await ask('nadege'))[0]!.space.id, space.id)
  await house.as('nadege').put(`/api/spaces/${space.id}/postponement`)
  const now = house.clock.now
  house.clock.now = new Date(now.getTime() + 31 * 86_400_000)
  assert.ok((await ask('nadege')).some((s) => s.space.id === space.id))
  house.clock.now = now
  assert.deepEqual(await ask('olivier'), [], 'a guest is suggested nothing')
  assert.deepEqual((await ask('omar')).map((s) => s.reason), ['trade'], 'what concerns one’s trade, once every colleague of it is oneself')
})

test('at twelve thousand spaces each way of finding is an index', async (t) => {
  const { pool } = house.database
  await pool.query(`with made as (insert into scope (id, kind, authority_id) select gen_random_uuid(), 'space', $1 from generate_series(1, 12000) returning id),
    spaces as (insert into space (id, authority_id, kind, access, name, purpose, created_at, last_activity_at, trade_ids) select made.id, $1, 'practice', 'open', 'Espace ' || made.id, 'Pour ' || md5(cast(made.id as text)), $2::timestamptz, $2::timestamptz - random() * interval '300 days', '{}' from made)
    insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) select id, $1, 'everyone', 'onlooker', $2 from made`, [house.town.authority, house.clock.now])
  await pool.query('analyze')
  const began = performance.now()
  for (const query of ['limit=20', 'q=recettes', 'q=recetes', `trade=${cook}`, 'active=month']) assert.ok((await names(query)).length > 0, query)
  t.diagnostic(`five pages of the directory of 12,000 spaces: ${Math.round(performance.now() - began)} ms`)
  const plan = async (where: string): Promise<string> => (await pool.query<{ 'QUERY PLAN': string }>(`explain select id from space where ${where}`)).rows.map((r) => r['QUERY PLAN']).join('\n')
  assert.match(await plan(`words like '% recette%'`), /space_words/)
  assert.match(await plan(`trade_ids @> array['${cook}'::uuid]`), /space_axes/)
  assert.match(await plan('true order by last_activity_at desc, id desc limit 20'), /space_activity/)
})
