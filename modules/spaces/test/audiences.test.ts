import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { work } from '#platform/db/work.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
let cook: string
let unit: string
before(async () => {
  house = await openHouse()
  const authority_id = house.town.authority
  ;[cook, unit] = [uuidv7(), uuidv7()]
  await house.database.db.insertInto('trade').values({ id: cook, authority_id, name: 'Cuisine' }).execute()
  await house.database.db.insertInto('unit').values({ id: unit, authority_id, parent_id: null, kind: 'direction', name: 'Éducation' }).execute()
  await hire('nadege')
  await hire('ines')
})
after(() => house.close())

/** Makes somebody a cook, or no cook any more, as the directory does. */
const hire = (name: Name) => work(house.database.db, async (tx) => {
  await tx.insertInto('position').values({ id: uuidv7(), authority_id: house.town.authority, person_id: house.town.ids[name], unit_id: unit, site_id: null, trade_id: cook, title: 'Cuisine', starts_on: '2026-01-01', ends_on: null }).execute()
  await peopleChanged(tx, [house.town.ids[name]], { personId: '', at: house.clock.now })
})
const dismiss = (name: Name) => work(house.database.db, async (tx) => {
  await tx.deleteFrom('position').where('person_id', '=', house.town.ids[name]).execute()
  await peopleChanged(tx, [house.town.ids[name]], { personId: '', at: house.clock.now })
})
let made = 0
const cooks = async (): Promise<string> => (await house.as('ada').post('/api/audiences', { name: `Cuisines ${++made}`, rule: { trade: [cook] } })).json().id
const open = async (): Promise<string> => (await house.as('claire').post('/api/spaces', { kind: 'team', access: 'private', name: `Espace ${++made}` })).json().id
const space = async (name: Name, id: string) => (await house.as(name).get(`/api/spaces/${id}`)).json()

test('an audience is let in by one grant: its people are members, and follow', async () => {
  const [id, audience] = [await open(), await cooks()]
  const let_in = await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'contributor' })
  assert.deepEqual([let_in.statusCode, let_in.json().audience.peopleCount], [200, 2])
  assert.ok((await house.as('nadege').get(`/api/spaces/${id}/posts`)).statusCode === 200)
  const seen = await space('nadege', id)
  assert.deepEqual([seen.role, seen.following, seen.memberCount, seen.externalCount, seen.can.includes('post.write'), seen.can.includes('space.leave')], ['contributor', true, 3, 0, true, true])
  assert.ok((await house.as('nadege').get('/api/spaces?mine=true')).json().items.some((s: { id: string }) => s.id === id))
  const members = (await house.as('claire').get(`/api/spaces/${id}/members`)).json().items
  assert.deepEqual(members.map((m: { person: { name: string }, from: string, audience: { id: string } | null }) => [m.person.name, m.from, m.audience?.id ?? null]), [['Claire Vasseur', 'person', null], ['Nadège Hoarau', 'audience', audience], ['Inès Moreira', 'audience', audience]])
  assert.equal((await house.as('ada').delete(`/api/audiences/${audience}`)).json().code, 'audience.in_use')
})

test('the highest role counts, and each is named once', async () => {
  const [id, audience] = [await open(), await cooks()]
  await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'reader' })
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'host' })
  assert.deepEqual([(await space('nadege', id)).role, (await space('ines', id)).role, (await space('claire', id)).memberCount], ['host', 'reader', 3])
  const members = (await house.as('claire').get(`/api/spaces/${id}/members`)).json().items
  assert.deepEqual(members.map((m: { role: string, from: string }) => `${m.role} ${m.from}`), ['owner person', 'host person', 'reader audience'])
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'reader' })
  await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'contributor' })
  assert.equal((await space('nadege', id)).role, 'contributor')
  assert.equal((await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'owner' })).statusCode, 400)
})

test('whoever comes is in and follows; whoever goes is out at once; leaving by hand stops following and keeps the right', async () => {
  const [id, audience] = [await open(), await cooks()]
  await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'contributor' })
  await hire('omar')
  assert.deepEqual([(await space('omar', id)).following, (await space('omar', id)).role], [true, 'contributor'])
  assert.equal((await house.as('omar').delete(`/api/spaces/${id}/membership`)).statusCode, 204)
  assert.deepEqual([(await space('omar', id)).following, (await space('omar', id)).role], [false, 'contributor'])
  await work(house.database.db, (tx) => peopleChanged(tx, [house.town.ids.omar], { personId: '', at: house.clock.now }))
  assert.equal((await space('omar', id)).following, false, 'what changes nothing brings nothing back')
  await dismiss('omar')
  assert.equal((await house.as('omar').get(`/api/spaces/${id}/posts`)).statusCode, 403)
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.ines}`, { role: 'reader' })
  assert.equal((await house.as('claire').delete(`/api/spaces/${id}/audiences/${audience}`)).statusCode, 204)
  assert.deepEqual([(await space('ines', id)).following, (await space('nadege', id)).following], [true, false])
})

test('on the live stream, who gains or loses a space with an audience hears of it within five seconds', async () => {
  const [id, audience] = [await open(), await cooks()]
  await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'reader' })
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = house.app.server.address() as { port: number }
  const stop = new AbortController()
  const reply = await fetch(`http://127.0.0.1:${port}/api/live`, { headers: { cookie: `parvis=${house.town.cookies.omar}` }, signal: AbortSignal.any([stop.signal, AbortSignal.timeout(20_000)]) })
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const heard = async (): Promise<void> => {
    for (;;) {
      if (text.includes('membership.changed') && text.includes(id)) return void (text = '')
      text += (await reader.read()).value ?? assert.fail('the stream ended')
    }
  }
  while (!text.includes('retry')) text += (await reader.read()).value ?? ''
  const began = performance.now()
  await hire('omar')
  await heard()
  assert.ok(performance.now() - began < 6_000)
  await dismiss('omar')
  await heard()
  stop.abort()
})
