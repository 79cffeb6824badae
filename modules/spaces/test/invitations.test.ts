import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { readList } from '../pasted.ts'

let house: House
before(async () => {
  house = await openHouse()
  await house.database.pool.query("update affiliation set matricule = 'A0042' where person_id = $1", [house.town.ids.omar])
})
after(() => house.close())
let made = 0
const space = async (access: string): Promise<string> => (await house.as('claire').post('/api/spaces', { kind: 'team', access, name: `Invitations ${++made}` })).json().id
const invite = (id: string, ...names: Name[]) => house.as('claire').post(`/api/spaces/${id}/invitations`, { personIds: names.map((name) => house.town.ids[name]) })
const read = (id: string, who: Name) => house.as(who).get(`/api/spaces/${id}`)
type Line = { line: string, state: string, people: { name: string }[] }
const preview = async (id: string, list: string) => ((await house.as('claire').post(`/api/spaces/${id}/invitations/preview`, { list })).json().items as Line[]).map((l) => [l.line, l.state, ...l.people.map((p) => p.name)])

test('an invitation opens the door of a secret space, not the room, until it is accepted', async () => {
  const id = await space('secret')
  assert.equal((await read(id, 'omar')).statusCode, 404)
  assert.deepEqual((await invite(id, 'omar', 'lucie')).json(), { invited: 2, entered: 0, inside: 0 })
  const seen = (await read(id, 'omar')).json()
  assert.deepEqual([seen.invitedBy, seen.role, seen.can], ['Claire Vasseur', null, ['invitation.answer']])
  assert.equal((await house.as('omar').get(`/api/spaces/${id}/posts`)).statusCode, 403)
  assert.deepEqual((await house.as('omar').get('/api/me/invitations')).json().items.map((s: { id: string }) => s.id), [id])
  assert.equal((await house.as('omar').get('/api/home')).json().parts.spaces.items[0].id, id)
  assert.deepEqual((await house.as('omar').get('/api/spaces?mine=true')).json().items, [])
  assert.equal((await house.as('claire').get(`/api/spaces/${id}`)).json().memberCount, 1)

  const entered = (await house.as('omar').put(`/api/me/invitations/${id}/acceptance`)).json()
  assert.deepEqual([entered.role, entered.following, entered.invitedBy], ['contributor', true, null])
  assert.equal((await house.as('omar').put(`/api/me/invitations/${id}/acceptance`)).statusCode, 200, 'twice is once')
  const why = (await house.as('claire').get(`/api/spaces/${id}/visibility/${house.town.ids.omar}`)).json()
  assert.deepEqual([why.sees, why.grounds[0].via, why.grounds[0].by.name], ['content', 'person', 'Claire Vasseur'])

  assert.equal((await house.as('lucie').delete(`/api/me/invitations/${id}`)).statusCode, 204)
  assert.equal((await read(id, 'lucie')).statusCode, 404)
  assert.equal((await house.as('lucie').put(`/api/me/invitations/${id}/acceptance`)).statusCode, 404)
})

test('members and those invited already are left as they are; whoever had asked is in at once', async () => {
  const id = await space('on_request')
  await house.as('lucie').put(`/api/spaces/${id}/access-request`, {})
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.sylvie}`, { role: 'host' })
  assert.deepEqual((await invite(id, 'sylvie', 'lucie', 'omar', 'claire')).json(), { invited: 1, entered: 1, inside: 1 })
  assert.deepEqual((await invite(id, 'omar')).json(), { invited: 0, entered: 0, inside: 1 })
  assert.equal((await read(id, 'lucie')).json().role, 'contributor')
  assert.equal((await read(id, 'sylvie')).json().role, 'host')
  const [waiting] = (await house.as('sylvie').get(`/api/spaces/${id}/invitations`)).json().items
  assert.deepEqual([waiting.person.name, waiting.by.name], ['Omar Belkacem', 'Claire Vasseur'])
  assert.equal((await house.as('sylvie').delete(`/api/spaces/${id}/invitations/${house.town.ids.omar}`)).statusCode, 204)
  assert.equal((await house.as('omar').put(`/api/me/invitations/${id}/acceptance`)).statusCode, 404)
  assert.equal((await house.as('sylvie').delete(`/api/spaces/${id}/invitations/${house.town.ids.omar}`)).statusCode, 404)
})

test('being added, joining and an end of ninety days put an end to an invitation', async () => {
  const id = await space('private')
  await invite(id, 'omar', 'lucie', 'thomas')
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.omar}`, { role: 'reader' })
  assert.deepEqual([(await read(id, 'omar')).json().role, (await read(id, 'omar')).json().invitedBy], ['reader', null])
  await house.as('claire').patch(`/api/spaces/${id}`, { access: 'open', memberRole: 'reader' }, { 'if-match': '"1"' })
  assert.equal((await house.as('lucie').put(`/api/spaces/${id}/membership`)).json().role, 'reader', 'the role that the space gives')
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${id}/invitations`)).json().items.length, 1)
  const now = house.clock.now
  house.clock.now = new Date(now.getTime() + 91 * 86_400_000)
  try {
    assert.equal((await house.as('thomas').put(`/api/me/invitations/${id}/acceptance`)).statusCode, 404)
    assert.deepEqual((await invite(id, 'thomas')).json(), { invited: 1, entered: 0, inside: 0 })
  } finally { house.clock.now = now }
})

test('two tabs accept at once; two hosts invite at once: one membership, one invitation', async () => {
  const id = await space('private')
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.sylvie}`, { role: 'host' })
  const both = await Promise.all(['claire', 'sylvie'].map((who) => house.as(who as Name).post(`/api/spaces/${id}/invitations`, { personIds: [house.town.ids.omar] })))
  assert.deepEqual(both.map((r) => r.json().invited as number).toSorted((a, b) => a - b), [0, 1])
  const tabs = await Promise.all([1, 2].map(() => house.as('omar').put(`/api/me/invitations/${id}/acceptance`)))
  assert.deepEqual(tabs.map((r) => r.statusCode), [200, 200])
  const { rows } = await house.database.pool.query("select fact from journal where scope_id = $1 and noun_id = $2 and fact in ('invitation.made', 'membership.changed')", [id, house.town.ids.omar])
  assert.equal(rows.length, 2)
})

test('nobody is invited whom the host may not see, nor into a closed space, nor by more than one means', async () => {
  const id = await space('private')
  assert.deepEqual((await invite(id, 'agnes')).json(), { invited: 0, entered: 0, inside: 0 })
  assert.equal((await read(id, 'agnes')).statusCode, 404)
  const post = async (body: object) => (await house.as('claire').post(`/api/spaces/${id}/invitations`, body)).json().code
  assert.equal(await post({}), 'invitation.whom')
  assert.equal(await post({ unitId: uuidv7(), audienceId: uuidv7() }), 'invitation.whom')
  assert.equal(await post({ unitId: uuidv7() }), 'unit.not_found')
  assert.equal(await post({ audienceId: uuidv7() }), 'audience.not_found')
  assert.equal((await house.as('claire').post(`/api/spaces/${id}/closing`, {}, { 'if-match': '"1"' })).statusCode, 200)
  assert.equal((await invite(id, 'omar')).statusCode, 403)
})

test('the people of a unit with all below it, and of an audience, are invited in one go', async () => {
  const id = await space('private')
  const [unit, below] = [uuidv7(), uuidv7()]
  await house.database.pool.query("insert into unit (id, authority_id, parent_id, kind, name) values ($1, $2, null, 'direction', 'Direction'), ($3, $2, $1, 'service', 'Service')", [unit, house.town.authority, below])
  for (const [who, where] of [['omar', unit], ['thomas', below], ['claire', below]] as const) await house.database.pool.query("insert into position (id, authority_id, person_id, unit_id, title, starts_on) values ($1, $2, $3, $4, 'Agent', '2026-01-01')", [uuidv7(), house.town.authority, house.town.ids[who], where])
  assert.deepEqual((await house.as('claire').post(`/api/spaces/${id}/invitations`, { unitId: unit })).json(), { invited: 2, entered: 0, inside: 0 })
  const audience = (await house.as('ada').post('/api/audiences', { name: 'Élues', rule: { kind: ['councillor'] } })).json().id
  assert.deepEqual((await house.as('claire').post(`/api/spaces/${id}/invitations`, { audienceId: audience })).json(), { invited: 1, entered: 0, inside: 0 })
})

test('a pasted list is read as it comes out of a message or a spreadsheet', async () => {
  const id = await space('private')
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.sylvie}`, { role: 'reader' })
  await invite(id, 'lucie')
  assert.deepEqual(await preview(id, '• Hoarau Nadège\nTHOMAS NGUYEN,\r\nInes  moreira\nOmar Belkacem <omar@example.org>; lucie@example.org\nA0042\nSylvie FONTAINE\nAgnès Roux\nPersonne Inconnue\n\n---\nnadege hoarau'), [
    ['Hoarau Nadège', 'found', 'Nadège Hoarau'], ['THOMAS NGUYEN', 'found', 'Thomas Nguyen'], ['Ines moreira', 'found', 'Inès Moreira'], ['Omar Belkacem <omar@example.org>', 'found', 'Omar Belkacem'],
    ['lucie@example.org', 'invited', 'Lucie Armand'], ['A0042', 'found', 'Omar Belkacem'], ['Sylvie FONTAINE', 'member', 'Sylvie Fontaine'], ['Agnès Roux', 'unknown'], ['Personne Inconnue', 'unknown'], ['nadege hoarau', 'found', 'Nadège Hoarau'],
  ])
})

test('two people of one name are offered, not guessed', async () => {
  const id = await space('private')
  const twin = uuidv7()
  await house.database.pool.query("insert into person (id, given_name, family_name, email, headline, main_authority_id, created_at) values ($1, 'Claire', 'Martin', null, 'Agente', $2, now())", [twin, house.town.authority])
  await house.database.pool.query("update person set given_name = 'Claire', family_name = 'Martin' where id = $1", [house.town.ids.thomas])
  await house.database.pool.query("insert into affiliation (id, person_id, authority_id, kind, starts_on) values ($1, $2, $3, 'staff', '2026-01-01')", [uuidv7(), twin, house.town.authority])
  const { rebuildEntries } = await import('#modules/directory/entries.ts')
  await rebuildEntries(house.database, house.clock.now)
  assert.deepEqual(await preview(id, 'Martin Claire'), [['Martin Claire', 'ambiguous', 'Claire Martin', 'Claire Martin']])
})

test('hostile lists: turned words are turned back, ten megabytes and six hundred names are refused, and nothing of SQL is', async (t) => {
  const id = await space('private')
  assert.deepEqual(readList('\u202eeriale\u202c Vasseur\u0000 \u2066x').map((a) => a.line), ['eriale Vasseur x'])
  assert.deepEqual(readList('محمد بن علي\n王小明\n\ud800x').map((a) => [a.line, a.names.length]), [['محمد بن علي', 3], ['王小明', 1], ['\ufffdx', 1]])
  assert.deepEqual(await preview(id, "%\n_ _\n'; drop table space;--\n\\"), [['drop table space', 'unknown']])
  const post = async (list: string) => (await house.as('claire').post(`/api/spaces/${id}/invitations/preview`, { list })).statusCode
  assert.equal(await post('x'.repeat(10_000_000)), 413)
  assert.equal(await post('x\n'.repeat(31_000)), 400)
  assert.equal(await post(Array.from({ length: 501 }, (_, n) => `Nom ${n}`).join('\n')), 422)
  const began = performance.now()
  assert.equal(await post(Array.from({ length: 500 }, (_, n) => `Prénom Nom${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`).join('\n')), 200)
  t.diagnostic(`a list of 500 names read: ${Math.round(performance.now() - began)} ms`)
})
