import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const open = async (name: string, access = 'private') => (await house.as('claire').post('/api/spaces', { kind: 'project', access, name })).json()

test('whoever opens a space owns it, follows it, and finds it first in theirs', async () => {
  const space = await open('Cuisine centrale 2027')
  assert.deepEqual([space.role, space.following, space.memberCount, space.authorityName], ['owner', true, 1, 'Les Trois-Vallées'])
  assert.equal((await house.as('claire').get('/api/spaces?mine=true')).json().items[0].id, space.id)
  const twin = await house.as('claire').post('/api/spaces', { kind: 'project', access: 'open', name: 'CUISINE  centrale 2027' })
  assert.deepEqual([twin.statusCode, twin.json().code, twin.json().errors[0].field], [409, 'space.name_taken', 'name'])
  assert.equal((await house.as('agnes').post('/api/spaces', { kind: 'project', access: 'open', name: 'Cuisine centrale 2027' })).statusCode, 201, 'another authority has its own names')
  assert.equal((await house.as('claire').post('/api/spaces', { kind: 'team', access: 'open', name: 'Ailleurs', authorityId: house.town.agglomeration })).statusCode, 403)
})

test('a space always keeps an owner, even when two leave at once', async () => {
  const space = await open('Deux responsables')
  await house.as('claire').put(`/api/spaces/${space.id}/members/${house.town.ids.sylvie}`, { role: 'owner' })
  const both = await Promise.all([house.as('claire').delete(`/api/spaces/${space.id}/membership`), house.as('sylvie').delete(`/api/spaces/${space.id}/membership`)])
  assert.deepEqual(both.map((r) => r.statusCode).toSorted((a, b) => a - b), [204, 409])
  const left = both[0]!.statusCode === 409 ? 'claire' : 'sylvie'
  assert.equal((await house.as(left).put(`/api/spaces/${space.id}/members/${house.town.ids[left]}`, { role: 'reader' })).statusCode, 409)
})

test('hosts manage members up to host; a partner is at most a contributor; whoever is added follows', async () => {
  const space = await open('Animation')
  const set = (by: 'claire' | 'sylvie' | 'nadege', who: 'sylvie' | 'nadege' | 'paul' | 'claire', role: string) => house.as(by).put(`/api/spaces/${space.id}/members/${house.town.ids[who]}`, { role })
  assert.equal((await set('claire', 'sylvie', 'host')).statusCode, 200)
  assert.equal((await set('sylvie', 'nadege', 'contributor')).json().person.name, 'Nadège Hoarau')
  assert.equal((await set('sylvie', 'nadege', 'owner')).statusCode, 403)
  assert.equal((await set('sylvie', 'claire', 'reader')).statusCode, 403)
  assert.equal((await set('nadege', 'nadege', 'host')).statusCode, 403)
  assert.deepEqual([(await set('sylvie', 'paul', 'host')).json().code, (await set('sylvie', 'paul', 'contributor')).json().person.external], ['space.guest_role', 'Biocoop Ardon'])
  assert.equal((await house.as('nadege').get(`/api/spaces/${space.id}`)).json().following, true)
  const members = (await house.as('nadege').get(`/api/spaces/${space.id}/members`)).json().items
  assert.deepEqual(members.map((m: { person: { name: string } }) => m.person.name), ['Claire Vasseur', 'Sylvie Fontaine', 'Paul Ardon', 'Nadège Hoarau'])
})

test('a stay with an end ends by itself', async () => {
  const space = await open('Pour un temps')
  await house.as('claire').put(`/api/spaces/${space.id}/members/${house.town.ids.paul}`, { role: 'contributor', until: new Date(house.clock.now.getTime() + 3_600_000).toISOString() })
  assert.equal((await house.as('paul').get(`/api/spaces/${space.id}`)).statusCode, 200)
  house.clock.now = new Date(house.clock.now.getTime() + 2 * 3_600_000)
  assert.equal((await house.as('paul').get(`/api/spaces/${space.id}`)).statusCode, 404)
})

test('one asks to enter, is answered in one move, or takes it back', async () => {
  const id = house.town.spaces.on_request
  assert.deepEqual((await house.as('nadege').get(`/api/spaces/${id}`)).json().can, ['space.ask'])
  assert.equal((await house.as('nadege').put(`/api/spaces/${id}/access-request`, { message: 'Pour les commandes.' })).json().asked, true)
  await house.as('omar').put(`/api/spaces/${id}/access-request`, {})
  const asked = (await house.as('claire').get(`/api/spaces/${id}/access-requests`)).json().items
  assert.deepEqual(asked.map((r: { person: { name: string }, message: string }) => [r.person.name, r.message]), [['Nadège Hoarau', 'Pour les commandes.'], ['Omar Belkacem', '']])
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'contributor' })
  await house.as('omar').delete(`/api/spaces/${id}/access-request`)
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${id}/access-requests`)).json().items, [])
  assert.ok((await house.as('nadege').get(`/api/spaces/${id}`)).json().can.includes('post.write'))
})

test('opening a space wider or narrower takes effect at once for everyone', async () => {
  const space = await open('Portes', 'secret')
  const seen = async () => [(await house.as('omar').get(`/api/spaces/${space.id}`)).statusCode, (await house.as('omar').get(`/api/spaces/${space.id}/posts`)).statusCode]
  let version = 1
  const set = async (access: string) => { version = (await house.as('claire').patch(`/api/spaces/${space.id}`, { access }, { 'if-match': `"${version}"` })).json().version }
  assert.deepEqual(await seen(), [404, 404])
  await set('open')
  assert.deepEqual(await seen(), [200, 200])
  await set('on_request')
  assert.deepEqual(await seen(), [200, 403])
  await set('secret')
  assert.deepEqual(await seen(), [404, 404])
})

test('pages of spaces follow each other without a hole or a double', async () => {
  for (let i = 0; i < 7; i++) await open(`Page ${i}`, 'open')
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const page = (await house.as('claire').get(`/api/spaces?limit=3${cursor && `&cursor=${cursor}`}`)).json()
    seen.push(...page.items.map((s: { id: string }) => s.id))
    if (page.next === null) break
    cursor = page.next
  }
  const { rows } = await house.database.pool.query<{ n: string }>('select count(*) as n from space where authority_id = $1', [house.town.authority])
  assert.equal(new Set(seen).size, seen.length)
  assert.equal(seen.length, Number(rows[0]!.n))
})
