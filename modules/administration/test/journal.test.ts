import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { cell } from '#lib/csv.ts'
import { somebody } from './rights.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const journal = async (query: string) => (await house.as('ada').get(`/api/administration/journal?${query}`)).json().items as { fact: string, label: string | null, actor: { name: string } | null, via: string }[]

test('the journal is read by filters and exported as CSV without formulas; it holds no text of anybody', async () => {
  await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'SECRET-DE-CUISINE' })
  const all = await house.as('ada').get('/api/administration/journal?limit=100')
  assert.ok(!all.body.includes('SECRET-DE-CUISINE'))
  const [posted] = await journal(`fact=post.&actorId=${house.town.ids.nadege}`)
  assert.deepEqual([posted?.fact, posted?.actor?.name, posted?.label, posted?.via], ['post.created', 'Nadège Hoarau', 'Cuisines Vesle-Nord', 'session'])
  assert.deepEqual(await journal('from=2026-01-01&until=2026-01-31'), [])
  const csv = await house.as('ada').get('/api/administration/journal.csv?class=evidence')
  assert.match(String(csv.headers['content-type']), /text\/csv/)
  const rows = csv.body.trim().split('\r\n')
  assert.ok(rows.length > 1 && rows.slice(1).every((row) => row.split(';')[2] === '"evidence"'))
  assert.deepEqual([cell('=1+1'), cell('a"b'), cell('@x')], ['"\'=1+1"', '"a""b"', '"\'@x"'])
  assert.equal((await journal('fact=journal.exported'))[0]?.actor?.name, 'Ada Perrin')
})

test('a line says who did what in the reader’s language, with what was before and what is after, by name', async () => {
  const unit = (await house.as('ada').post('/api/units', { name: 'Cuisine centrale', kind: 'service', parentId: null })).json()
  const { version } = (await house.as('ada').get(`/api/units/${unit.id}`)).json()
  assert.equal((await house.as('ada').patch(`/api/units/${unit.id}`, { name: 'Cuisine du Nord' }, { 'if-match': `"${version}"` })).statusCode, 200)
  const [line] = (await house.as('ada').get('/api/administration/journal?fact=unit.edited')).json().items
  assert.deepEqual([line.said, line.label, line.changes, line.fields], ['a modifié un service', 'Cuisine du Nord', [{ field: 'Nom', before: 'Cuisine centrale', after: 'Cuisine du Nord' }], []])
  const id = await somebody(house)
  await house.as('ada').put(`/api/administration/people/${id}/closure`)
  await house.as('ada').delete(`/api/administration/people/${id}/closure`)
  await house.as('ada').put(`/api/administration/people/${id}/duties/administrator`, {})
  await house.as('ada').delete(`/api/administration/people/${id}/duties/administrator`)
  const own = (await house.as('ada').get(`/api/administration/journal?personId=${id}`)).json().items as { said: string, changes: { before: string | null, after: string | null }[] }[]
  assert.deepEqual(own.map((l) => l.said), ['a retiré un administrateur', 'a nommé un administrateur', 'a rouvert un accès', 'a fermé un accès'])
  const [removed, named, reopened, closed] = own.map((l) => l.changes[0]!)
  assert.deepEqual([removed?.before, named?.after, removed?.after, named?.before], [named?.after, removed?.before, null, null])
  assert.equal(named?.after, 'Département des Trois-Vallées')
  assert.ok(closed?.after !== null && closed?.after === reopened?.before && closed?.before === null && reopened?.after === null)
  const subjects = (await house.as('ada').get('/api/administration/journal/subjects')).json().items as { noun: string, label: string }[]
  assert.ok(subjects.some((s) => s.noun === 'unit' && s.label === 'Services') && subjects.length > 40)
})
