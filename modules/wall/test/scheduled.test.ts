import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepFiles } from '#platform/files/sweep.ts'
import { diskStore } from '#platform/files/store.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { sendDue } from '../sending.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())
const space = () => `/api/spaces/${house.town.spaces.private}`
const at = (time: string) => { house.clock.now = new Date(time) }
const plan = (who: Name, body: string, more: object = {}) => house.as(who).post(`${space()}/scheduled-posts`, { body, on: '2026-11-25', at: '08:30', ...more })
const due = new Date('2026-11-25T07:30:00Z')
const send = (time: Date = due) => sendDue(house.database, time)
type Shown = { id: string, body: string, author: { name: string }, createdAt: string, photos: { id: string }[], files: { id: string }[] }
const wall = async (who: Name = 'thomas'): Promise<Shown[]> => (await house.as(who).get(`${space()}/posts`)).json().items
const bodies = async (): Promise<string[]> => (await wall()).map(({ body }) => body)
const mine = async (who: Name = 'nadege'): Promise<{ id: string, body: string, dueAt: string, refusal: string | null, version: number }[]> => (await house.as(who).get('/api/me/scheduled-posts')).json().items
const bring = async (bytes: string): Promise<string> => (await house.as('nadege').post('/api/files?name=menu.pdf', Buffer.from(bytes), { 'content-type': 'application/octet-stream' })).json().id

test('planned for an hour of Paris, it is its author’s alone until then, and sent at its minute, once, whoever runs twice', async () => {
  const file = await bring('%PDF-1.4 menu')
  const made = await plan('nadege', 'Menu de Noël en pièce jointe.', { files: [file] })
  assert.equal(made.statusCode, 201, made.body)
  assert.deepEqual([made.json().dueAt, made.json().files[0].name, made.json().space.name], [due.toISOString(), 'menu.pdf', 'Cuisines Vesle-Nord'])
  assert.deepEqual([await bodies(), await mine('claire'), (await mine()).length], [[], [], 1])
  const read = async (who: Name) => (await house.as(who).get(`/api/files/${file}/content`)).statusCode
  assert.deepEqual([await read('nadege'), await read('claire')], [200, 404])

  await sweepFiles(house.database.pool, diskStore(house.filesDir), new Date('2026-11-24T23:00:00Z'))
  assert.equal(await read('nadege'), 200, 'not swept meanwhile')
  await send(new Date(due.getTime() - 1))
  assert.deepEqual(await bodies(), [])

  at('2026-11-25T07:30:00Z')
  await Promise.all([send(), send(), send()])
  await send()
  const [post, ...others] = await wall()
  assert.deepEqual([others, post!.body, post!.author.name, post!.createdAt, post!.files.map(({ id }) => id)], [[], 'Menu de Noël en pièce jointe.', 'Nadège Hoarau', due.toISOString(), [file]])
  assert.deepEqual([await mine(), await read('claire')], [[], 200])
  const { rows } = await house.database.pool.query(`select fact, actor_id, scope_id from journal where fact in ('post.created', 'scheduled_post.created', 'scheduled_post.sent') order by id`)
  assert.deepEqual(rows.map((row) => [row.fact, row.actor_id === house.town.ids.nadege, row.scope_id !== null]), [['scheduled_post.created', true, false], ['post.created', true, true], ['scheduled_post.sent', true, false]], 'the stream tells the space of the post alone')
})

test('a worker that was away sends it late, with those of the same hour in their order', async () => {
  at('2026-11-26T09:00:00Z')
  for (const [body, time] of [['deux', '10:31'], ['un', '10:30']] as const) await plan('nadege', body, { on: '2026-11-26', at: time })
  await send(new Date('2026-11-28T03:12:00Z'))
  assert.deepEqual((await bodies()).slice(0, 2), ['deux', 'un'])
})

test('rights are asked again when it is sent: who is out, who may not any more, a closed space; its author is told why', async () => {
  at('2026-11-27T09:00:00Z')
  const when = { on: '2026-11-27', at: '12:00' }
  const noon = new Date('2026-11-27T11:00:00Z')
  await plan('paul', 'Livraison jeudi', when)
  await plan('nadege', 'Je change de rôle', when)
  await plan('sylvie', 'Tout le monde lit ceci', { ...when, important: true })
  const members = `${space()}/members`
  await house.as('claire').delete(`${members}/${house.town.ids.paul}`)
  await house.as('claire').put(`${members}/${house.town.ids.nadege}`, { role: 'reader' })
  await house.as('claire').put(`${members}/${house.town.ids.sylvie}`, { role: 'contributor' })
  const before = await bodies()
  await send(noon)
  await send(noon)
  assert.deepEqual(await bodies(), before)
  assert.deepEqual([(await mine('paul'))[0]?.refusal, (await mine())[0]?.refusal, (await mine('sylvie'))[0]?.refusal], ['out', 'role', 'role'])
  const [line] = await noticesOf(house, 'paul')
  assert.deepEqual([line?.said, line?.title, line?.level, line?.address], ['Votre publication prévue n’est pas partie', 'Livraison jeudi', 2, `/publications-prevues#${(await mine('paul'))[0]!.id}`])

  // Back in, another hour is enough; its line goes.
  await house.as('claire').put(`${members}/${house.town.ids.paul}`, { role: 'contributor' })
  const [paul] = await mine('paul')
  const changed = await house.as('paul').patch(`/api/scheduled-posts/${paul!.id}`, { on: '2026-11-27', at: '14:00' }, { 'if-match': `"${paul!.version}"` })
  assert.equal(changed.json().refusal, null, changed.body)
  assert.deepEqual((await noticesOf(house, 'paul')).filter((one) => one.noun === 'scheduled_post'), [])
  const [{ version }] = [(await house.as('claire').get(space())).json()]
  assert.equal((await house.as('claire').post(`${space()}/closing`, {}, { 'if-match': `"${version}"` })).statusCode, 200)
  await send(new Date('2026-11-27T13:00:00Z'))
  assert.equal((await mine('paul'))[0]?.refusal, 'closed')
  await house.as('claire').delete(`${space()}/closing`)
  for (const [name, role] of [['nadege', 'contributor'], ['sylvie', 'host']] as const) await house.as('claire').put(`${members}/${house.town.ids[name]}`, { role })
})

test('where the wall is off it waits and is not there; it leaves once the wall is on again', async () => {
  at('2026-11-28T09:00:00Z')
  for (const { id } of await mine()) await house.as('nadege').delete(`/api/scheduled-posts/${id}`)
  await plan('nadege', 'Sortie du potager', { on: '2026-11-28', at: '18:00' })
  await house.as('claire').delete(`${space()}/modules/wall`)
  assert.deepEqual(await mine(), [])
  await send(new Date('2026-11-28T18:00:00Z'))
  await house.as('claire').put(`${space()}/modules/wall`)
  assert.deepEqual((await mine()).map(({ body, refusal }) => [body, refusal]), [['Sortie du potager', null]])
  await send(new Date('2026-11-28T18:01:00Z'))
  assert.deepEqual([(await bodies())[0], await mine()], ['Sortie du potager', []])
})

test('one changes it, sends it at once, withdraws it and takes that back; a time that is past or far is refused', async () => {
  at('2026-11-30T09:00:00Z')
  for (const { id } of await mine()) await house.as('nadege').delete(`/api/scheduled-posts/${id}`)
  const when = { on: '2026-12-01', at: '08:00' }
  const code = async (more: object) => (await plan('nadege', 'x', more)).json()
  assert.deepEqual([(await code({ on: '2026-11-30', at: '09:59' })).code, (await code({ on: '2028-01-01' })).code, (await code({ on: '2026-11-30', at: '25:00' })).code], ['scheduled.past', 'scheduled.far', 'request.invalid'])
  assert.equal((await plan('nadege', '', when)).json().code, 'post.empty')
  assert.equal((await plan('nadege', 'x', { ...when, important: true })).json().code, 'space.not_allowed')

  const photo = await bring('%PDF- affiche')
  const { id } = (await plan('nadege', 'Première idée', { ...when, files: [photo] })).json()
  assert.equal((await house.as('nadege').post(`${space()}/posts`, { body: 'y', files: [photo] })).json().code, 'file.not_found', 'it is kept for the planned post')
  assert.equal((await house.as('nadege').patch(`/api/scheduled-posts/${id}`, { body: 'Seconde idée' }, { 'if-match': '"1"' })).json().body, 'Seconde idée')
  assert.equal((await house.as('nadege').patch(`/api/scheduled-posts/${id}`, { body: 'Perdue' }, { 'if-match': '"1"' })).statusCode, 412)
  await house.as('nadege').delete(`/api/scheduled-posts/${id}`)
  assert.deepEqual(await mine(), [])
  await send(new Date('2026-12-01T07:00:00Z'))
  assert.ok(!(await bodies()).includes('Seconde idée'), 'what was withdrawn does not leave')
  assert.equal((await house.as('nadege').put(`/api/scheduled-posts/${id}/restoration`)).statusCode, 200)
  const sent = await house.as('nadege').post(`/api/scheduled-posts/${id}/publication`)
  assert.equal(sent.statusCode, 201, sent.body)
  assert.deepEqual([(await bodies())[0], (await mine()).length, (await house.as('nadege').post(`/api/scheduled-posts/${id}/publication`)).statusCode], ['Seconde idée', 0, 404])
})
