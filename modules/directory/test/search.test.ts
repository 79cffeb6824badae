// One field finds people by anything that is said of them, within the rights of whoever asks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { refreshEntries } from '#modules/directory/index.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
const at = new Date('2026-11-23T09:00:00Z')
const ids = { territory: uuidv7(), site: uuidv7(), pole: uuidv7(), service: uuidv7(), trade: uuidv7() }
before(async () => {
  house = await openHouse()
  const { db } = house.database
  const authority_id = house.town.authority
  await db.insertInto('territory').values({ id: ids.territory, authority_id, name: 'Vesle-Nord' }).execute()
  await db.insertInto('site').values({ id: ids.site, authority_id, territory_id: ids.territory, name: 'Lycée de Quimper', kind: 'college' }).execute()
  await db.insertInto('unit').values([{ id: ids.pole, authority_id, parent_id: null, kind: 'pole', name: 'Pôle Éducation' }, { id: ids.service, authority_id, parent_id: ids.pole, kind: 'service', name: 'Service du numérique' }]).execute()
  await db.insertInto('trade').values({ id: ids.trade, authority_id, name: 'Technicien informatique' }).execute()
  const post = { authority_id, unit_id: ids.service, trade_id: ids.trade, starts_on: '2026-01-01', ends_on: null }
  await db.insertInto('position').values([{ ...post, id: uuidv7(), person_id: house.town.ids.thomas, site_id: ids.site, title: 'Technicien informatique' }, { ...post, id: uuidv7(), person_id: house.town.ids.omar, site_id: null, title: 'Technicien informatique' }]).execute()
  await db.transaction().execute((tx) => refreshEntries(tx, [house.town.ids.thomas, house.town.ids.omar], at))
  for (const who of ['thomas', 'omar', 'nadege'] as const) assert.equal((await house.as(who).post('/api/me/skills', { label: who === 'omar' ? 'RESEAU' : 'Réseau' })).statusCode, 201)
})
after(() => house.close())

const find = async (who: Name, query: Record<string, string>): Promise<{ names: string[], total: number, close: boolean }> => {
  const reply = await house.as(who).get(`/api/people?${new URLSearchParams(query)}`)
  assert.equal(reply.statusCode, 200, reply.body)
  const { items, total, close } = reply.json()
  return { names: items.map((item: { name: string }) => item.name.split(' ')[0]), total, close }
}
const names = async (q: string, who: Name = 'claire'): Promise<string[]> => (await find(who, { q })).names

test('who is there now, and who helps others along, by a tap each; a skill that is asked for has its name', async () => {
  const { pool } = house.database
  await pool.query(`insert into duty (id, person_id, authority_id, kind, since) values (uuidv7(), $1, $2, 'scout', now())`, [house.town.ids.nadege, house.town.authority])
  const all = (await house.as('claire').get('/api/people?q=réseau')).json()
  const scouts = new Map(all.items.map((one: { name: string, scout: boolean }) => [one.name.split(' ')[0], one.scout]))
  assert.deepEqual([scouts.get('Nadège'), scouts.get('Thomas')], [true, false])
  assert.deepEqual((await find('claire', { q: 'réseau', scouts: 'true' })).names, ['Nadège'])
  await house.as('omar').patch('/api/me/profile', { presence: { state: 'away', until: null } }, { 'if-match': '"1"' })
  await house.as('thomas').put('/api/me/absence', { from: '2026-11-20', until: '2026-11-30' })
  assert.deepEqual((await find('claire', { q: 'réseau', free: 'true' })).names, ['Nadège'])
  await house.as('omar').patch('/api/me/profile', { presence: { state: 'teleworking', until: null } }, { 'if-match': '"2"' })
  assert.deepEqual((await find('claire', { q: 'réseau', free: 'true' })).names.toSorted(), ['Nadège', 'Omar'])
  await house.as('thomas').delete('/api/me/absence')
  const { id } = all.items[0].skills[0]
  const asked = (await house.as('claire').get(`/api/people?skill=${id}&limit=1`)).json()
  assert.deepEqual([asked.skill.id, asked.skill.label.toLowerCase(), asked.items.length], [id, 'réseau', 1])
  assert.equal((await house.as('claire').get(`/api/people?skill=${id}&limit=1&cursor=${asked.next}`)).json().skill, null)
})

test('a skill and a place, in any order, with a plus or not', async () => {
  for (const q of ['réseau + Quimper', 'Quimper réseau', 'RESEAUX quimp', 'réseau vesle-nord']) assert.deepEqual(await names(q), ['Thomas'], q)
  assert.deepEqual((await names('réseau')).toSorted(), ['Nadège', 'Omar', 'Thomas'])
  assert.deepEqual(await names('réseau patinoire'), [])
})

test('names: accents, order, initials, beginnings, and a slip of the finger', async () => {
  for (const q of ['nadege', 'HOARAU Nadège', 'hoa nad', 'NH', 'Nadège H.']) assert.deepEqual(await names(q), ['Nadège'], q)
  for (const q of ['Haorau', 'nadéje', 'Vaseur Claire']) {
    const found = await find('claire', { q })
    assert.equal(found.names[0], q === 'Vaseur Claire' ? 'Claire' : 'Nadège', q)
    assert.ok(found.close)
  }
  assert.deepEqual(await names('zzzzzz'), [])
})

test('by trade, unit, unit above; a name comes before a place', async () => {
  assert.deepEqual((await names('technicien')).toSorted(), ['Omar', 'Thomas'])
  assert.deepEqual((await names('pôle éducation')).toSorted(), ['Omar', 'Thomas'])
  assert.deepEqual((await find('claire', { unit: ids.pole })).names.toSorted(), ['Omar', 'Thomas'])
  assert.deepEqual((await find('claire', { site: ids.site })).names, ['Thomas'])
  assert.deepEqual((await find('claire', { territory: ids.territory, q: 'numérique' })).names, ['Thomas'])
  assert.deepEqual((await find('claire', { kind: 'councillor' })).names, ['Lucie'])
})

test('the skill asked for is shown first, marked; the same word is one skill', async () => {
  const { items } = (await house.as('claire').get('/api/people?q=reseau')).json()
  assert.equal(new Set(items.map((i: { skills: { id: string }[] }) => i.skills[0]!.id)).size, 1)
  assert.ok(items.every((i: { skills: { matched: boolean }[] }) => i.skills[0]!.matched))
})

test('pages follow each other without a gap or a twin', async () => {
  const seen: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: { items: { id: string }[], next: string | null } = (await house.as('claire').get(`/api/people?limit=3${next ? `&cursor=${next}` : ''}`)).json()
    seen.push(...page.items.map((i) => i.id))
    next = page.next
  }
  assert.equal(seen.length, 11)
  assert.equal(new Set(seen).size, 11)
})

test('signs and letters of another world ask for nothing', async () => {
  for (const q of ['%', '_', '\\', '\'; drop table person; --', '\u0000', '🦉', 'a'.repeat(200), '( ) & | !']) assert.equal((await house.as('claire').get(`/api/people?q=${encodeURIComponent(q)}`)).statusCode, 200, q)
})

test('guests and partners: whatever they ask, only people of the spaces that they share, also counted', async () => {
  const { rows } = await house.database.pool.query<{ id: string, who: string }>(`select o.principal_id as id, g.principal_id as who from scope_grant g join scope_grant o on o.scope_id = g.scope_id and o.principal_kind = 'person' where g.principal_id = any($1)`, [[house.town.ids.olivier, house.town.ids.paul]])
  const pieces = ['reseau', 'quimper', 'technicien', 'na', 'o', 'a', 'claire', 'NH', 'haorau', 'service', 'pole', 'vesle', 'thom', 'belk', 'administratrice', '+', 'lucie', 'omar']
  let seed = 7
  const draw = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n
  let found = 0
  for (const who of ['olivier', 'paul'] as const) {
    const shared = new Set([...rows.filter((row) => row.who === house.town.ids[who]).map((row) => row.id), house.town.ids[who]])
    for (let i = 0; i < 120; i++) {
      const query: Record<string, string> = i === 0 ? {} : { q: Array.from({ length: 1 + draw(3) }, () => pieces[draw(pieces.length)]).join(' ') }
      if (draw(5) === 0) query.unit = ids.pole
      if (draw(7) === 0) query.site = ids.site
      const { items, total } = (await house.as(who).get(`/api/people?${new URLSearchParams(query)}`)).json()
      for (const item of items as { id: string }[]) assert.ok(shared.has(item.id), `${who}: ${JSON.stringify(query)}`)
      assert.equal(total, items.length)
      found += items.length
    }
  }
  assert.ok(found > 50, 'the questions find somebody')
})

test('an affiliation that has ended does not count, on the very day after', async () => {
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-23' where person_id = $1`, [house.town.ids.lucie])
  assert.deepEqual(await names('lucie'), ['Lucie'])
  house.clock.now = new Date('2026-11-24T09:00:00Z')
  assert.deepEqual(await names('lucie'), [])
  assert.equal((await house.as('claire').get(`/api/people/${house.town.ids.lucie}`)).statusCode, 404)
})
