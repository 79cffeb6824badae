// « Que voit X ? »: the rights rule, asked with somebody else as the actor, for whoever runs the space.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { people, type Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

let made = 0
async function open(access: string, members: Partial<Record<Name, string>> = {}): Promise<string> {
  const { id } = (await house.as('claire').post('/api/spaces', { kind: 'team', access, name: `Regard ${++made}` })).json()
  for (const [name, role] of Object.entries(members)) assert.equal((await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids[name as Name]}`, { role })).statusCode, 200)
  return id
}
const ask = (id: string, of: Name, who: Name = 'claire') => house.as(who).post(`/api/spaces/${id}/visibility/${house.town.ids[of]}/look`)
type Look = { sees: string, does: string, limits: string[], tools: { module: string, state: string }[], grounds: { via: string }[], newest: { id: string, by: string, text: string, about: string | null, sees: boolean, why: string | null }[] }
const look = async (id: string, of: Name, who: Name = 'claire'): Promise<Look> => {
  const reply = await ask(id, of, who)
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json()
}
const state = ({ tools }: Look, module: string) => tools.find((tool) => tool.module === module)?.state
const post = async (id: string, body: string, who: Name = 'claire') => (await house.as(who).post(`/api/spaces/${id}/posts`, { body })).json<{ id: string }>().id

test('what somebody sees of a space, and of the wall as they receive it', async () => {
  const id = await open('private', { sylvie: 'host', nadege: 'contributor', ines: 'reader' })
  const [plain, hidden] = [await post(id, 'Le **plan** de la semaine'), await post(id, 'Un mot de trop', 'nadege')]
  await house.as('ines').post(`/api/posts/${plain}/comments`, { body: 'Merci' })
  assert.equal((await house.as('sylvie').put(`/api/moderation/post/${hidden}/hiding`, { reason: 'Une personne y est nommée.' })).statusCode, 200)
  const through = await look(id, 'ines')
  assert.deepEqual([through.sees, through.does, through.limits, state(through, 'wall')], ['content', 'comments', [], 'seen'])
  assert.deepEqual(through.newest.map(({ id, by, text, about, sees, why }) => [id, by, text, about, sees, why]), [
    [hidden, people.nadege.name, 'Un mot de trop', null, false, 'les personnes qui animent l’ont masqué'], [plain, people.claire.name, 'Le plan de la semaine', '1 commentaire', true, null],
  ])
  // Its author reads it still, and it is what they receive themselves.
  assert.deepEqual((await look(id, 'nadege')).newest.map(({ sees }) => sees), [true, true])
  const theirs = async (who: Name) => new Set((await house.as(who).get(`/api/spaces/${id}/posts`)).json<{ items: { id: string }[] }>().items.map((one) => one.id))
  for (const who of ['ines', 'nadege', 'sylvie'] as const) {
    const received = await theirs(who)
    for (const one of (await look(id, who)).newest) assert.equal(one.sees, received.has(one.id), `${who} ${one.text}`)
  }
  // Somebody of the authority who is not in it.
  const outside = await look(id, 'omar')
  assert.deepEqual([outside.sees, outside.does, outside.newest.map(({ sees, why }) => sees || why !== null), state(outside, 'wall'), outside.grounds.map(({ via }) => via)], ['name', 'name', [false, false], 'unseen', ['everyone']])
})

test('cards are looked at too, and of a post the comments that the other one reads are counted', async () => {
  const id = await open('private', { sylvie: 'host', nadege: 'contributor', ines: 'reader' })
  const card = async (title: string) => (await house.as('nadege').post(`/api/spaces/${id}/practices`, { title, doing: 'Ainsi' })).json<{ id: string }>().id
  const hide = async (noun: string, of: string) => assert.equal((await house.as('sylvie').put(`/api/moderation/${noun}/${of}/hiding`, { reason: 'Une personne y est nommée.' })).statusCode, 200)
  const [kept, away] = [await card('Four vapeur'), await card('Chez le petit Jules')]
  const said = await post(id, 'Le plan')
  const comments = await Promise.all(['Merci', 'Un mot de trop'].map(async (body) => (await house.as('nadege').post(`/api/posts/${said}/comments`, { body })).json<{ id: string }>().id))
  await hide('practice', away)
  await hide('comment', comments[1]!)
  const seen = async (who: Name) => Object.fromEntries((await look(id, who)).newest.map(({ id, about, sees, why }) => [id, [about, sees, why]]))
  assert.deepEqual(await seen('ines'), { [said]: ['1 commentaire', true, null], [kept]: ['fiche pratique', true, null], [away]: ['fiche pratique', false, 'les personnes qui animent l’ont masquée'] })
  assert.deepEqual(await seen('nadege'), { [said]: ['2 commentaires', true, null], [kept]: ['fiche pratique', true, null], [away]: ['fiche pratique', true, null] })
})

test('sections that are off, a closed space and a charter are said', async () => {
  const id = await open('private', { olivier: 'contributor', nadege: 'contributor' })
  await post(id, 'Bonjour')
  assert.equal((await house.as('claire').put(`/api/spaces/${id}/charter`, { body: 'Rester poli.' }, { 'if-match': '"0"' })).statusCode < 300, true)
  const guest = await look(id, 'olivier')
  assert.deepEqual([guest.sees, guest.does, guest.limits], ['content', 'reads', ['charter']])
  assert.deepEqual((await look(id, 'nadege')).limits, [])
  await house.as('claire').delete(`/api/spaces/${id}/modules/wall`)
  const off = await look(id, 'nadege')
  assert.deepEqual([state(off, 'wall'), off.newest], ['off', []])
  await house.as('claire').put(`/api/spaces/${id}/modules/wall`)
  const { version } = (await house.as('claire').get(`/api/spaces/${id}`)).json()
  await house.as('claire').post(`/api/spaces/${id}/closing`, {}, { 'if-match': `"${version}"` })
  const closed = await look(id, 'nadege')
  assert.deepEqual([closed.sees, closed.does, closed.limits, closed.newest.map(({ sees }) => sees)], ['content', 'reads', ['closed'], [true]])
})

test('a module that is not open to that person is not theirs to see', async () => {
  const id = await open('private', { nadege: 'contributor' })
  await post(id, 'Bonjour')
  await house.database.pool.query(`update authority set modules_scouts = '{wall}' where id = $1`, [house.town.authority])
  await house.database.pool.query(`insert into duty (id, person_id, authority_id, kind, since) values (gen_random_uuid(), $1, $2, 'scout', $3)`, [house.town.ids.claire, house.town.authority, house.clock.now])
  const through = await look(id, 'nadege')
  assert.deepEqual([state(through, 'wall'), through.newest.map(({ sees }) => sees)], ['not_theirs', [false]])
  await house.database.pool.query(`update authority set modules_scouts = '{}' where id = $1`, [house.town.authority])
})

test('only who runs the space may ask, only of whom they see; that they looked is in the journal, for hosts alone to hear', async () => {
  const id = await open('private', { sylvie: 'host', nadege: 'contributor' })
  for (const [who, status] of [['nadege', 403], ['omar', 403], ['ada', 403], ['agnes', 404]] as const) assert.equal((await ask(id, 'nadege', who)).statusCode, status, who)
  assert.equal((await ask(id, 'agnes')).statusCode, 404)
  assert.equal((await house.as('claire').post(`/api/spaces/${id}/visibility/${uuidv7()}/look`)).statusCode, 404)
  const facts = async () => (await house.database.pool.query<{ actor_id: string, data: object }>(`select actor_id, data from journal where fact = 'space.looked_through' and scope_id = $1`, [id])).rows
  assert.deepEqual(await facts(), [])
  await look(id, 'nadege', 'sylvie')
  assert.deepEqual(await facts(), [{ actor_id: house.town.ids.sylvie, data: { eyesOf: house.town.ids.nadege, least: 'member.manage' } }])
})

test('nothing of theirs alone is shown: what they planned, keep, are told; nor what they hid from the host’s eyes', async () => {
  const id = await open('private', { nadege: 'contributor' })
  const kept = await post(id, 'À garder')
  assert.equal((await house.as('nadege').put(`/api/posts/${kept}/keep`)).statusCode < 300, true)
  assert.equal((await house.as('nadege').post(`/api/spaces/${id}/scheduled-posts`, { body: 'CANARI-planifié', on: '2026-12-01', at: '08:30' })).statusCode, 201)
  const trashed = await post(id, 'CANARI-retiré', 'nadege')
  await house.as('nadege').delete(`/api/posts/${trashed}`)
  const text = (await ask(id, 'nadege')).body
  assert.ok(!text.includes('CANARI') && !text.includes('kept'))
  assert.deepEqual((await look(id, 'nadege')).newest.map((one) => one.id), [kept])
  // In a closed space hosts read as the others do: what is hidden is then its author's alone, and not told through their eyes.
  const own = await post(id, 'CANARI-masqué', 'nadege')
  assert.equal((await house.as('claire').put(`/api/moderation/post/${own}/hiding`, { reason: 'Une personne y est nommée.' })).statusCode, 200)
  const { version } = (await house.as('claire').get(`/api/spaces/${id}`)).json()
  await house.as('claire').post(`/api/spaces/${id}/closing`, {}, { 'if-match': `"${version}"` })
  assert.ok((await house.as('nadege').get(`/api/spaces/${id}/posts`)).body.includes('CANARI-masqué'))
  assert.ok(!(await ask(id, 'nadege')).body.includes('CANARI'))
})
