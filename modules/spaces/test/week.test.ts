// The week of a space: what happened, within rights, in one page; on Monday one line to those who follow, once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { spaces } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

const at = (text: string) => { house.clock.now = new Date(text) }
const monday = () => spaces.jobs!.weeks!.run(house.database, house.clock.now, undefined as never)
type Line = { title: string, address: string | null, note: string | null }
type Week = { firstDay: string, lastDay: string, previous: string | null, next: string | null, said: string[], days: { day: string, count: number }[], sections: { heading: string, count: number, lines: Line[] }[] }
const weekOf = async (who: Name, space: string, of?: string): Promise<Week> => (await house.as(who).get(`/api/spaces/${space}/week${of ? `?of=${of}` : ''}`)).json()
const titles = (week: Week, heading: string) => week.sections.find((s) => s.heading === heading)?.lines.map((line) => line.title) ?? []
const told = async (who: Name) => (await noticesOf(house, who)).filter((n) => n.noun === 'week').map((n) => [n.level, n.title, n.address, n.why, n.readAt])

async function given(name: string): Promise<{ id: string, post: (who: Name, body: string, more?: object) => Promise<string> }> {
  const { id } = (await house.as('claire').post('/api/spaces', { kind: 'team', access: 'private', name })).json()
  for (const [who, role] of [['nadege', 'contributor'], ['thomas', 'contributor'], ['sylvie', 'host']] as const) await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids[who]}`, { role })
  return { id, post: async (who, body, more = {}) => (await house.as(who).post(`/api/spaces/${id}/posts`, { body, ...more })).json().id }
}
const comment = async (who: Name, id: string): Promise<string> => (await house.as(who).post(`/api/posts/${id}/comments`, { body: 'Merci.' })).json().id

test('what happened from Monday to Sunday, day by day, where the authorities are; nothing hidden, nothing trashed', async () => {
  at('2026-12-04T10:00:00Z')
  const { id, post } = await given('Cantine du port')
  await post('nadege', 'La semaine d’avant')
  // Sunday evening in London is Monday in Paris.
  at('2026-12-06T23:30:00Z')
  const first = await post('nadege', 'Le plateau rouge')
  at('2026-12-09T10:00:00Z')
  const question = await post('thomas', 'Quel four ?', { kind: 'question' })
  await house.as('claire').put(`/api/posts/${question}/accepted-answer`, { commentId: await comment('nadege', question) })
  await post('thomas', 'Qui a la clé ?', { kind: 'question' })
  await post('sylvie', 'Fermé vendredi', { important: true })
  await comment('sylvie', first)
  const gone = await post('nadege', 'Retiré')
  await comment('thomas', gone)
  await house.as('nadege').delete(`/api/posts/${gone}`)
  const hidden = await post('nadege', 'Masqué')
  await comment('thomas', hidden)
  await house.as('sylvie').put(`/api/moderation/post/${hidden}/hiding`, { reason: 'Hors sujet' })
  await house.as('nadege').post(`/api/spaces/${id}/practices`, { title: 'Plateau rouge', situation: 'Une allergie' })
  await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids.paul}`, { role: 'contributor' })
  at('2026-12-13T22:59:00Z')
  assert.deepEqual((await weekOf('thomas', id)).firstDay, '2026-11-30', 'a week that is not over is not told')
  await post('nadege', 'Dimanche soir')
  at('2026-12-13T23:01:00Z')
  await post('nadege', 'Lundi')
  const week = await weekOf('thomas', id)
  assert.deepEqual([week.firstDay, week.lastDay, week.previous, week.next], ['2026-12-07', '2026-12-13', '2026-11-30', null])
  assert.deepEqual(week.said, ['5 publications', '1 question résolue', '1 fiche pratique'])
  assert.deepEqual(week.days.map(({ count }) => count), [1, 0, 4, 0, 0, 0, 1])
  assert.deepEqual(titles(week, 'À lire par tout l’espace'), ['Fermé vendredi'])
  assert.deepEqual(titles(week, 'Ce dont on a parlé').toSorted(), ['Le plateau rouge', 'Quel four ?'])
  assert.deepEqual([titles(week, 'Questions résolues'), titles(week, 'Questions sans réponse')], [['Quel four ?'], ['Qui a la clé ?']])
  assert.deepEqual([titles(week, 'Nouvelles fiches pratiques'), titles(week, 'Bienvenue à')], [['Plateau rouge'], ['Paul Ardon']])
  assert.ok(!/Retiré|Masqué/.test(JSON.stringify(await weekOf('sylvie', id))), 'nor to hosts')
  assert.deepEqual((await weekOf('thomas', id, '2026-12-10')).said, week.said)
  assert.deepEqual([(await weekOf('thomas', id, '2026-12-01')).said, (await weekOf('thomas', id, '2026-12-01')).next], [['1 publication'], '2026-12-07'])
  assert.deepEqual([(await weekOf('thomas', id, '2027-05-01')).firstDay, (await weekOf('thomas', id, '2001-01-01')).previous], ['2026-12-07', null])
  assert.equal((await house.as('omar').get(`/api/spaces/${id}/week`)).statusCode, 403, 'listed, and not read')
})

test('on Monday those who follow are told once, and the line of the week before goes; of a quiet week, nobody is told', async () => {
  at('2027-01-05T10:00:00Z')
  const { id, post } = await given('Cantine du lac')
  const quiet = await given('Cantine muette')
  const question = await post('thomas', 'Quel four ?', { kind: 'question' })
  await house.as('thomas').put(`/api/posts/${question}/accepted-answer`, { commentId: await comment('nadege', question) })
  await house.as('nadege').delete(`/api/spaces/${id}/follow`)
  await house.as('sylvie').put(`/api/spaces/${id}/mute`)
  at('2027-01-11T06:10:00Z')
  await monday()
  await monday()
  const line = [4, 'La semaine de Cantine du lac\u00A0: 1 publication, 1 question résolue', `/espaces/${id}/semaine?du=2027-01-04`, 'Vous suivez cet espace.', null]
  assert.deepEqual([await told('thomas'), await told('nadege'), await told('sylvie')], [[line], [], []], 'whoever follows, and did not mute it')
  assert.equal((await house.database.pool.query(`select from journal where fact = 'week.laid' and scope_id = any($1)`, [[id, quiet.id]])).rowCount, 1)
  await house.as('thomas').put('/api/me/notices/reading')
  at('2027-01-13T10:00:00Z')
  await post('thomas', 'Le bac bleu')
  at('2027-01-18T06:10:00Z')
  await monday()
  assert.deepEqual((await told('thomas')).map(([, title, , , readAt]) => [title, readAt]), [['La semaine de Cantine du lac\u00A0: 1 publication', null]], 'one line, unread again')
  // One tap, and the weeks of this space come no more.
  await house.as('thomas').put(`/api/me/silences/week/${id}`)
  at('2027-01-19T10:00:00Z')
  await post('nadege', 'Le bac vert')
  at('2027-01-25T06:10:00Z')
  await monday()
  assert.deepEqual(await told('thomas'), [])
  assert.equal((await told('claire')).length, 1)
})

test('who lost access is told nothing; a space without its wall has nothing of it to tell', async () => {
  at('2027-02-02T10:00:00Z')
  const { id, post } = await given('Cantine du bois')
  await post('claire', 'Bonjour')
  await house.as('claire').delete(`/api/spaces/${id}/members/${house.town.ids.thomas}`)
  await house.database.pool.query('insert into follow (space_id, person_id, followed_at, seen_at) values ($1, $2, $3, $3) on conflict do nothing', [id, house.town.ids.thomas, house.clock.now])
  at('2027-02-08T06:10:00Z')
  await house.as('claire').delete(`/api/spaces/${id}/modules/wall`)
  await monday()
  assert.deepEqual([await told('claire').then((all) => all.filter(([, title]) => String(title).includes('bois'))), (await weekOf('nadege', id)).said], [[], []])
  await house.as('claire').put(`/api/spaces/${id}/modules/wall`)
  await monday()
  const own = async (who: Name) => (await told(who)).filter(([, title]) => String(title).includes('bois')).length
  assert.deepEqual([await own('nadege'), await own('thomas')], [1, 0])
})
