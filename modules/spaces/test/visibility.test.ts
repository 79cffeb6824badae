import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { can, roleColumn, grounds, roles, scopesOf, type Role } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { readActor } from '#platform/identity/actors.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { dice } from '#test/cast/dice.ts'
import { names, people, type Name } from '#test/cast/town.ts'
import { furnish, doors, nounsOf, type Thing } from './things.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const open = async (name: string, access = 'private'): Promise<string> => (await house.as('claire').post('/api/spaces', { kind: 'team', access, name })).json().id
const visibility = async (id: string, who: Name = 'claire') => (await house.as(who).get(`/api/spaces/${id}/visibility`)).json()
const why = async (id: string, of: Name, who: Name = 'claire') => (await house.as(who).get(`/api/spaces/${id}/visibility/${house.town.ids[of]}`)).json()

test('who sees is counted from the rights themselves, each person once', async () => {
  const id = await open('Regards')
  for (const [who, role] of [['sylvie', 'host'], ['omar', 'reader'], ['paul', 'contributor']] as const) await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids[who]}`, { role })
  const audience = (await house.as('ada').post('/api/audiences', { name: 'Élus', rule: { kind: ['councillor'] } })).json().id
  await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'reader' })
  const private_ = await visibility(id)
  assert.deepEqual([private_.readerCount, private_.memberCount, private_.everyoneCount, private_.externalCount, private_.externals.map((p: { name: string }) => p.name), private_.audiences],
    [5, 5, 0, 1, ['Paul Ardon'], [{ id: audience, name: 'Élus', peopleCount: 1 }]])
  // Somebody who only finds it learns numbers, no name.
  const outside = await visibility(id, 'nadege')
  assert.deepEqual([outside.readerCount, outside.externalCount, outside.externals, outside.audiences], [5, 1, [], []])

  await house.as('claire').patch(`/api/spaces/${id}`, { access: 'open' }, { 'if-match': '"1"' })
  const wide = await visibility(id)
  const insiders = names.filter((name) => !('elsewhere' in people[name]) && ['staff', 'councillor'].includes(people[name].kind)).length
  assert.deepEqual([wide.everyoneCount, wide.readerCount, wide.memberCount], [insiders, insiders + 1, 5])
})

test('why somebody sees it is said by every right that says so, and is over when they are', async () => {
  const id = await open('Raisons')
  const audience = (await house.as('ada').post('/api/audiences', { name: 'Élues', rule: { kind: ['councillor'] } })).json().id
  assert.deepEqual([(await why(id, 'lucie')).sees, (await why(id, 'ada')).sees, (await why(id, 'ada')).grounds.map((g: { via: string }) => g.via)], ['name', 'name', ['everyone', 'administrators']])
  await house.as('claire').put(`/api/spaces/${id}/audiences/${audience}`, { role: 'reader' })
  const through = await why(id, 'lucie')
  assert.deepEqual([through.sees, through.role, through.grounds[0].via, through.grounds[0].audience, through.grounds[0].by.name], ['content', 'reader', 'audience', { id: audience, name: 'Élues' }, 'Claire Vasseur'])
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.lucie}`, { role: 'contributor' })
  assert.deepEqual((await why(id, 'lucie')).grounds.map((g: { via: string, role: string }) => `${g.via} ${g.role}`), ['person contributor', 'audience reader', 'everyone visitor'])
  await house.as('claire').delete(`/api/spaces/${id}/members/${house.town.ids.lucie}`)
  await house.as('claire').delete(`/api/spaces/${id}/audiences/${audience}`)
  assert.equal((await why(id, 'lucie')).sees, 'name')
  await house.as('claire').patch(`/api/spaces/${id}`, { access: 'secret' }, { 'if-match': '"1"' })
  assert.deepEqual([(await why(id, 'lucie')).sees, (await why(id, 'lucie')).grounds], ['nothing', []])
})

test('an explanation tells nothing of whom one may not see, nor to whom does not read; of oneself always', async () => {
  const id = await open('Discrétion')
  assert.equal((await house.as('claire').get(`/api/spaces/${id}/visibility/${house.town.ids.agnes}`)).statusCode, 404)
  assert.equal((await house.as('claire').get(`/api/spaces/${id}/visibility/${uuidv7()}`)).statusCode, 404)
  assert.equal((await house.as('omar').get(`/api/spaces/${id}/visibility/${house.town.ids.claire}`)).statusCode, 403)
  assert.equal((await why(id, 'omar', 'omar')).sees, 'name')
  assert.equal((await house.as('agnes').get(`/api/spaces/${id}/visibility`)).statusCode, 404)
  // A guest of the space learns of its members, and not who of them is invisible to them beyond.
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.olivier}`, { role: 'reader' })
  assert.equal((await why(id, 'claire', 'olivier')).sees, 'content')
  assert.equal((await house.as('olivier').get(`/api/spaces/${id}/visibility/${house.town.ids.omar}`)).statusCode, 404)
})

test('10,000 pairs of a person and a space, and as many as there are with what stands in it: the question, the filter and the explanation agree; 200 of each through the door', { timeout: 240_000 }, async (t) => {
  const { pool, db } = house.database
  const { authority, agglomeration, ids } = house.town
  const at = house.clock.now
  // A hundred people and a hundred spaces, by the dice; the seed is printed when it fails.
  const drawn = fc.sample(fc.tuple(fc.nat({ max: 9_999 }), fc.constantFrom<Role>(...roles), fc.constantFrom('person', 'everyone', 'audience', 'administrators', 'stand_in', 'invited', 'emergency'), fc.constantFrom('-1 day', '1 day', 'infinity'), fc.constantFrom('staff', 'councillor', 'foster_carer', 'partner', 'guest'), fc.constantFrom('2026-11-01', '2026-12-01', null)), { numRuns: 900, seed: dice(t) })
  const persons = names.map((name) => ids[name])
  const audiences = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  while (persons.length < 100) {
    const id = uuidv7()
    const [n, , , , kind, end] = drawn[persons.length]!
    persons.push(id)
    const home = n % 3 === 0 ? agglomeration : authority
    await pool.query('insert into person (id, given_name, family_name, main_authority_id, created_at, closed_at) values ($1, $2, $3, $4, $5, $6)', [id, 'P', String(n), home, at, n % 29 === 0 ? at : null])
    await pool.query('insert into affiliation (id, person_id, authority_id, kind, organisation, starts_on, ends_on, sponsor_id) values ($1, $2, $3, $4, $5, $6, $7, $8)', [uuidv7(), id, home, kind, kind === 'partner' || kind === 'guest' ? 'Ailleurs' : null, '2026-01-01', kind === 'guest' ? end ?? '2099-12-31' : end, kind === 'guest' ? ids.claire : null])
    await pool.query('insert into person_principal (person_id, principal_id) select $1, unnest($2::uuid[])', [id, [id, ...(kind !== 'partner' && kind !== 'guest' ? [home] : []), ...audiences.filter((_, nth) => n % (nth + 2) === 0)]])
    await pool.query('insert into account (person_id, login) values ($1, $2)', [id, `p${persons.length}`])
  }
  const spaces = Object.values(house.town.spaces)
  while (spaces.length < 100) spaces.push(await scope(spaces.length % 5 === 0 ? agglomeration : authority))
  for (const [n, role, kind, until] of drawn) {
    const principal = kind === 'person' || kind === 'invited' ? persons[n % 100]! : kind === 'everyone' ? [authority, agglomeration][n % 2]! : audiences[n % 4]!
    await pool.query(`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at, until) values ($1, $2, $3, $4::role, $5, ${until === 'infinity' ? "'infinity'" : `$5::timestamptz + interval '${until}'`}) on conflict do nothing`, [spaces[Math.floor(n / 100)]!, principal, kind, role, at])
  }
  // One in six is closed: read by whoever could, written in by nobody.
  const closed = new Set(spaces.filter((_, nth) => nth % 6 === 5))
  await pool.query('update space set archived_at = $2 where id = any($1::uuid[])', [[...closed], at])
  await pool.query('update scope set closed_at = $2 where id = any($1::uuid[])', [[...closed], at])
  // One in four has a charter that nobody has accepted: a guest reads it, and no more.
  await pool.query('update scope set charter_version = 1 where id = any($1::uuid[])', [spaces.filter((_, nth) => nth % 4 === 2)])
  const things = await furnish(house, spaces, persons)
  async function scope(of: string): Promise<string> {
    const id = uuidv7()
    await pool.query("insert into scope (id, kind, authority_id) values ($1, 'space', $2)", [id, of])
    await pool.query("insert into space (id, authority_id, kind, access, name, created_at, last_activity_at) values ($1, $2, 'team', 'private', $4, $3, $3)", [id, of, at, id])
    return id
  }

  const explained = new Map((await db.selectFrom(grounds(at).as('x')).select(['person_id', 'scope_id', (eb) => eb.fn.max('role').as('role')]).where('scope_id', '=', sql<string>`any(${spaces}::uuid[])`).groupBy(['person_id', 'scope_id']).execute()).map((r) => [`${r.person_id} ${r.scope_id}`, r.role]))
  assert.ok(explained.size > 500 && new Set(explained.values()).size === roles.length, 'the dice gave every role')
  const cookies = new Map(names.map((name) => [ids[name], house.town.cookies[name]]))
  const actors = new Map<string, Actor>()
  let [pairs, seen, kept] = [0, 0, 0]
  for (const person of persons) {
    const actor = await actorOf(person)
    if (actor) actors.set(person, actor)
    const filter = async (permission: string) => actor && new Set((await sql<{ scope_id: string }>`select scope_id from ${scopesOf(actor, permission)} s`.execute(db)).rows.map((r) => r.scope_id))
    const found = await filter('space.read')
    const managed = await filter('member.manage')
    const asked = actor ? new Map((await sql<{ id: string, role: Role | null }>`select x.id, ${roleColumn(actor, 'x.id')} as role from unnest(${spaces}::uuid[]) as x (id)`.execute(db)).rows.map((r) => [r.id, r.role])) : null
    for (const space of spaces) {
      const role = explained.get(`${person} ${space}`) ?? null
      assert.equal(asked?.get(space) ?? null, role, `${person} in ${space}: the question and the explanation`)
      assert.equal(found?.has(space) ?? false, role !== null && roles.indexOf(role) >= roles.indexOf('onlooker'), `${person} in ${space}: the filter`)
      assert.equal(managed?.has(space) ?? false, role !== null && roles.indexOf(role) >= roles.indexOf('host'), `${person} in ${space}: the filter of hosts`)
      if (closed.has(space)) assert.ok(role === null || roles.indexOf(role) <= roles.indexOf('onlooker'), 'a closed space is read at most')
      pairs++
    }
    if (actor) await agree(actor, person)
  }
  assert.equal(pairs, 10_000)
  t.diagnostic(`${things.length * actors.size} pairs of a person and a thing, ${seen} of which see it`)
  assert.ok(seen > 1_000 && kept > 50, 'the dice gave what is seen, and what only few see')

  let through = 0
  for (const [nth, person] of persons.entries()) for (const space of [spaces[(nth * 7) % 100]!, spaces[(nth * 13 + 5) % 100]!]) {
    const role = explained.get(`${person} ${space}`) ?? null
    const cookie = await cookieOf(person, nth)
    const own = await house.app.inject({ method: 'GET', url: `/api/spaces/${space}/visibility/${person}`, headers: { cookie: `parvis=${cookie}` } })
    const page = await house.app.inject({ method: 'GET', url: `/api/spaces/${space}/posts`, headers: { cookie: `parvis=${cookie}` } })
    const actor = actors.get(person)
    const reads = role !== null && roles.indexOf(role) >= roles.indexOf('onlooker')
    assert.equal(own.statusCode, !actor ? 401 : role === null ? 404 : 200, own.body)
    assert.equal(page.statusCode, !actor ? 401 : role === null ? 404 : reads ? 200 : 403)
    if (own.statusCode === 200) assert.deepEqual([own.json().sees, own.json().role], [reads ? 'content' : 'name', role])
    if (actor) assert.equal(await can(db, actor, 'space.read', space), reads)
    if (actor) assert.equal(await can(db, actor, 'member.manage', space), role !== null && roles.indexOf(role) >= roles.indexOf('host'))
    through++
  }
  assert.equal(through, 200)
  for (let nth = 0; nth < 200; nth++) {
    const [person, thing] = [persons[(nth * 7) % 100]!, things[(nth * 101 + 17) % things.length]!]
    const reply = await house.app.inject({ method: 'GET', url: `/api/${doors[thing.noun]}/${thing.id}`, headers: { cookie: `parvis=${await cookieOf(person, persons.indexOf(person))}` } })
    assert.equal(reply.statusCode, !actors.has(person) ? 401 : sees(person, thing) ? 200 : 404, `${person} and the ${thing.noun} ${thing.id}`)
  }

  /** What the explanation says of a thing: the right in its space, then what is hidden, which its author and hosts read; a comment goes with its post. */
  function sees(person: string, { space, author, hidden, trashed, above }: Thing): boolean {
    const role = explained.get(`${person} ${space}`) ?? null
    const reads = (least: Role): boolean => role !== null && roles.indexOf(role) >= roles.indexOf(least)
    return !trashed && reads('onlooker') && (!hidden || author === person || reads('host')) && (above === null || sees(person, above))
  }
  async function agree(actor: Actor, person: string): Promise<void> {
    for (const [noun, some] of Map.groupBy(things, (thing) => thing.noun)) {
      const lines = new Set((await nounsOf[noun].lines(db, actor, some.map(({ id }) => id))).map(({ id }) => id))
      for (const thing of some) {
        assert.equal(lines.has(thing.id), sees(person, thing), `${person} and the ${noun} ${thing.id}`)
        if (lines.has(thing.id)) seen++
        if (lines.has(thing.id) && thing.hidden) kept++
      }
    }
  }

  async function cookieOf(person: string, nth: number): Promise<string> {
    const known = cookies.get(person)
    if (known) return known
    const { hashOf } = await import('#platform/identity/secrets.ts')
    const cookie = `cookie-of-person-${nth}-0123456789`
    cookies.set(person, cookie)
    await pool.query("insert into session (id, secret_hash, person_id, device, enrolled, created_at, seen_at, idle_until, until) values ($1, $2, $3, 'test', true, $4, $4, '2100-01-01', '2100-01-01')", [uuidv7(), hashOf(cookie), person, at])
    return cookie
  }
  async function actorOf(person: string): Promise<Actor | null> {
    return (await readActor(house.database, await cookieOf(person, persons.indexOf(person)), 'session', at))?.actor ?? null
  }
})
