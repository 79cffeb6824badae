// Roles that a blueprint names: somebody is chosen for each when a space is opened, and no blueprint says who.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { blueprints } from '../blueprint.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

let made = 0
const body = (more: object) => ({ name: `Zqx-${++made}`, ...more })
const claire = () => house.as('claire')
const id = (name: Name): string => house.town.ids[name]
const open = async (more: object): Promise<string> => {
  const reply = await claire().post('/api/spaces', body(more))
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
const items = async <T = { id: string, body: string }>(space: string, what: string): Promise<T[]> => (await claire().get(`/api/spaces/${space}/${what}`)).json().items
const invited = async (space: string) => (await items<{ role: string, person: { name: string } }>(space, 'invitations')).map((one) => [one.person.name, one.role]).toSorted(([a = ''], [b = '']) => a.localeCompare(b))
const noteOf = async (space: string) => (await items(space, 'pinned'))[0]!
const save = async (space: string): Promise<{ id: string, kept: { variables: { key: string, role?: string }[] } }> => {
  const pieces = (await items(space, 'blueprint-pieces')).map((piece) => piece.id)
  const reply = await claire().post(`/api/spaces/${space}/blueprint`, { title: 'Mon modèle', pieces })
  assert.equal(reply.statusCode, 201, reply.body)
  const { rows: [row] } = await house.database.pool.query('select package - \'name\' as kept from blueprint where id = $1', [reply.json().id])
  return { id: reply.json().id, kept: row.kept }
}

test('at least four blueprints of the house name a role; each is optional, and said in what it puts into a space', () => {
  const named = blueprints.flatMap((b) => b.variables.filter((v) => v.role).map((v) => ({ of: b, ...v })))
  assert.ok(new Set(named.map((v) => v.of.id)).size >= 4)
  for (const { of, key, default: otherwise } of named) {
    assert.ok(otherwise, key)
    for (const locale of ['fr', 'en'] as const) assert.ok(JSON.stringify((of.contents['wall'] as { notes: { fr: string, en: string }[] }).notes.map((note) => note[locale])).includes(`{${key}}`), `${of.id} ${key} ${locale}`)
  }
})

test('who is chosen is named in the note and invited with the role; of two roles the higher counts; nobody is, when nobody was chosen', async () => {
  const space = await open({ blueprint: 'project', holders: { lead: id('nadege'), nothing: id('ines') }, people: [{ personId: id('nadege'), role: 'contributor' }, { personId: id('thomas'), role: 'reader' }] })
  assert.match((await noteOf(space)).body, /chef de projet\s: Nadège Hoarau$/)
  assert.deepEqual(await invited(space), [['Nadège Hoarau', 'host'], ['Thomas Nguyen', 'reader']])
  const alone = await open({ blueprint: 'project' })
  assert.match((await noteOf(alone)).body, /chef de projet\s: à désigner$/)
  assert.deepEqual(await invited(alone), [])
  const own = await open({ blueprint: 'project', holders: { lead: id('claire') } })
  assert.match((await noteOf(own)).body, /chef de projet\s: Claire Vasseur$/)
  assert.deepEqual(await invited(own), [], 'whoever opens it is there')
  const typed = await open({ blueprint: 'project', variables: { lead: 'Une stagiaire' } })
  assert.match((await noteOf(typed)).body, /chef de projet\s: Une stagiaire$/)
})

test('somebody whom one does not see, or from outside for a role that runs the space, is refused, and nothing is opened', async () => {
  const count = async () => (await house.database.pool.query('select from space')).rowCount
  const before = await count()
  const bad = async (holders: object, blueprint = 'project') => { const r = await claire().post('/api/spaces', body({ blueprint, holders })); return [r.statusCode, r.json().code] }
  assert.deepEqual(await bad({ lead: id('agnes') }), [404, 'person.not_found'])
  assert.deepEqual(await bad({ lead: id('paul') }), [422, 'space.guest_role'])
  assert.deepEqual((await bad({ lead: 'quelqu’un' }))[0], 400)
  assert.equal(await count(), before)
  const space = await open({ blueprint: 'cooks', holders: { hygiene: id('paul') } })
  assert.deepEqual((await invited(space)).map(([, role]) => role), ['contributor'], 'who runs nothing may come from outside')
})

test('what is foreseen counts them, and a proposal keeps them until it is accepted', async () => {
  const asked = body({ blueprint: 'project', holders: { lead: id('nadege') } })
  assert.equal((await claire().post('/api/space-openings/preview', asked)).json().invitedCount, 1)
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'charged' })
  await house.as('ada').put(`/api/administration/people/${id('claire')}/duties/space_creator`, {})
  const proposed = await house.as('thomas').post('/api/space-proposals', { ...asked, purpose: 'Un projet' })
  assert.equal(proposed.statusCode, 201, proposed.body)
  const { spaceId } = (await claire().put(`/api/space-proposals/${proposed.json().id}/acceptance`)).json()
  const { rows: [space] } = await house.database.pool.query<{ id: string }>('select id from space where name = $1', [asked.name])
  assert.equal(spaceId === null || spaceId === space!.id, true)
  assert.deepEqual((await house.as('thomas').get(`/api/spaces/${space!.id}/invitations`)).json().items.map((one: { person: { name: string }, role: string }) => [one.person.name, one.role]), [['Nadège Hoarau', 'host']])
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'everyone' })
})

test('space → blueprint → space → blueprint is the same, whoever was chosen, and says nobody’s name', async (t) => {
  const people = ['nadege', 'sylvie', 'thomas', 'ines'] as const
  const someone = fc.option(fc.constantFrom(...people), { freq: 4 })
  const names: Record<string, string> = Object.fromEntries(await Promise.all(people.map(async (name) => [name, (await claire().get(`/api/people/${id(name)}`)).json().name])))
  const of = blueprints.filter((b) => b.variables.some((v) => v.role) && b.variables.every((v) => v.default !== null))
  await fc.assert(fc.asyncProperty(fc.constantFrom(...of), someone, someone, fc.boolean(), async ({ id: blueprint, variables }, one, other, edited) => {
    const { key, role } = variables.find((v) => v.role)!
    const holders = (who: Name | null) => (who === null ? {} : { holders: { [key]: id(who) } })
    const first = await open({ blueprint, ...holders(one) })
    if (edited) {
      // Written on by hand, it is said of nobody all the same.
      const note = await noteOf(first)
      assert.equal((await claire().patch(`/api/posts/${note.id}`, { body: `${note.body}\n- Un mot de plus` }, { 'if-match': '"1"' })).statusCode, 200)
    }
    const saved = await save(first)
    assert.equal(saved.kept.variables.find((v) => v.key === key)?.role, edited && one === null ? undefined : role)
    for (const name of Object.values(names)) assert.equal(JSON.stringify(saved.kept).includes(name), false, name)
    const again = await open({ blueprint: saved.id, ...holders(other) })
    if (other !== null && !(edited && one === null)) assert.ok((await noteOf(again)).body.includes(names[other]!))
    assert.deepEqual((await save(again)).kept, saved.kept)
    // And done again elsewhere, it names nobody.
    const pieces = (await items(first, 'blueprint-pieces')).map((piece) => piece.id)
    const copy = await open({ copyOf: { spaceId: first, pieces } })
    if (one !== null) assert.equal((await noteOf(copy)).body.includes(names[one]!), false)
    const { rows: [origin] } = await house.database.pool.query('select given::text as given from space_origin where space_id = $1', [copy])
    if (one !== null) assert.equal(origin.given.includes(names[one]), false)
    await house.database.pool.query('delete from blueprint')
  }), { numRuns: 12, seed: dice(t) })
})
