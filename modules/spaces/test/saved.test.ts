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

type Post = { id: string, body: string, kind: string, poll: { several: boolean, named: boolean, choices: { text: string }[] } | null }
type Card = { id: string, title: string, doing: string, avoid: string, steps: { text: string }[] }
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
const cardsOf = async (id: string): Promise<Card[]> => {
  const { items } = (await as().get(`/api/spaces/${id}/practices`)).json()
  return Promise.all(items.map(async (line: { id: string }) => (await as().get(`/api/practices/${line.id}`)).json()))
}
const charterOf = async (id: string): Promise<string | null> => (await as().get(`/api/spaces/${id}/welcome`)).json().charter?.body ?? null
/** Of all that a space says and keeps. */
const saveWhole = async (id: string, more: object = {}): Promise<string> => {
  const reply = await save(id, { ...more, pieces: [...[...await read(id, 'pinned'), ...await read(id, 'posts'), ...await foldersOf(id), ...await cardsOf(id)].map((p) => p.id), ...(await charterOf(id) === null ? [] : [id])] })
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

/** Makes a folder and those above it; the same twice is one. */
async function folder(id: string, path: string): Promise<void> {
  let parentId: string | null = null
  for (const name of path.split('/')) {
    const made = await as().post(`/api/spaces/${id}/documents`, { kind: 'folder', name, parentId })
    parentId = made.statusCode === 201 ? made.json().id : (await foldersOf(id)).find((f) => f.name === name && f.parentId === parentId)!.id
  }
}
type Folder = { id: string, parentId: string | null, name: string }
const foldersOf = async (id: string): Promise<Folder[]> => (await as().get(`/api/spaces/${id}/folders`)).json().items
/** The way to each folder of a space. */
async function waysIn(id: string): Promise<string[]> {
  const all = await foldersOf(id)
  const way = (f: Folder): string => (f.parentId === null ? f.name : `${way(all.find((one) => one.id === f.parentId)!)}/${f.name}`)
  return all.map(way).toSorted()
}

test('a text made general is filled in as it was, whatever its signs', () => {
  const sign = fc.constantFrom('{', '}', '{name}', '{owner}', '{{', ' ', 'Claire Vasseur', 'Cuisines', 'Nadège', 'é', '\u0301', 'a', '.', '$&')
  const named = { name: 'Cuisines', people: [{ name: 'Claire Vasseur', owner: true }] }
  fc.assert(fc.property(fc.array(sign, { maxLength: 12 }).map((all) => all.join('')), (text) => {
    assert.equal(fillIn(generalise(named)(text), { name: 'Cuisines', owner: 'Claire Vasseur' }), text)
  }), { numRuns: 500 })
  assert.equal(generalise({ name: 'RH', people: [{ name: 'Nadège Hoarau', owner: false }] })('RH, {name} : Nadège Hoarau, Nadège Hoaraud'), 'RH, {{name} : …, Nadège Hoaraud')
})

test('space → blueprint → space → blueprint gives the same package', async (t) => {
  const words = fc.array(fc.constantFrom('Bonjour', '{name}', '{{x}', 'é', '**gras**', '«\u00a0oui\u00a0»', '\n', '- liste', 'Claire Vasseur', 'Nadège Hoarau', 'Jean-Zay', '<b>', ' ', '👩‍🍳', '{', '}'), { minLength: 1, maxLength: 15 }).map((all) => all.join(' ')).filter((text) => text.trim() !== '')
  const short = words.filter((text) => text.length <= 120 && !text.includes('\n'))
  const space = fc.record({
    cards: fc.array(fc.record({ title: short, doing: fc.oneof(words, fc.constant('')), avoid: fc.oneof(words, fc.constant('')), steps: fc.array(short.map((text) => ({ text })), { maxLength: 3 }) }), { maxLength: 2 }),
    poll: fc.option(fc.record({ body: words, poll: fc.record({ choices: fc.uniqueArray(fc.constantFrom('Oui', 'Non', 'Nadège Hoarau', '{name}', 'À Jean-Zay'), { minLength: 2, maxLength: 4 }), several: fc.boolean(), named: fc.boolean() }) }), { freq: 2 }), charter: fc.option(words, { freq: 2 }), marked: fc.boolean(),
    kind: fc.constantFrom('team', 'project', 'practice'), access: fc.constantFrom('open', 'on_request', 'private', 'secret'), purpose: fc.constantFrom('', 'Cuisiner {ensemble}', 'Avec Claire Vasseur'), memberRole: fc.constantFrom('reader', 'contributor'),
    guests: fc.boolean(), notes: fc.array(words, { maxLength: 3 }), posts: fc.array(fc.record({ body: words, kind: fc.constantFrom('post', 'question') }), { maxLength: 6 }),
    folders: fc.uniqueArray(fc.constantFrom('Menus', 'Protocoles', 'Protocoles/Allergènes', 'Protocoles/Allergènes/2027', '{name}', 'De Nadège Hoarau', 'école {{', '1. Avant'), { maxLength: 5 }),
  })
  let runs = 0
  await fc.assert(fc.asyncProperty(space, async ({ kind, access, purpose, memberRole, guests, notes, posts, folders, cards, poll, charter, marked }) => {
    runs++
    const id = await open({ kind, access, purpose })
    await as().patch(`/api/spaces/${id}`, { memberRole }, { 'if-match': '"1"' })
    await as().put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'contributor' })
    if (!guests) await as().delete(`/api/spaces/${id}/modules/guests`)
    for (const { body, kind: of } of posts) await post(id, body, { kind: of })
    if (poll) await post(id, poll.body, { poll: poll.poll })
    for (const card of cards) assert.equal((await as().post(`/api/spaces/${id}/practices`, card)).statusCode, 201)
    if (charter) assert.equal((await as().put(`/api/spaces/${id}/charter`, { body: charter })).statusCode, 200)
    for (const note of notes) {
      house.clock.now = new Date(house.clock.now.getTime() + 1_000)
      assert.equal((await as().put(`/api/posts/${await post(id, note)}/pin`)).statusCode, 200)
    }
    for (const path of folders) await folder(id, path)
    // What is written here and would be otherwise elsewhere is asked, and what is answered is that again.
    const changing = marked && JSON.stringify([notes, posts, poll, cards, charter]).includes('Jean-Zay')
    const first = await saveWhole(id, changing ? { variables: [{ value: 'Jean-Zay', label: 'Nom du collège' }] } : {})
    const kept = await packageOf(first)
    assert.deepEqual((kept['variables'] as { key: string }[]).map(({ key }) => key), changing ? ['nomducollege'] : [])
    assert.equal(changing && JSON.stringify(kept['contents']).includes('Jean-Zay'), false)
    const again = await open({ blueprint: first, variables: changing ? { nomducollege: 'Jean-Zay' } : {} })
    assert.deepEqual(await packageOf(await saveWhole(again)), kept)
    // The space itself is the same too, but for its name and whom it no longer names.
    const unnamed = (all: unknown): unknown => JSON.parse(JSON.stringify(all).replaceAll('Nadège Hoarau', '…'))
    const said = async (of: string) => [
      ...[...await read(of, 'pinned'), ...await read(of, 'posts')].map((p) => [p.kind, p.body, p.poll && [p.poll.several, p.poll.named, p.poll.choices.map(({ text }) => text)]]),
      ...(await cardsOf(of)).map(({ title, doing, avoid, steps }) => [title, doing, avoid, steps]), await charterOf(of),
    ]
    assert.deepEqual(await said(again), unnamed(await said(id)))
    assert.deepEqual(await waysIn(again), (await waysIn(id)).map((path) => path.replaceAll('Nadège Hoarau', '…')))
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

test('a newer version of its blueprint is offered to a space part by part; what was changed by hand is said, and never overwritten unseen', async () => {
  const model = await open({ kind: 'team', access: 'private' })
  const [old, note, first] = [await post(model, 'Le matin : {x}'), await post(model, 'Règles de l’équipe'), await post(model, 'Bienvenue !')]
  for (const id of [old, note]) {
    house.clock.now = new Date(house.clock.now.getTime() + 1_000)
    await as().put(`/api/posts/${id}/pin`)
  }
  const pieces = [old, note, first]
  const blueprint = (await save(model, { pieces })).json().id
  const [one, two] = [await open({ blueprint }), await open({ blueprint })]
  const offered = async (id: string) => (await as().get(`/api/spaces/${id}/blueprint`)).json()
  const changed = async (id: string): Promise<boolean> => (await as().get(`/api/spaces/${id}`)).json().blueprintChanged
  assert.deepEqual([await changed(one), (await offered(one)).changes], [false, []])
  // The model changes: a note, its access, a section, and one post more; in the second space somebody changed the note by hand.
  const edit = async (id: string, body: string, version = 1) => assert.equal((await as().patch(`/api/posts/${id}`, { body }, { 'if-match': `"${version}"` })).statusCode, 200)
  await edit(note, 'Règles de l’équipe, revues')
  await as().patch(`/api/spaces/${model}`, { access: 'open' }, { 'if-match': '"1"' })
  await as().delete(`/api/spaces/${model}/modules/guests`)
  await save(model, { pieces: [...pieces, await post(model, 'Du nouveau')], replaces: blueprint })
  const hand = (await read(two, 'pinned')).find((p) => p.body === 'Règles de l’équipe')!
  await edit(hand.id, 'Nos règles à nous')
  const told = async (id: string) => (await offered(id)).changes.map((c: Record<string, string>) => [c['kind'], c['before'], c['after'], c['state']])
  const rest = [['post', null, 'Du nouveau', 'new']]
  const settings = [['access', 'private', 'open', 'same'], ['tool', 'on', 'off', 'same']]
  assert.deepEqual(await told(one), [...settings, ['note', 'Règles de l’équipe', 'Règles de l’équipe, revues', 'same'], ...rest])
  assert.deepEqual(await told(two), [...settings, ['note', 'Règles de l’équipe', 'Règles de l’équipe, revues', 'changed'], ...rest])
  assert.deepEqual([await changed(one), (await house.as('ada').get(`/api/spaces/${one}`)).json().blueprintChanged], [true, false])
  // All of it, in the first.
  const all = await offered(one)
  const follow = (id: string, version: number, changes: { key: string, edition: number | null }[]) => as().put(`/api/spaces/${id}/blueprint`, { version, follow: changes.map(({ key, edition }) => ({ key, edition })) })
  assert.equal((await follow(one, all.version - 1, all.changes)).json().code, 'blueprint.moved')
  const followed = await follow(one, all.version, all.changes)
  assert.deepEqual([followed.statusCode, followed.json().access, followed.json().modules.includes('guests'), followed.json().blueprintChanged], [200, 'open', false, false], followed.body)
  assert.deepEqual([(await read(one, 'pinned')).map((p) => p.body), (await read(one, 'posts')).map((p) => p.body)], [['Règles de l’équipe, revues', 'Le matin : {x}'], ['Du nouveau', 'Bienvenue !']])
  // What is seen in the second is changed once more before the answer comes: it is not overwritten.
  const seen = await offered(two)
  await edit(hand.id, 'Nos règles, encore', 2)
  assert.equal((await follow(two, seen.version, seen.changes)).json().code, 'blueprint.moved')
  // Nothing of it: all stays, and it is not offered again.
  assert.equal((await follow(two, seen.version, [])).statusCode, 200)
  assert.deepEqual([(await read(two, 'pinned')).map((p) => p.body), await changed(two), (await offered(two)).changes], [['Nos règles, encore', 'Le matin : {x}'], false, []])
  // The next version tells what it changes from what this one said, and that the note is one's own.
  await edit(note, 'Règles 3', 2)
  await save(model, { pieces, replaces: blueprint })
  assert.deepEqual((await told(two)), [['note', 'Règles de l’équipe, revues', 'Règles 3', 'changed']])
  // What somebody else wrote is not rewritten in their name: theirs goes down to the wall, the new one is pinned.
  await as().put(`/api/spaces/${one}/members/${house.town.ids.sylvie}`, { role: 'owner' })
  const hers = (await house.as('sylvie').get(`/api/spaces/${one}/blueprint`)).json()
  assert.equal((await house.as('sylvie').put(`/api/spaces/${one}/blueprint`, { version: hers.version, follow: hers.changes.map((c: { key: string, edition: number }) => ({ key: c.key, edition: c.edition })) })).statusCode, 200)
  assert.deepEqual([(await read(one, 'pinned')).map((p) => p.body), (await read(one, 'posts')).map((p) => p.body).includes('Règles de l’équipe, revues')], [['Règles 3', 'Le matin : {x}'], true])
  await as().delete(`/api/space-blueprints/${blueprint}`)
  assert.deepEqual([await changed(one), (await offered(one)).version], [false, null])
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
