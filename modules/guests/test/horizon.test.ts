// What a guest may learn of people: those of the spaces they share, whatever the address, the search, the count, the export or the stream.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { modules } from '#modules/index.ts'
import { refreshEntries } from '#modules/directory/index.ts'
import { work } from '#platform/db/work.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { hashOf } from '#platform/identity/secrets.ts'
import type { Endpoint } from '#platform/contract.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'

const [many, rooms, outsiders] = [60, 8, 6]
let house: House
/** Family names are of no language, so that finding one in a reply means that somebody was told. */
const nameOf = (n: number): string => `Zqx${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}vw`
const people: { id: string, family: string }[] = []
const guests: { id: string, family: string, cookie: string }[] = []
const spaces: { id: string, members: Set<string> }[] = []

before(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { db } = house.database
  const at = house.clock.now
  const far = new Date('2100-01-01T00:00:00Z')
  const [site, hall, unit] = [uuidv7(), uuidv7(), uuidv7()]
  await db.insertInto('unit').values({ id: unit, authority_id: house.town.authority, parent_id: null, kind: 'service', name: 'Service discret' }).execute()
  await db.insertInto('site').values({ id: site, authority_id: house.town.authority, territory_id: null, name: 'Site discret', kind: 'site' }).execute()
  await db.insertInto('site').values({ id: hall, authority_id: house.town.authority, territory_id: null, name: 'Salle discrète', kind: 'site' }).execute()
  const skill = uuidv7()
  await db.insertInto('skill').values({ id: skill, authority_id: house.town.authority, label: 'Soudure fine', listed_at: at, listed_by: null, created_at: at }).execute()
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
    if (!guest) await db.insertInto('person_skill').values({ person_id: id, skill_id: skill, since: at }).execute()
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
  // What is written in each room names everybody of it.
  for (const { id, members } of spaces) for (const { family } of people.filter((p) => members.has(p.id))) {
    const asked = await house.as('claire').post(`/api/spaces/${id}/posts`, { kind: 'question', title: `Qui remplace ${family} à la soudure ?`, body: `Alix ${family} ne vient pas.` })
    assert.equal(asked.statusCode, 201, asked.body)
  }
  await indexed(house)
  await work(house.database.db, (tx) => refreshEntries(tx, [...people, ...guests].map((p) => p.id), at))
})
after(() => house.close())

const ask = (guest: { cookie: string }, url: string) => house.app.inject({ url, headers: { cookie: `parvis=${guest.cookie}` } })
/** Family names of those whom the guest must not know of. */
const hidden = (guest: { id: string }): { id: string, family: string }[] => {
  const known = new Set(spaces.filter((s) => s.members.has(guest.id)).flatMap((s) => [...s.members]))
  return [...people, ...guests].filter((p) => p.id !== guest.id && !known.has(p.id))
}
/** By names and letters, by what they can do, by what was written of them, and as one mistypes it. */
const words = (family: string): string[] => [family, family.slice(0, 3), `Alix ${family}`, `A${family[0]!}`, 'alix', 'soudure', 'soudure fine', 'discret', `${family[1]}${family[0]}${family.slice(2)}`, `${family.slice(0, -1)}q`, 'soudrue', `Qui remplace ${family} à la soudure ?`]
const tells = (body: string, guest: { id: string }): string[] => hidden(guest).flatMap(({ id, family }) => (body.includes(id) || body.toLowerCase().includes(family.toLowerCase()) ? [family] : []))

/** Every address that reads, with no more than a question, a space or a person in it. */
const reads = modules.flatMap((m) => Object.keys(m.api)).filter((key) => key.startsWith('GET ') && !/\/live|administration|:(?!id\b)/.test(key)).map((key) => key.slice(4))
/** Those of them that answer nothing until they are asked something: each is asked for people, skills and texts from elsewhere. */
const asking = new Map(modules.flatMap((m) => Object.entries(m.api as Record<string, Endpoint>)).filter(([key]) => reads.includes(key.slice(4)) && (!key.includes(':id') || key.startsWith('GET /spaces/:id'))).flatMap(([key, { query }]) => ((query as { required?: string[] } | undefined)?.required ?? []).filter((name) => name === 'q' || name === 'name').map((name) => [key.slice(4), name] as const)))
/** What one must say besides, to be answered at all. */
const besides: Readonly<Record<string, string>> = { '/posts/:id/votes': '?choice=1', '/documents/archive': '?ids=00000000-0000-7000-8000-000000000000', '/practices-made': '?noun=post&of=00000000-0000-7000-8000-000000000000', '/documents/:id/readers': '?q=al', '/documents/:id/list/people': '?q=al' }

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
    for (const address of reads.filter((one) => !asking.has(one))) {
      for (const id of address.includes(':id') ? [...spaces.map((s) => s.id), far!.id] : ['']) {
        const reply = await ask(guest, `/api${address.replace(':id', id)}${besides[address] ?? ''}`)
        // Asked wrongly, an address proves nothing.
        assert.ok(reply.statusCode < 500 && reply.statusCode !== 400, `${address}: ${reply.body}`)
        assert.deepEqual(tells(reply.body, guest).filter((family) => id !== far?.id || family !== far.family || !reply.body.includes('"code"')), [], `${address} ${id}`)
        if (id === far!.id) assert.ok(reply.statusCode === 404 || reply.statusCode === 403, `${address}: ${reply.statusCode}`)
      }
    }
  }
})

test('what is asked with words answers, and names nobody from elsewhere: search, suggestions, mentions, questions alike', async () => {
  for (const address of ['/questions-alike', '/search', '/search/suggestions', '/spaces/:id/mentionable']) assert.equal(asking.get(address), 'q')
  let found = 0
  for (const guest of guests) {
    const far = hidden(guest).filter((p) => people.some((one) => one.id === p.id)).slice(0, 2)
    const here = spaces.filter((s) => s.members.has(guest.id))
    for (const [address, name] of asking) for (const { id } of address.includes(':id') ? here : [{ id: '' }]) for (const { family } of far) for (const q of words(family)) {
      const reply = await ask(guest, `/api${address.replace(':id', id)}?${name}=${encodeURIComponent(q)}`)
      assert.equal(reply.statusCode, 200, `${address} ${q}: ${reply.body}`)
      assert.deepEqual(tells(reply.body, guest), [], `${address} ${q}`)
      const { items, types } = reply.json() as { items?: unknown[], types?: unknown[] }
      found += (items ?? types ?? []).length
    }
    for (const { id } of spaces.filter((s) => !s.members.has(guest.id)).slice(0, 2)) assert.equal((await ask(guest, `/api/spaces/${id}/mentionable?q=al`)).statusCode, 404)
  }
  assert.ok(found > 100, 'they find people and texts of their own spaces')
  // The same words find them all for whoever is inside: what a guest is not told is there to be told.
  const [far] = hidden(guests[0]!).filter((p) => people.some((one) => one.id === p.id) && spaces.some((s) => s.members.has(p.id)))
  const room = spaces.find((s) => s.members.has(far!.id))!
  for (const url of [`/api/search?q=${far!.family}`, `/api/search/suggestions?q=${far!.family}`, `/api/spaces/${room.id}/mentionable?q=${far!.family}`]) assert.ok(tells((await house.as('claire').get(url)).body, guests[0]!).includes(far!.family), url)
  assert.ok((await house.as('claire').get(`/api/questions-alike?q=${encodeURIComponent(`Qui remplace ${far!.family} à la soudure ?`)}`)).json().items.length > 0)
})

test('on the live stream a guest hears nothing of people from elsewhere, whatever they do, and hears their own spaces', { timeout: 30_000 }, async () => {
  const guest = guests.find((g) => spaces.some((s) => s.members.has(g.id)))!
  const port = (house.app.server.address() as { port: number }).port
  const stop = new AbortController()
  const stream = (await fetch(`http://127.0.0.1:${port}/api/live`, { headers: { cookie: `parvis=${guest.cookie}` }, signal: stop.signal })).body!.pipeThrough(new TextDecoderStream())
  let heard = ''
  const elsewhere = spaces.filter((s) => !s.members.has(guest.id))
  assert.ok(elsewhere.length > 1)
  const far = hidden(guest).filter((p) => people.some((one) => one.id === p.id))
  for (const { id } of elsewhere) {
    const post = (await house.as('claire').post(`/api/spaces/${id}/posts`, { body: 'Ailleurs' })).json()
    await house.as('claire').put(`/api/posts/${post.id}/reactions/thanks`)
    await house.as('claire').put(`/api/spaces/${id}/members/${far[0]!.id}`, { role: 'reader' })
    await house.as('claire').delete(`/api/spaces/${id}/members/${far[0]!.id}`)
  }
  await house.as('ada').put(`/api/administration/people/${far[1]!.id}/duties/scout`, {})
  // What comes after all of that: the stream is in order.
  const own = spaces.find((s) => s.members.has(guest.id))!
  const last = (await house.as('claire').post(`/api/spaces/${own.id}/posts`, { body: 'Ici' })).json()
  for await (const text of stream) if ((heard += text).includes(last.id)) break
  stop.abort()
  assert.ok(heard.includes(last.id))
  assert.deepEqual(tells(heard, guest), [])
  assert.deepEqual(elsewhere.filter(({ id }) => heard.includes(id)), [])
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
