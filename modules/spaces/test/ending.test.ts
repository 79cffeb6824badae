import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import { spaces } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

const day = (text: string) => { house.clock.now = new Date(`${text}T09:00:00Z`) }
const night = () => spaces.jobs!.ending!.run(house.database, house.clock.now, undefined as never)
const seen = async (space: string) => (await house.as('ines').get(`/api/spaces/${space}`)).json()
const rows = async (sql: string, space: string) => (await house.database.pool.query(sql, [space])).rowCount
async function closed(name: string): Promise<string> {
  const { id } = (await house.as('ines').post('/api/spaces', { kind: 'team', access: 'private', name })).json()
  await house.as('ines').put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'contributor' })
  const post = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Le plan des fours' })).json()
  await house.as('ines').post(`/api/posts/${post.id}/comments`, { body: 'Merci' })
  await house.as('ines').put(`/api/posts/${post.id}/reactions/thanks`)
  assert.equal((await house.as('ines').put(`/api/spaces/${id}/charter`, { body: 'On se dit bonjour.' })).statusCode, 200)
  const amiss = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Le vélo est à vendre' })).json()
  assert.equal((await house.as('ines').put(`/api/moderation/post/${amiss.id}/report`, { reason: 'off_topic' })).statusCode, 200)
  assert.equal((await house.as('ines').put(`/api/moderation/post/${amiss.id}/hiding`, { reason: 'Ce n’est pas le lieu.' })).statusCode, 200)
  assert.equal((await house.as('nadege').post(`/api/spaces/${id}/scheduled-posts`, { body: 'À demain', on: new Date(house.clock.now.getTime() + 86_400_000).toISOString().slice(0, 10), at: '08:30' })).statusCode, 201)
  assert.equal((await house.as('ines').post(`/api/spaces/${id}/closing`, {}, { 'if-match': '"1"' })).statusCode, 200)
  return id
}

test('five years after its closing, announced thirty days before, a space is deleted with all that was in it, and its counts are kept', async () => {
  const [id, other] = [await closed('Fournil'), await closed('Rouvert')]
  await indexed(house)
  assert.ok((await rows('select from entry where scope_id = $1', id))! >= 2)
  day('2031-10-20')
  await night()
  assert.equal((await seen(id)).deletedOn, null)
  day('2031-10-25')
  await night()
  await night()
  assert.deepEqual([(await seen(id)).deletedOn, await rows(`select from journal where fact = 'space.ending' and scope_id = $1`, id)], ['2031-11-24T09:00:00.000Z', 1])
  assert.equal((await noticesOf(house, 'ines')).filter((n) => n.subjectId === id && n.said.startsWith('Supprimé dans trente jours')).length, 1)
  assert.deepEqual((await noticesOf(house, 'nadege')).filter((n) => n.said.startsWith('Supprimé')), [])
  // Opened again, it stays; so does one that the authority keeps for longer since.
  assert.equal((await house.as('ines').delete(`/api/spaces/${other}/closing`)).statusCode, 200)
  day('2031-11-23')
  await night()
  assert.equal((await seen(id)).name, 'Fournil', 'not a day before')
  const keep = (length: number) => house.as('ada').put('/api/administration/retention/spaces.closed', { length })
  assert.equal((await keep(72)).statusCode, 200)
  day('2031-11-24')
  await night()
  assert.deepEqual([(await seen(id)).name, (await seen(id)).deletedOn], ['Fournil', null])
  assert.equal((await keep(6)).json().code, 'retention.bounds')
  assert.equal((await keep(60)).statusCode, 200)
  await night()
  assert.equal((await seen(id)).deletedOn, '2031-12-24T09:00:00.000Z', 'announced anew')
  day('2031-12-24')
  await night()
  await night()
  assert.equal((await house.as('ines').get(`/api/spaces/${id}`)).statusCode, 404)
  // Whatever belongs to a space, of whichever module; the journal alone remembers it.
  const tables = (await house.database.pool.query<{ name: string, by: string }>(`select table_name as name, column_name as by from information_schema.columns where table_schema = 'public' and column_name in ('scope_id', 'space_id') and table_name <> 'journal'`)).rows
  assert.ok(tables.length > 12, 'the tables were looked for')
  for (const { name, by } of tables) assert.equal(await rows(`select from ${name} where ${by} = $1`, id), 0, name)
  assert.equal(await rows('select from scope where id = $1', id), 0)
  const facts = (await house.database.pool.query<{ data: { counts: Record<string, number>, closedAt: string } }>(`select data from journal where fact = 'space.deleted'`)).rows
  assert.equal(facts.length, 1)
  assert.deepEqual([facts[0]!.data.counts.members, facts[0]!.data.counts.wall, facts[0]!.data.closedAt.slice(0, 10)], [2, 3, '2026-11-23'])
  assert.equal((await seen(other)).archivedAt, null)
  assert.equal((await house.as('nadege').get(`/api/spaces/${other}/posts`)).json().items.length, 2)
})

test('what a kill left half done is done the next night: nobody finds it meanwhile', async () => {
  day('2032-01-10')
  const id = await closed('Interrompu')
  await house.database.pool.query(`delete from scope_grant where scope_id = $1`, [id])
  await house.database.pool.query(`update space set deleting = '{"members": 2, "wall": 7}' where id = $1`, [id])
  await night()
  const { rows: [fact] } = await house.database.pool.query(`select data from journal where fact = 'space.deleted' and noun_id = $1`, [id])
  assert.deepEqual([fact.data.counts.members, fact.data.counts.wall], [2, 10])
})
