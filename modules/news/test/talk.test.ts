import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import type { Organisation } from '#modules/audiences/test/organisation.ts'
import { charge, openDesk, published, write } from './cast.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  await reading(house.database)
  o = await openDesk(house)
})
after(() => house.close())
type Said = { id: string, body: string, byWriter: boolean, can: string[] }
const said = async (who: Name, url: string): Promise<string[]> => (await house.as(who).get(url)).json<{ items: Said[] }>().items.map(({ body }) => body)

test('readers ask below an article, whoever wrote it is told and answers; who is not among them neither reads nor writes there', async () => {
  const { id } = await published(house, 'claire', { title: 'Allergènes', rule: { trade: [o.cook] } })
  const url = `/api/news/${id}/comments`
  const asked = (await house.as('nadege').post(url, { body: 'Faut-il refaire l’affiche\u202f?\u202e' })).json<Said>()
  const answered = (await house.as('claire').post(url, { body: 'Non.' })).json<Said>()
  assert.deepEqual([asked.body, asked.byWriter, asked.can, answered.byWriter], ['Faut-il refaire l’affiche\u202f?', false, ['comment.trash'], true])
  assert.deepEqual([await said('ines', `${url}?limit=1`), await said('ines', url), (await house.as('thomas').get(url)).statusCode, (await house.as('thomas').post(url, { body: 'x' })).statusCode], [['Faut-il refaire l’affiche\u202f?'], ['Faut-il refaire l’affiche\u202f?', 'Non.'], 404, 404])
  assert.deepEqual((await noticesOf(house, 'claire')).filter((n) => n.subjectId === id).map((n) => [n.who, n.said, n.level, n.address]), [['Nadège Hoarau', 'a commenté votre actualité', 3, `/actualites/${id}`]])
  assert.equal((await house.as('nadege').post(url, { body: ' \u202e' })).json().code, 'news.comment_empty')
  // Its author or who writes the article takes one away; what the latter took comes back by their hand alone.
  const one = `/api/news-comments/${asked.id}`
  assert.deepEqual([(await house.as('ines').delete(one)).statusCode, (await house.as('thomas').delete(one)).statusCode, (await house.as('nadege').delete(one)).statusCode, (await house.as('nadege').put(`${one}/restoration`)).statusCode], [403, 404, 204, 200])
  assert.deepEqual([(await house.as('claire').delete(one)).statusCode, (await house.as('claire').delete(one)).statusCode, (await house.as('nadege').put(`${one}/restoration`)).statusCode, await said('ines', url)], [204, 204, 403, ['Non.']])
  assert.deepEqual([(await house.as('claire').put(`${one}/restoration`)).statusCode, (await house.as('claire').get(`/api/news/${id}`)).json().commentCount], [200, 2])
  for (const who of ['nadege', 'nadege', 'ines'] as const) await house.as(who).put(`/api/news/${id}/thanks`)
  assert.deepEqual((({ thanksCount, thanked }) => [thanksCount, thanked])((await house.as('ines').delete(`/api/news/${id}/thanks`)).json()), [1, false])
})

test('where comments are closed, and of what is over, nobody says anything; what was said stays', async () => {
  const { id } = await published(house, 'claire', { talk: 'closed' })
  const url = `/api/news/${id}`
  assert.deepEqual([(await house.as('omar').post(`${url}/comments`, { body: 'x' })).json().code, (await house.as('omar').put(`${url}/thanks`)).json().code], ['news.talk_closed', 'news.talk_closed'])
  await house.as('claire').patch(url, { talk: 'open' }, { 'if-match': '"1"' })
  await house.as('omar').post(`${url}/comments`, { body: 'Merci' })
  await house.as('claire').put(`${url}/archive`)
  assert.deepEqual([(await house.as('omar').post(`${url}/comments`, { body: 'x' })).statusCode, await said('omar', `${url}/comments`)], [409, ['Merci']])
})

test('those charged with the same people are told that an article is to be read again, and nobody else', async () => {
  const { id } = await write(house, 'sylvie', { title: 'À relire', unitId: o.education })
  await charge(house, 'thomas', o.restauration)
  await house.as('sylvie').put(`/api/news/${id}/review`)
  const told = async (who: Name) => (await noticesOf(house, who)).filter((n) => n.subjectId === id).map((n) => n.said)
  assert.deepEqual([await told('claire'), await told('sylvie'), await told('thomas'), await told('ada')], [['vous demande de relire'], [], [], []])
})
