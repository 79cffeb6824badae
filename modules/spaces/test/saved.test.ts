// An authority's own blueprints: from a space, and back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { openHouse, type House } from '#test/cast/house.ts'
import { fillIn } from '../blueprint.ts'
import { generalise } from '../general.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

type Post = { id: string, body: string, kind: string }
const as = () => house.as('claire')
let made = 0
const open = async (body: object = {}): Promise<string> => {
  const reply = await as().post('/api/spaces', { name: `Zqx-${++made}`, ...body })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
const read = async (id: string, what: string): Promise<Post[]> => (await as().get(`/api/spaces/${id}/${what}?limit=100`.replace('/pinned?limit=100', '/pinned'))).json().items
const post = async (id: string, body: string, more: object = {}): Promise<string> => {
  const reply = await as().post(`/api/spaces/${id}/posts`, { body, ...more })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
const save = async (id: string, body: object) => await as().post(`/api/spaces/${id}/blueprint`, { title: 'Mon modèle', ...body })
/** Of all that a space says. */
const saveWhole = async (id: string): Promise<string> => {
  const reply = await save(id, { pieces: [...await read(id, 'pinned'), ...await read(id, 'posts')].map((p) => p.id) })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
/** A package as it is kept, the name of the space apart. */
const packageOf = async (id: string) => {
  const { rows } = await house.database.pool.query<{ package: Record<string, unknown> }>('select package from blueprint where id = $1', [id])
  const kept = rows[0]!.package
  delete kept['name']
  return kept
}

test('a text made general is filled in as it was, whatever its signs', () => {
  const sign = fc.constantFrom('{', '}', '{name}', '{owner}', '{{', ' ', 'Claire Vasseur', 'Cuisines', 'Nadège', 'é', '\u0301', 'a', '.', '$&')
  const named = { name: 'Cuisines', people: [{ name: 'Claire Vasseur', owner: true }] }
  fc.assert(fc.property(fc.array(sign, { maxLength: 12 }).map((all) => all.join('')), (text) => {
    assert.equal(fillIn(generalise(named)(text), { name: 'Cuisines', owner: 'Claire Vasseur' }), text)
  }), { numRuns: 2_000 })
  assert.equal(generalise({ name: 'RH', people: [{ name: 'Nadège Hoarau', owner: false }] })('RH, {name} : Nadège Hoarau, Nadège Hoaraud'), 'RH, {{name} : …, Nadège Hoaraud')
})

test('space → blueprint → space → blueprint gives the same package', async (t) => {
  const words = fc.array(fc.constantFrom('Bonjour', '{name}', '{{x}', 'é', '**gras**', '«\u00a0oui\u00a0»', '\n', '- liste', 'Claire Vasseur', 'Nadège Hoarau', '<b>', ' ', '👩‍🍳', '{', '}'), { minLength: 1, maxLength: 15 }).map((all) => all.join(' ')).filter((text) => text.trim() !== '')
  const space = fc.record({
    kind: fc.constantFrom('team', 'project', 'practice'), access: fc.constantFrom('open', 'on_request', 'private', 'secret'), purpose: fc.constantFrom('', 'Cuisiner {ensemble}', 'Avec Claire Vasseur'), memberRole: fc.constantFrom('reader', 'contributor'),
    guests: fc.boolean(), notes: fc.array(words, { maxLength: 3 }), posts: fc.array(fc.record({ body: words, kind: fc.constantFrom('post', 'question') }), { maxLength: 6 }),
  })
  let runs = 0
  await fc.assert(fc.asyncProperty(space, async ({ kind, access, purpose, memberRole, guests, notes, posts }) => {
    runs++
    const id = await open({ kind, access, purpose })
    await as().patch(`/api/spaces/${id}`, { memberRole }, { 'if-match': '"1"' })
    await as().put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'contributor' })
    if (!guests) await as().delete(`/api/spaces/${id}/modules/guests`)
    for (const { body, kind: of } of posts) await post(id, body, { kind: of })
    for (const note of notes) {
      house.clock.now = new Date(house.clock.now.getTime() + 1_000)
      assert.equal((await as().put(`/api/posts/${await post(id, note)}/pin`)).statusCode, 200)
    }
    const first = await saveWhole(id)
    const again = await open({ blueprint: first })
    assert.deepEqual(await packageOf(await saveWhole(again)), await packageOf(first))
    // The space itself is the same too, but for its name and whom it no longer names.
    const said = async (of: string) => [...await read(of, 'pinned'), ...await read(of, 'posts')].map((p) => [p.kind, p.body])
    assert.deepEqual(await said(again), (await said(id)).map(([of, body]) => [of, body!.replaceAll('Nadège Hoarau', '…')]))
    await house.database.pool.query('delete from blueprint')
  }), { numRuns: 40 })
  t.diagnostic(`${runs} spaces made, saved, opened again and saved again`)
})

test('nobody of the space is named, no comment goes along, what was not chosen stays', async () => {
  const id = await open({ name: 'Cuisines du nord', kind: 'team', access: 'secret' })
  await as().put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'contributor' })
  const told = await post(id, `Demandez à @[Nadège Hoarau](person:${house.town.ids.nadege}), ou à Nadège Hoarau, ou à Claire Vasseur, aux Cuisines du nord.`)
  await as().post(`/api/posts/${told}/comments`, { body: 'Un commentaire' })
  await post(id, 'Pas choisi')
  const pieces = (await as().get(`/api/spaces/${id}/blueprint-pieces`)).json().items
  assert.deepEqual(pieces.map((p: { module: string, kind: string, suggested: boolean }) => [p.module, p.kind, p.suggested]), [['wall', 'post', false], ['wall', 'post', false]])
  const reply = await save(id, { pieces: [told] })
  assert.deepEqual([reply.json().own.by, reply.json().can, reply.json().access, reply.json().brings], ['Claire Vasseur', ['blueprint.edit'], 'secret', ['wall']])
  const { contents } = await packageOf(reply.json().id) as { contents: { wall: { posts: { fr: string }[] } } }
  assert.deepEqual(contents.wall.posts.map((p) => p.fr), ['Demandez à …, ou à …, ou à {owner}, aux {name}.'])
  // Whoever belongs to the authority finds it beside the house's; who does not, does not.
  const found = async (who: 'omar' | 'agnes' | 'olivier') => (await house.as(who).get('/api/space-blueprints')).json().items.some((b: { id: string }) => b.id === reply.json().id)
  assert.deepEqual([await found('omar'), await found('agnes'), await found('olivier')], [true, false, false])
  assert.equal((await house.as('agnes').post('/api/spaces', { blueprint: reply.json().id, name: 'Ailleurs' })).json().code, 'blueprint.not_found')
  assert.equal((await house.as('omar').post('/api/spaces', { blueprint: reply.json().id, name: 'Routes du nord' })).statusCode, 201)
})

test('what is too much, gone or stale is refused with a sentence', async () => {
  const id = await open({ kind: 'team', access: 'private' })
  const other = await post(await open({ kind: 'team', access: 'private' }), 'Ailleurs')
  assert.equal((await save(id, { pieces: [other] })).json().code, 'blueprint.piece_gone')
  const long = []
  for (let n = 0; n < 9; n++) long.push(await post(id, 'x'.repeat(20_000)))
  assert.equal((await save(id, { pieces: long })).json().code, 'blueprint.too_large')
  assert.equal((await save(id, { pieces: [], title: 'x' })).statusCode, 400)
  const saved = (await save(id, { pieces: long.slice(0, 2) })).json()
  const patch = (version: number) => as().patch(`/api/space-blueprints/${saved.id}`, { title: 'Un autre' }, { 'if-match': `"${version}"` })
  assert.deepEqual([(await patch(1)).json().title, (await patch(1)).statusCode], ['Un autre', 412])
  assert.equal((await save(id, { pieces: [], replaces: saved.id })).json().version, 3)
  assert.equal((await as().delete(`/api/space-blueprints/${saved.id}`)).statusCode, 204)
  assert.equal((await save(id, { pieces: [], replaces: saved.id })).json().code, 'blueprint.gone')
})

test('a space opens from a blueprint of forty posts in under three seconds', async (t) => {
  const id = await open({ kind: 'practice', access: 'open' })
  for (let n = 0; n < 40; n++) await post(id, `Publication ${n} : ${'mot '.repeat(200)}`)
  const blueprint = await saveWhole(id)
  const began = performance.now()
  const again = await open({ blueprint })
  const took = performance.now() - began
  t.diagnostic(`opening a space with forty posts: ${Math.round(took)} ms (limit 3000)`)
  assert.ok(took < 3_000)
  assert.equal((await read(again, 'posts')).length, 40)
})
