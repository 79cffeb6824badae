import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading, told } from '#test/cast/told.ts'
import { names, type Name } from '#test/cast/town.ts'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { emptyTrash } from '../jobs.ts'
import { apps } from '../module.ts'
import { addApp, namesOf, type Made } from './cast.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  await reading(house.database)
  o = await settleOrganisation(house.database, house.town)
})
after(() => house.close())
const at = (version: number) => ({ 'if-match': `"${version}"` })
const status = async (who: Name, url: string): Promise<number> => (await house.as(who).get(url)).statusCode
const code = (reply: { json(): { code: string } }): string => reply.json().code

test('an application is for whom its rule means, wherever they look, and for nobody else; the journal keeps both sides of a change', async () => {
  const made = await addApp(house, { name: 'Menus en ligne', about: 'Composer un menu', rule: { trade: [o.cook] }, categories: ['education'], aliases: ['cantine'] })
  const url = `/api/apps/${made.id}`
  const readers = async (): Promise<string[]> => {
    const found: string[] = []
    for (const name of names) if ((await namesOf(house, name)).includes('Menus en ligne')) found.push(name)
    return found
  }
  // Nadège and Ines cook; Ada keeps the list and does not cook.
  assert.deepEqual([await readers(), await status('nadege', url), await status('thomas', url), await status('ada', url), await status('agnes', url)], [['nadege', 'ines'], 200, 404, 200, 404])
  const portal = (await house.as('nadege').get('/api/app-portal')).json()
  assert.deepEqual(portal.groups.map((g: { category: string, count: number }) => [g.category, g.count]), [['mine', 1], ['education', 1]])
  assert.equal((await house.as('nadege').put(`${url}/favourite`)).json().favourite, true)
  const home = async (who: Name): Promise<string[]> => (await house.as(who).get('/api/home')).json().parts.apps.items.map((i: { name: string }) => i.name)
  assert.deepEqual([await home('nadege'), await home('thomas')], [['Menus en ligne'], []])
  await indexed(house)
  const search = async (who: Name): Promise<string[]> => (await house.as(who).get('/api/search?q=cantine')).json().items.map((i: { noun: string }) => i.noun)
  assert.deepEqual([await search('nadege'), await search('thomas')], [['app'], []])
  // Readdressed: the favourite and all else is gone with the right.
  const edited = await house.as('ada').patch(url, { rule: { kind: ['councillor'] }, address: 'https://menus.example/a' }, at(1))
  assert.deepEqual([edited.statusCode, edited.json<Made>().version], [200, 2])
  assert.deepEqual([(await readers()).includes('nadege'), await home('nadege'), await search('nadege'), await status('nadege', url), (await house.as('nadege').put(`${url}/favourite`)).statusCode, (await house.as('nadege').post(`${url}/openings`)).statusCode], [false, [], [], 404, 404, 404])
  assert.equal(code(await house.as('ada').patch(url, { name: 'x' }, at(1))), 'request.version_stale')
  const { rows } = await house.database.pool.query<{ fact: string, data: object }>(`select fact, data from journal where noun_id = $1 and fact in ('app.edited', 'app.readdressed') order by fact`, [made.id])
  assert.deepEqual(rows, [{ fact: 'app.edited', data: { before: { address: 'https://conges.trois-vallees.example/' }, after: { address: 'https://menus.example/a' } } }, { fact: 'app.readdressed', data: { before: { rule: { trade: [o.cook] } }, after: { rule: { kind: ['councillor'] } } } }])
  // The rule is its keepers’.
  assert.deepEqual([(await house.as('ada').get(url)).json<Made>().rule], [{ kind: ['councillor'] }])
})

test('taken away and restored within thirty days; then it is gone with its scope', async () => {
  const { id } = await addApp(house, { name: 'Passagère' })
  const url = `/api/apps/${id}`
  assert.deepEqual([(await house.as('nadege').delete(url)).statusCode, (await house.as('ada').delete(url)).statusCode, await status('nadege', url), await status('ada', url)], [403, 204, 404, 404])
  assert.deepEqual([(await house.as('nadege').put(`${url}/restoration`)).statusCode, (await house.as('ada').put(`${url}/restoration`)).statusCode, (await house.as('ada').put(`${url}/restoration`)).statusCode, await status('nadege', url)], [404, 200, 200, 200])
  await house.as('ada').delete(url)
  const scopes = async (): Promise<number> => (await house.database.pool.query('select from app a join scope s on s.id = a.scope_id where a.id = $1', [id])).rowCount ?? 0
  await emptyTrash(house.database, house.clock.now)
  assert.equal(await scopes(), 1)
  await emptyTrash(house.database, new Date(house.clock.now.getTime() + 31 * 86_400_000))
  assert.equal(await scopes(), 0)
  assert.equal((await house.as('ada').put(`${url}/restoration`)).statusCode, 404)
})

test('addresses lead by https or within this house; an owner is of the authority', async () => {
  const refused = async (given: object): Promise<string> => code(await house.as('ada').post('/api/apps', { name: 'x', address: 'https://a.example/', ...given }))
  for (const address of ['http://a.example/', 'javascript:alert(1)', '//a.example/', '/\\a.example', 'https://moi:secret@a.example/', 'ftp://a.example', 'https://', '', 'data:text/html,x', ' ', 'https://a b.example/']) assert.equal(await refused({ address }), 'app.address_wrong', address)
  for (const given of [{ checkAddress: '/api/health' }, { checkAddress: 'http://a.example/' }, { help: 'javascript:1' }]) assert.equal(await refused(given), 'app.address_wrong')
  assert.deepEqual([await refused({ name: ' \u200b ' }), await refused({ ownerId: house.town.ids.agnes }), await refused({ ownerId: house.town.ids.paul }), await refused({ unitId: house.town.authority })], ['app.name_empty', 'app.owner_unknown', 'app.owner_unknown', 'app.owner_unknown'])
  for (const address of ['/documents', 'https://a.example/b?c=d#e']) assert.equal((await house.as('ada').post('/api/apps', { name: 'Adresse', address })).json().address, address)
})

test('its picture is read by whom it is for, and let go of when another takes its place', async () => {
  const bring = async (): Promise<string> => (await house.as('ada').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json().id
  const [first, second] = [await bring(), await bring()]
  const { id } = await addApp(house, { name: 'Avec image', pictureId: first, rule: { trade: [o.cook] } })
  assert.deepEqual([await status('nadege', `/api/apps/${id}/picture/${first}`), await status('thomas', `/api/apps/${id}/picture/${first}`)], [200, 404])
  assert.equal((await house.as('ada').patch(`/api/apps/${id}`, { pictureId: second }, at(1))).json<Made>().picture, second)
  assert.deepEqual([await status('nadege', `/api/apps/${id}/picture/${first}`), await status('nadege', `/api/apps/${id}/picture/${second}`)], [404, 200])
})

test('favourites stand in one’s own order, twenty-four at most', async () => {
  const made: string[] = []
  for (let i = 0; i < 25; i++) made.push((await addApp(house, { name: `Favori ${String(i).padStart(2, '0')}` })).id)
  const order = async (): Promise<string[]> => (await house.as('thomas').get('/api/app-portal')).json<{ favourites: { id: string }[] }>().favourites.map(({ id }) => id)
  for (const id of made.slice(0, 4)) await house.as('thomas').put(`/api/apps/${id}/favourite`)
  await house.as('thomas').put(`/api/apps/${made[0]}/favourite`)
  assert.deepEqual(await order(), made.slice(0, 4))
  const [a, b, c, d] = made as [string, string, string, string]
  assert.deepEqual((await house.as('thomas').put('/api/me/favourite-apps', { ids: [d, b] })).json<{ items: { id: string }[] }>().items.map(({ id }) => id), [d, b, a, c])
  await house.as('thomas').delete(`/api/apps/${b}/favourite`)
  assert.deepEqual([await order(), (await house.as('nadege').get('/api/app-portal')).json().favourites], [[d, a, c], []])
  for (const id of made.slice(4)) await house.as('thomas').put(`/api/apps/${id}/favourite`)
  assert.deepEqual([code(await house.as('thomas').put(`/api/apps/${b}/favourite`)), (await order()).length], ['app.too_many_favourites', 24])
})

test('access is asked of its owner, who answers with a word; the answer comes back', async () => {
  const { id } = await addApp(house, { name: 'Contrôles sanitaires', access: 'request', ownerId: house.town.ids.thomas })
  const url = `/api/apps/${id}`
  const standing = async (): Promise<string[]> => { const one = (await house.as('nadege').get(url)).json<Made>(); return [one.standing, ...one.can.filter((can) => /open|ask/.test(can))] }
  assert.deepEqual(await standing(), ['request', 'app.ask'])
  assert.equal(code(await house.as('nadege').post(`${url}/requests`, { why: ' ' })), 'app.why_empty')
  assert.equal((await house.as('nadege').post(`${url}/requests`, { why: 'Je prépare le contrôle de mars' })).statusCode, 201)
  assert.deepEqual([await standing(), code(await house.as('nadege').post(`${url}/requests`, { why: 'Encore' }))], [['waiting', 'app.unask'], 'app.asked_already'])
  await told(house)
  assert.ok((await noticesOf(house, 'thomas')).some((notice) => JSON.stringify(notice).includes('demande l’accès à')))
  // Who has nothing to answer sees nobody’s request.
  const waiting = async (who: Name): Promise<string[]> => (await house.as(who).get(url)).json<Made>().requests.map(({ why }) => why)
  assert.deepEqual([await waiting('thomas'), await waiting('ada'), await waiting('ines'), await waiting('nadege')], [['Je prépare le contrôle de mars'], ['Je prépare le contrôle de mars'], [], []])
  const request = (await house.as('thomas').get(url)).json<Made>().requests[0]!.id
  assert.deepEqual([(await house.as('ines').put(`/api/app-requests/${request}/answer`, { answer: 'granted' })).statusCode, (await house.as('nadege').put(`/api/app-requests/${request}/answer`, { answer: 'granted' })).statusCode], [404, 404])
  assert.equal((await house.as('thomas').put(`/api/app-requests/${request}/answer`, { answer: 'refused', words: 'Voyez d’abord votre chef' })).statusCode, 200)
  assert.equal(code(await house.as('ada').put(`/api/app-requests/${request}/answer`, { answer: 'granted' })), 'app_request.answered_already')
  await told(house)
  assert.ok((await noticesOf(house, 'nadege')).some((notice) => JSON.stringify(notice).includes('répondu à votre demande')))
  assert.deepEqual([await standing(), (await house.as('nadege').get(url)).json<Made>().answer?.words], [['refused', 'app.ask'], 'Voyez d’abord votre chef'])
  // She asks again, takes it back, asks once more, and is let in.
  const ask = () => house.as('nadege').post(`${url}/requests`, { why: 'Mon chef est d’accord' })
  await ask()
  assert.equal((await house.as('nadege').delete(`${url}/requests`)).json<Made>().standing, 'refused')
  await ask()
  await house.as('thomas').put(`/api/app-requests/${(await house.as('thomas').get(url)).json<Made>().requests[0]!.id}/answer`, { answer: 'granted' })
  assert.deepEqual([await standing(), code(await ask())], [['granted', 'app.open'], 'app.open_already'])
})

test('its owner says how it does; a dead link is reported once by each, and looked at', async () => {
  const { id } = await addApp(house, { name: 'Cartes', ownerId: house.town.ids.thomas })
  const url = `/api/apps/${id}`
  assert.deepEqual([code(await house.as('nadege').put(`${url}/state`, { state: 'incident', words: 'x' })), code(await house.as('thomas').put(`${url}/state`, { state: 'incident', words: ' ' }))], ['app.not_keeper', 'app.words_empty'])
  const after = (await house.as('thomas').put(`${url}/state`, { state: 'maintenance', words: 'De retour à 14 h' })).json<Made>()
  assert.deepEqual([after.trouble?.state, after.trouble?.words, after.trouble?.by?.startsWith('Thomas')], ['maintenance', 'De retour à 14 h', true])
  assert.deepEqual((await house.as('nadege').get('/api/app-portal')).json().troubled.map((one: Made) => one.name), ['Cartes'])
  assert.equal((await house.as('ada').put(`${url}/state`, { state: 'ok' })).json<Made>().trouble, null)
  for (const who of ['nadege', 'nadege', 'ines'] as const) assert.equal((await house.as(who).put(`${url}/report`)).json<Made>().reported, true)
  assert.deepEqual([(await house.as('thomas').get(url)).json<Made>().reports, (await house.as('nadege').get(url)).json<Made>().reports], [2, 0])
  assert.deepEqual((await house.as('ada').get('/api/app-desk?which=stale')).json().items.map((i: { name: string, reports: number }) => [i.name, i.reports]), [['Cartes', 2]])
  assert.equal((await house.as('ines').delete(`${url}/report`)).json<Made>().reported, false)
  assert.equal((await house.as('thomas').get(url)).json<Made>().reports, 1)
  assert.equal((await house.as('thomas').delete(`${url}/report`)).json<Made>().reports, 0)
  assert.equal((await house.as('nadege').get(url)).json<Made>().reported, false)
})

test('openings are a number by day, told from ten on, and by nobody', async () => {
  const { id } = await addApp(house, { name: 'Comptée' })
  const openings = async (): Promise<number | null> => (await house.as('ada').get('/api/app-desk?q=compte')).json().items[0].openings
  for (let i = 0; i < 9; i++) assert.equal((await house.as('nadege').post(`/api/apps/${id}/openings`)).statusCode, 204)
  assert.equal(await openings(), null)
  await house.as('ines').post(`/api/apps/${id}/openings`)
  assert.equal(await openings(), 10)
  const { rows } = await house.database.pool.query<{ kept: string }>(`select to_jsonb(o)::text as kept from app_opening o where app_id = $1`, [id])
  assert.ok(rows.length === 1 && !rows[0]!.kept.includes(house.town.ids.nadege))
  assert.equal((await house.database.pool.query(`select from journal where noun_id = $1 and fact <> 'app.created'`, [id])).rowCount, 0)
})

test('what one left of oneself in applications is given, and goes with one', async () => {
  const { id } = await addApp(house, { name: 'Laissée', access: 'request' })
  await house.as('sylvie').put(`/api/apps/${id}/favourite`)
  await house.as('sylvie').post(`/api/apps/${id}/requests`, { why: 'Pour voir' })
  await house.as('sylvie').put(`/api/apps/${id}/report`)
  const mine = async () => apps.personal!(house.database.db, house.town.ids.sylvie, true)
  const before = await mine()
  assert.deepEqual([(before['favouriteApps'] as []).length, (before['appRequests'] as { why: string }[])[0]?.why, (before['appReports'] as []).length], [1, 'Pour voir', 1])
  await house.database.db.transaction().execute((tx) => apps.erase!(tx as never, house.town.ids.sylvie, house.clock.now))
  const left = await mine()
  assert.deepEqual([left['favouriteApps'], left['appRequests'], left['appReports']], [[], [], []])
})
