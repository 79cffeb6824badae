import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { emptyDist } from '#test/cast/dist.ts'
import type { Name } from '#test/cast/town.ts'
import type { Organisation } from '#modules/audiences/test/organisation.ts'
import { openDesk, published } from './cast.ts'

const { dist, remove } = emptyDist()
let house: House
let o: Organisation
before(async () => {
  house = await openHouse({ pages: { dist } })
  o = await openDesk(house)
})
after(async () => {
  await house.close()
  remove()
})
const page = (url: string, who?: Name) => (who ? house.as(who).get(url) : house.bearing(null).get(url))

test('one’s feed holds what is for one, at an address that is shown once, is hashed, and ends', async () => {
  await published(house, 'claire', { title: 'Pour les cuisines & co', summary: 'Du <neuf>', rule: { trade: [o.cook] } })
  await published(house, 'claire', { title: 'Pour les routes', unitId: o.routes })
  assert.equal((await house.as('nadege').get('/api/me/news-feed')).json().createdAt, null)
  const { secret } = (await house.as('nadege').post('/api/me/news-feed', undefined, { 'idempotency-key': 'feed-1' })).json<{ secret: string }>()
  assert.equal((await house.as('nadege').post('/api/me/news-feed', undefined, { 'idempotency-key': 'feed-1' })).json().secret, '')
  const feed = await page(`/flux/actualites/${secret}`)
  assert.match(String(feed.headers['content-type']), /^application\/rss\+xml/)
  assert.ok(feed.body.includes('<title>Pour les cuisines &amp; co</title>') && feed.body.includes('Du &lt;neuf&gt;') && !feed.body.includes('Pour les routes'), feed.body)
  assert.equal((await house.database.pool.query('select from news_feed where secret_hash = $1 or secret_hash = $2', [Buffer.from(secret), secret])).rowCount, 0)
  const { secret: other } = (await house.as('nadege').post('/api/me/news-feed')).json<{ secret: string }>()
  assert.deepEqual([(await page(`/flux/actualites/${secret}`)).statusCode, (await page(`/flux/actualites/${other}`)).statusCode], [404, 200])
  assert.equal((await house.as('nadege').delete('/api/me/news-feed')).statusCode, 204)
  assert.equal((await page(`/flux/actualites/${other}`)).statusCode, 404)
})

test('a letter is made of published articles; each reader finds in it what is for them, and it is not there for whom nothing is', async () => {
  const cooks = await published(house, 'claire', { title: 'Lettre cuisines', summary: 'En bref', rule: { trade: [o.cook] } })
  const drivers = await published(house, 'claire', { title: 'Lettre conduite', rule: { trade: [o.driver] } })
  const draft = (await house.as('claire').post('/api/news', { title: 'Brouillon' })).json<{ id: string }>()
  assert.equal((await house.as('claire').post('/api/newsletters', { title: 'Lettre', articleIds: [draft.id] })).json().code, 'newsletter.empty')
  assert.equal((await house.as('sylvie').post('/api/newsletters', { title: 'Lettre', unitId: o.education, articleIds: [cooks.id] })).json().code, 'newsletter.empty')
  const letter = (await house.as('claire').post('/api/newsletters', { title: 'La lettre de novembre', intro: 'Bonjour', articleIds: [drivers.id, cooks.id] })).json<{ id: string, address: string, articleCount: number }>()
  assert.equal(letter.articleCount, 2)
  const read = await page(letter.address, 'nadege')
  assert.ok(read.body.includes('Lettre cuisines') && !read.body.includes('Lettre conduite') && !/<script/.test(read.body))
  assert.match((await page(letter.address, 'claire')).body, /Lettre conduite[^]*Lettre cuisines/)
  assert.deepEqual([(await page(letter.address, 'thomas')).statusCode, (await page(letter.address)).statusCode, (await page('/lettres/inconnue', 'nadege')).statusCode], [404, 302, 404])
  const listed = async (who: Name) => (await house.as(who).get('/api/newsletters')).json<{ items: { articleCount: number, can: string[] }[] }>().items.map(({ articleCount, can }) => [articleCount, can])
  assert.deepEqual([await listed('nadege'), await listed('thomas'), await listed('claire')], [[[1, []]], [], [[2, ['newsletter.remove']]]])
  assert.deepEqual([(await house.as('nadege').delete(`/api/newsletters/${letter.id}`)).statusCode, (await house.as('claire').delete(`/api/newsletters/${letter.id}`)).statusCode, (await page(letter.address, 'nadege')).statusCode], [404, 204, 404])
})

test('a display shows the short forms that are for whoever works where it hangs, one after the other, and stops for whoever reads slowly', async () => {
  await published(house, 'claire', { title: 'Routes', short: 'Sel livré mardi', unitId: o.routes })
  await published(house, 'claire', { title: 'Écoles', short: 'Menus du lundi', unitId: o.education })
  await published(house, 'claire', { title: 'Tous', short: 'Vœux le 7' })
  await published(house, 'claire', { title: 'Sans forme courte', unitId: o.routes })
  const { secret, id } = (await house.as('claire').post('/api/news-displays', { name: 'Dépôt', unitId: o.routes, place: { siteId: o.curie } })).json<{ secret: string, id: string }>()
  const [first, second, third] = await Promise.all([0, 1, 2].map((n) => page(`/ecrans/${secret}?n=${n}`)))
  assert.ok(first!.body.includes('Vœux le 7') && second!.body.includes('Sel livré mardi') && third!.body.includes('Vœux le 7'))
  assert.deepEqual([first!.headers['refresh'], (await page(`/ecrans/${secret}?fixe&n=1`)).headers['refresh']], [`20; url=/ecrans/${secret}?n=1`, undefined])
  assert.equal((await house.as('sylvie').post('/api/news-displays', { name: 'Dépôt', unitId: o.routes })).statusCode, 403)
  assert.deepEqual([(await house.as('sylvie').delete(`/api/news-displays/${id}`)).statusCode, (await house.as('claire').delete(`/api/news-displays/${id}`)).statusCode, (await page(`/ecrans/${secret}`)).statusCode], [404, 204, 404])
})
