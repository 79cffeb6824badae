// Administrators see names and counts, never content: none of them lets themselves into a space by changing people, whichever way.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { runImport } from '../import-runner.ts'
import { runReorganisation } from '../runner.ts'

let house: House
let o: Organisation
let post: { id: string, version: number }
const ada = () => house.as('ada')
const me = () => house.town.ids.ada

/** A private space of Ines's which an audience with this rule may read. */
async function door(name: string, rule: object): Promise<string> {
  const { id: audience } = (await ada().post('/api/audiences', { name, rule })).json()
  const { id } = (await house.as('ines').post('/api/spaces', { kind: 'team', access: 'private', name })).json()
  assert.equal((await house.as('ines').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'reader' })).statusCode, 200)
  return id
}

before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
  post = (await ada().post('/api/positions', { unitId: o.routes, personId: me(), title: 'Appui', startsOn: '2026-01-01' })).json()
  await door('Tout le pôle', { unit: [o.education] })
  await door('Les cuisines', { trade: [o.cook] })
  await door('Les élus', { kind: ['councillor'] })
  await door('Ailleurs', { all: [{ kind: ['staff'] }, { not: { unit: [o.routes] } }] })
})
after(() => house.close())

const refused = async (what: string, reply: Promise<{ statusCode: number, json(): { code: string } }>) => {
  const { statusCode, json } = await reply
  assert.deepEqual([what, statusCode, json().code], [what, 403, 'audience.would_enter'])
}

test('nobody enters by their own post, today or on a day to come', async () => {
  const position = { unitId: o.routes, personId: me(), title: 'Cuisine', tradeId: o.cook }
  await refused('a post that begins today', ada().post('/api/positions', { ...position, startsOn: '2026-11-23' }))
  await refused('a post that begins later', ada().post('/api/positions', { ...position, startsOn: '2027-02-01' }))
  await refused('another unit', ada().patch(`/api/positions/${post.id}`, { unitId: o.restauration }, { 'if-match': `"${post.version}"` }))
  await refused('an end after which one is elsewhere', ada().patch(`/api/positions/${post.id}`, { endsOn: '2026-12-31' }, { 'if-match': `"${post.version}"` }))
  assert.equal((await ada().patch(`/api/positions/${post.id}`, { title: 'Appui et conseil' }, { 'if-match': `"${post.version}"` })).statusCode, 200)
})

test('nor by moving the unit they are in, nor by changing what they are', async () => {
  const unit = (await ada().get(`/api/units/${o.routes}`)).json()
  await refused('a unit', ada().patch(`/api/units/${o.routes}`, { parentId: o.education }, { 'if-match': `"${unit.version}"` }))
  const own = (await ada().get(`/api/administration/people/${me()}`)).json()
  await refused('a kind', ada().patch(`/api/administration/people/${me()}`, { kind: 'councillor' }, { 'if-match': `"${own.version}"` }))
})

test('a reorganisation moves all others; whoever ordered it stays where they are', async () => {
  const ordered = (await ada().post('/api/reorganisations', { selection: { rule: { unit: [o.routes] } }, change: { unitId: o.restauration } })).json()
  await runReorganisation(house.database, ordered.id, house.clock.now)
  const { rows } = await house.database.pool.query('select person_id, unit_id from position where person_id = any($1) and ends_on is null and starts_on < $2', [[me(), house.town.ids.omar], '2026-11-23'])
  assert.deepEqual(new Map(rows.map((row) => [row.person_id, row.unit_id])), new Map([[me(), o.routes], [house.town.ids.omar, o.restauration]]))
  const done = (await ada().get(`/api/reorganisations/${ordered.id}`)).json()
  assert.deepEqual([done.state, done.postCount, done.doneCount], ['done', 1, 1])
  assert.equal((await house.database.pool.query(`select from journal where fact = 'reorganisation.left_out' and noun_id = $1`, [ordered.id])).rowCount, 1)
})

test('an import refuses their row and does the others; what changed is in the journal, as it was and as it is', async () => {
  const file = 'Nom;Prénom;Mél;Service;Fonction\nPerrin;Ada;ada@example.org;Restauration;Appui\nNguyen;Thomas;thomas@example.org;Éducation;\nFontaine;Sylvie;sylvie@example.org;Routes;Conseil\n'
  const brought = await house.app.inject({ method: 'POST', url: '/api/people-imports?name=a.csv', headers: { cookie: `parvis=${house.town.cookies.ada}`, 'content-type': 'application/octet-stream' }, payload: Buffer.from(file) })
  const { id } = brought.json()
  await ada().put(`/api/people-imports/${id}/run`)
  await runImport(house.database, id, house.clock.now)
  const { rows } = await house.database.pool.query('select outcome, reason from people_import_row where import_id = $1 order by nth', [id])
  assert.deepEqual(rows.map((row) => row.reason ?? row.outcome), ['would_enter', 'unchanged', 'changed'])
  const { rows: [fact] } = await house.database.pool.query(`select data from journal where fact = 'person.imported' and noun_id = $1`, [house.town.ids.sylvie])
  assert.deepEqual([fact.data.fields.toSorted(), fact.data.before, fact.data.after], [['title', 'unit_id'], { post: { unit_id: o.restauration } }, { post: { unit_id: o.routes } }])
})

test('somebody else may place them: whoever decides does not enter', async () => {
  assert.equal((await house.as('pia').post('/api/positions', { unitId: o.routes, personId: me(), title: 'Cuisine', tradeId: o.cook, startsOn: '2026-11-23' })).statusCode, 201)
})
