// What a guest may learn of people: those of the spaces they share, whatever the address, the search, the count, the export or the stream.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { modules } from '#modules/index.ts'
import { refreshEntries } from '#modules/directory/index.ts'
import { work } from '#platform/db/work.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { hashOf } from '#platform/identity/secrets.ts'
import { openHouse, type House } from '#test/cast/house.ts'

const [many, rooms, outsiders] = [60, 8, 6]
let house: House
/** Family names are of no language, so that finding one in a reply means that somebody was told. */
const nameOf = (n: number): string => `Zqx${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}vw`
const people: { id: string, family: string }[] = []
const guests: { id: string, family: string, cookie: string }[] = []
const spaces: { id: string, members: Set<string> }[] = []

before(async () => {
  house = await openHouse()
  const { db } = house.database
  const at = house.clock.now
  const far = new Date('2100-01-01T00:00:00Z')
  const [site, hall, unit] = [uuidv7(), uuidv7(), uuidv7()]
  await db.insertInto('unit').values({ id: unit, authority_id: house.town.authority, parent_id: null, kind: 'service', name: 'Service discret' }).execute()
  await db.insertInto('site').values({ id: site, authority_id: house.town.authority, territory_id: null, name: 'Site discret', kind: 'site' }).execute()
  await db.insertInto('site').values({ id: hall, authority_id: house.town.authority, territory_id: null, name: 'Salle discrète', kind: 'site' }).execute()
  const random = fc.sample(fc.integer({ min: 0, max: 1_000_000 }), { numRuns: 1_000, seed: 7 })
  let next = 0
  const draw = (below: number): number => random[next++ % random.length]! % below
  for (let n = 0; n < many + outsiders; n++) {
    const guest = n >= many
    const id = uuidv7()
    const family = nameOf(n)
    await db.insertInto('person').values({ id, given_name: 'Alix', family_name: family, email: `${family}@example.org`, main_authority_id: house.town.authority, closed_at: null, created_at: at }).execute()
    await db.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: house.town.authority, kind: guest ? 'guest' : 'staff', organisation: guest ? 'Atelier' : null, sponsor_id: guest ? house.town.ids.claire : null, starts_on: '2026-01-01', ends_on: guest ? '2099-12-31' : null }).execute()
    await db.insertInto('person_principal').values([{ person_id: id, principal_id: id }, ...(guest ? [] : [{ person_id: id, principal_id: house.town.authority }])]).execute()
    if (!guest) await db.insertInto('position').values({ id: uuidv7(), authority_id: house.town.authority, person_id: id, unit_id: unit, site_id: n % 10 === 0 ? hall : site, trade_id: null, title: 'Poste discret', starts_on: '2026-01-01', ends_on: null }).execute()
    if (guest) {
      const cookie = `cookie-of-${family}-0123456789`
      await db.insertInto('session').values({ id: uuidv7(), secret_hash: hashOf(cookie), person_id: id, device: 'test', enrolled: true, created_at: at, seen_at: far, idle_until: far, until: far }).execute()
      guests.push({ id, family, cookie })
    } else people.push({ id, family })
  }
  for (let s = 0; s < rooms; s++) {
    const made = (await house.as('claire').post('/api/spaces', { kind: 'team', access: s % 2 === 0 ? 'private' : 'open', name: `Salle ${s}` })).json()
    const members = new Set<string>([house.town.ids.claire])
    for (const one of [...people, ...guests]) if (draw(guests.some((g) => g.id === one.id) ? 4 : 6) === 0) members.add(one.id)
    for (const id of members) if (id !== house.town.ids.claire) await house.as('claire').put(`/api/spaces/${made.id}/members/${id}`, { role: 'contributor' })
    spaces.push({ id: made.id, members })
  }
  // One of the rooms also lets in whoever works in one place.
  const { id: audience } = (await house.as('ada').post('/api/audiences', { name: 'La salle', rule: { site: [hall] } })).json()
  const room = spaces.find((s) => guests.some((g) => s.members.has(g.id)))!
  assert.equal((await house.as('claire').put(`/api/spaces/${room.id}/audiences/${audience}`, { role: 'reader' })).statusCode, 200)
  people.forEach((one, n) => { if (n % 10 === 0) room.members.add(one.id) })
  await work(house.database.db, (tx) => refreshEntries(tx, [...people, ...guests].map((p) => p.id), at))
})
after(() => house.close())

const ask = (guest: { cookie: string }, url: string) => house.app.inject({ url, headers: { cookie: `parvis=${guest.cookie}` } })
/** Family names of those whom the guest must not know of. */
const hidden = (guest: { id: string }): { id: string, family: string }[] => {
  const known = new Set(spaces.filter((s) => s.members.has(guest.id)).flatMap((s) => [...s.members]))
  return [...people, ...guests].filter((p) => p.id !== guest.id && !known.has(p.id))
}
const tells = (body: string, guest: { id: string }): string[] => hidden(guest).flatMap(({ id, family }) => (body.includes(id) || body.toLowerCase().includes(family.toLowerCase()) ? [family] : []))

/** Every address that reads, with no more than a question, a space or a person in it. */
const reads = modules.flatMap((m) => Object.keys(m.api)).filter((key) => key.startsWith('GET ') && !/\/live|administration|:(?!id\b)/.test(key)).map((key) => key.slice(4))

test('the question is asked of something: guests know some people and not others, and whoever is inside sees all', async () => {
  assert.ok(reads.length > 25, reads.join())
  for (const guest of guests) assert.ok(hidden(guest).length > 10)
  assert.ok(guests.some((guest) => hidden(guest).length < people.length))
  assert.ok(tells((await house.as('claire').get('/api/people?q=zqx&limit=100')).body, guests[0]!).length > 10)
})

test('whoever shares a space with a guest through an audience is somebody they know', async () => {
  const room = spaces.find((s) => guests.some((g) => s.members.has(g.id)) && s.members.has(people[10]!.id))!
  const guest = guests.find((g) => room.members.has(g.id))!
  for (const url of [`/api/people/${people[10]!.id}`, `/api/people/${people[10]!.id}/absence`]) assert.equal((await ask(guest, url)).statusCode, 200, url)
  assert.deepEqual((await ask(guest, `/api/people?q=${people[10]!.family}`)).json().items.map((p: { id: string }) => p.id), [people[10]!.id])
})

test('no address that reads tells a guest of somebody they share no space with', async () => {
  for (const guest of guests) {
    const [far] = hidden(guest)
    for (const address of reads) {
      for (const id of address.includes(':id') ? [...spaces.map((s) => s.id), far!.id] : ['']) {
        const reply = await ask(guest, `/api${address.replace(':id', id)}`)
        assert.ok(reply.statusCode < 500, `${address}: ${reply.body}`)
        assert.deepEqual(tells(reply.body, guest).filter((family) => id !== far?.id || family !== far.family || !reply.body.includes('"code"')), [], `${address} ${id}`)
        if (id === far!.id) assert.ok(reply.statusCode === 404 || reply.statusCode === 403 || reply.statusCode === 400, `${address}: ${reply.statusCode}`)
      }
    }
  }
})

test('200 searches and completions: never a person from elsewhere, and no count that would betray one', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: outsiders - 1 }), fc.integer({ min: 0, max: many + outsiders - 1 }), fc.integer({ min: 1, max: 7 }), fc.constantFrom('', ' alix', ' discret', ' service'), async (who, whom, letters, more) => {
    const guest = guests[who]!
    const reply = await ask(guest, `/api/people?limit=100&q=${encodeURIComponent(nameOf(whom).slice(0, letters) + more)}`)
    const found = reply.json() as { items: { id: string }[], total: number | null }
    assert.deepEqual(tells(reply.body, guest), [])
    assert.ok((found.total ?? 0) <= found.items.length, 'counted as seen')
  }), { numRuns: 200 })
})
