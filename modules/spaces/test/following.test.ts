// What a blueprint says besides texts and folders, followed and brought back: cards, polls, a charter, a reminder; and what it no longer has.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

type Change = { key: string, kind: string, before: string | null, after: string, now: string | null, state: string, edition: number | null }
const claire = () => house.as('claire')
let made = 0
const open = async (body: object): Promise<string> => {
  const reply = await claire().post('/api/spaces', { name: `Suivi ${++made}`, ...body })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
const add = async (id: string, url: string, body: object): Promise<string> => {
  const reply = await claire().post(`/api/spaces/${id}/${url}`, body)
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
const items = async <T = { id: string, title: string, body: string, name: string }>(url: string): Promise<T[]> => (await claire().get(url)).json().items
const save = async (id: string, pieces: string[], more: object = {}): Promise<string> => {
  const reply = await claire().post(`/api/spaces/${id}/blueprint`, { title: 'Suivi', pieces, ...more })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json().id
}
const offered = async (id: string): Promise<{ version: number, changes: Change[] }> => (await claire().get(`/api/spaces/${id}/blueprint`)).json()
const folder = (id: string, name: string, parentId: string | null = null): Promise<string> => add(id, 'documents', { kind: 'folder', name, parentId })

test('a card, a charter, a reminder that change are offered; so is what the blueprint no longer has, unless people put something into it', async () => {
  const model = await open({ kind: 'team', access: 'private' })
  const card = await add(model, 'practices', { title: 'Le froid', doing: 'Refermer', steps: [{ text: 'Vérifier' }] })
  const poll = await add(model, 'posts', { body: 'Quel jour ?', poll: { choices: ['lundi', 'mardi'] } })
  const old = await add(model, 'posts', { body: 'Du passé' })
  const [empty, full] = [await folder(model, 'Vide'), await folder(model, 'Plein')]
  await claire().put(`/api/spaces/${model}/charter`, { body: 'Écouter.' })
  const pieces = [card, poll, old, empty, full, model]
  const blueprint = await save(model, pieces)
  const space = await open({ blueprint })
  assert.deepEqual((await offered(space)).changes, [])
  await add(space, 'documents', { kind: 'folder', name: 'À nous', parentId: (await items(`/api/spaces/${space}/folders`)).find(({ name }) => name === 'Plein')!.id })
  assert.equal((await claire().patch(`/api/practices/${card}`, { title: 'Le froid', doing: 'Refermer', avoid: 'Attendre', steps: [{ text: 'Vérifier' }] }, { 'if-match': '"1"' })).statusCode, 200)
  await claire().put(`/api/spaces/${model}/charter`, { body: 'Écouter, répondre.' })
  assert.equal((await claire().patch(`/api/spaces/${model}`, { discreet: true }, { 'if-match': '"1"' })).statusCode, 200)
  await save(model, [card, poll, model], { replaces: blueprint })
  const { version, changes } = await offered(space)
  assert.deepEqual(changes.map(({ kind, before, after, state }) => [kind, before, after, state]).toSorted((a, b) => (String(a) < String(b) ? -1 : 1)), [
    ['card', 'Le froid\n\n✓ Refermer\n\n1. Vérifier', 'Le froid\n\n✓ Refermer\n\n✗ Attendre\n\n1. Vérifier', 'same'],
    ['charter', 'Écouter.', 'Écouter, répondre.', 'same'],
    ['discreet', 'off', 'on', 'same'],
    ['folder', 'Vide', '', 'dropped'],
    ['post', 'Du passé', '', 'dropped'],
  ])
  const followed = await claire().put(`/api/spaces/${space}/blueprint`, { version, follow: changes.map(({ key, edition }) => ({ key, edition })) })
  assert.equal(followed.statusCode, 200, followed.body)
  assert.equal(followed.json().discreet, true)
  assert.deepEqual([(await items(`/api/spaces/${space}/posts`)).map(({ body }) => body), (await items(`/api/spaces/${space}/folders`)).map(({ name }) => name).toSorted()], [['Quel jour ?'], ['Plein', 'À nous'].toSorted()])
  const [line] = await items(`/api/spaces/${space}/practices`)
  assert.equal((await claire().get(`/api/practices/${line!.id}`)).json().avoid, 'Attendre')
  assert.equal((await claire().get(`/api/spaces/${space}/welcome`)).json().charter.body, 'Écouter, répondre.')
  assert.deepEqual((await offered(space)).changes, [])
})

test('other choices of a poll are asked anew: what was answered stays with what was asked', async () => {
  const model = await open({ kind: 'team', access: 'private' })
  const blueprint = await save(model, [await add(model, 'posts', { body: 'Quel jour ?', poll: { choices: ['lundi', 'mardi'] } })])
  const space = await open({ blueprint })
  await save(model, [await add(model, 'posts', { body: 'Quel jour ?', poll: { choices: ['lundi', 'jeudi'] } })], { replaces: blueprint })
  const { version, changes } = await offered(space)
  assert.deepEqual(changes.map(({ kind, after }) => [kind, after]), [['poll', 'Quel jour ?\n- lundi\n- jeudi']])
  await claire().put(`/api/spaces/${space}/blueprint`, { version, follow: changes.map(({ key, edition }) => ({ key, edition })) })
  const polls = await items<{ poll: { choices: { text: string }[] } }>(`/api/spaces/${space}/posts`)
  assert.deepEqual(polls.map(({ poll }) => poll.choices.map(({ text }) => text)), [['lundi', 'jeudi'], ['lundi', 'mardi']])
})

test('choices that are one name each are no choice in a blueprint: the question stays', async () => {
  const model = await open({ kind: 'team', access: 'private' })
  for (const who of ['nadege', 'thomas'] as const) await claire().put(`/api/spaces/${model}/members/${house.town.ids[who]}`, { role: 'contributor' })
  const names = (await items<{ person: { name: string }, role: string }>(`/api/spaces/${model}/members`)).filter(({ role }) => role === 'contributor').map(({ person }) => person.name)
  const space = await open({ blueprint: await save(model, [await add(model, 'posts', { body: 'Qui vient ?', poll: { choices: names } })]) })
  assert.deepEqual((await items<{ body: string, poll: unknown }>(`/api/spaces/${space}/posts`)).map(({ body, poll }) => [body, poll]), [['Qui vient ?', null]])
})

test('a verified card and a folder within a folder are brought back, beside what the blueprint had, in both its languages', async () => {
  const model = await open({ blueprint: 'cooks', variables: { college: 'Jean-Zay' } })
  await claire().put(`/api/spaces/${model}/modules/practices`)
  const pieces = await items<{ id: string }>(`/api/spaces/${model}/blueprint-pieces`)
  const blueprint = await save(model, [...pieces.map(({ id }) => id), await add(model, 'practices', { title: 'Le froid' })])
  const packageOf = async () => (await house.database.pool.query<{ package: { variables: { key: string }[], contents: { wall: { notes: { fr: string, en: string }[] }, documents: { folders: { fr: string, en: string }[] }, practices: { cards: { title: { fr: string } }[] } } } }>('select package from blueprint where id = $1', [blueprint])).rows[0]!.package
  const first = await packageOf()
  assert.match(first.contents.wall.notes[0]!.en, /In the kitchen, no compromise/, 'what the house says in two languages is saved in both')
  assert.deepEqual(first.variables.map(({ key }) => key), ['college', 'days', 'hygiene'])
  const space = await open({ blueprint, variables: { college: 'Prévert' } })
  const card = await add(space, 'practices', { title: 'Le chaud', steps: [{ text: 'Goûter' }] })
  assert.equal((await claire().put(`/api/practices/${card}/verification`, {})).statusCode, 200)
  const menus = (await items(`/api/spaces/${space}/folders`)).find(({ name }) => name === 'Menus')!
  await folder(space, '2027', menus.id)
  const { version, additions } = (await claire().get(`/api/spaces/${space}/blueprint-return`)).json()
  assert.deepEqual(additions.map((one: { kind: string, after: string }) => [one.kind, one.after]).toSorted(), [['card', 'Le chaud\n\n1. Goûter'], ['folder', 'Menus/2027']])
  const brought = await claire().post(`/api/spaces/${space}/blueprint-return`, { version, take: additions.map((one: { key: string }) => one.key) })
  assert.equal(brought.statusCode, 200, brought.body)
  const { contents } = await packageOf()
  assert.deepEqual([contents.practices.cards.map(({ title }) => title.fr), contents.documents.folders.filter(({ fr }) => !first.contents.documents.folders.some((one) => one.fr === fr))], [['Le chaud', 'Le froid'], [{ fr: 'Menus/2027', en: 'Menus/2027' }]])
  assert.deepEqual(first.contents.documents.folders.filter(({ fr, en }) => !contents.documents.folders.some((one) => one.fr === fr && one.en === en)), [])
})

test('a word that is marked and is written nowhere is refused; its trades go along, the role of those whom the owner chooses too', async () => {
  const model = await open({ kind: 'practice', access: 'open' })
  const note = await add(model, 'posts', { body: 'Bienvenue à Jean-Zay' })
  const refused = await claire().post(`/api/spaces/${model}/blueprint`, { title: 'Suivi', pieces: [note], variables: [{ value: 'Prévert', label: 'Nom du collège' }] })
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'blueprint.variable_unused'])
  const trade = crypto.randomUUID()
  await house.database.pool.query("insert into trade (id, authority_id, name) values ($1, $2, 'Chef de cuisine')", [trade, house.town.authority])
  assert.equal((await claire().patch(`/api/spaces/${model}`, { tradeIds: [trade], memberRole: 'reader' }, { 'if-match': '"1"' })).statusCode, 200)
  const blueprint = await save(model, [note], { variables: [{ value: 'Jean-Zay', label: 'Nom du collège', example: 'Prévert' }, { value: 'Bienvenue', label: 'Nom du collège' }], peopleRole: 'host' })
  const shown = (await items<{ id: string, peopleRole: string, memberRole: string, variables: { key: string, required: boolean }[] }>('/api/space-blueprints')).find(({ id }) => id === blueprint)!
  assert.deepEqual([shown.peopleRole, shown.memberRole, shown.variables.map(({ key, required }) => [key, required])], ['host', 'reader', [['nomducollege', true], ['nomducollege2', true]]])
  const missing = await claire().post('/api/spaces', { name: 'Encore un', blueprint })
  assert.deepEqual([missing.statusCode, missing.json().code], [422, 'blueprint.variable_missing'])
  const space = await open({ blueprint, variables: { nomducollege: 'Aragon', nomducollege2: 'Salut' } })
  assert.deepEqual([(await items(`/api/spaces/${space}/posts`)).map(({ body }) => body), (await claire().get(`/api/spaces/${space}`)).json().tradeIds], [['Salut à Aragon'], [trade]])
})
