import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { practices } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())
const space = () => `/api/spaces/${house.town.spaces.private}`
const write = async (who: Name, body: object) => (await house.as(who).post(`${space()}/practices`, body)).json()
const titles = async (url: string, who: Name = 'ines') => (await house.as(who).get(url)).json().items.map((p: { title: string }) => p.title)
const at = (version: number) => ({ 'if-match': `"${version}"` })

test('what one writes, the others of the space read, newest first, page by page, by trade, by state and one’s own', async () => {
  const list = `${space()}/practices`
  const trade = uuidv7()
  await house.database.db.insertInto('trade').values({ id: trade, authority_id: house.town.authority, name: 'Cuisine' }).execute()
  for (const title of ['un', 'deux', 'trois']) assert.equal((await house.as('nadege').post(list, { title, ...(title === 'deux' ? { tradeIds: [trade] } : {}) })).statusCode, 201)
  const first = (await house.as('ines').get(`${list}?limit=2`)).json()
  assert.deepEqual(first.items.map((i: { title: string, state: string }) => [i.title, i.state]), [['trois', 'unverified'], ['deux', 'unverified']])
  assert.deepEqual(await titles(`${list}?limit=2&cursor=${first.next}`), ['un'])
  assert.deepEqual([await titles(`${list}?trade=${trade}`), await titles(`${list}?mine=true`), await titles(`${list}?state=verified`), await titles('/api/practices'), await titles('/api/practices', 'omar')], [['deux'], [], [], ['trois', 'deux', 'un'], []])
  for (const [body, code, field] of [[{ title: '\u202e ' }, 'practice.empty', 'title'], [{ title: 'x', tradeIds: [uuidv7()] }, 'practice.trade_unknown', 'tradeIds'], [{ title: 'x', reviewOn: '2026-11-23' }, 'practice.review_past', 'reviewOn']] as const) {
    const refused = await house.as('nadege').post(list, body)
    assert.deepEqual([refused.statusCode, refused.json().code, refused.json().errors[0].field], [422, code, field])
  }
})

test('one tap: the question is the situation, the answer what one does, its author is thanked and told; there is one card for one answer', async () => {
  const { id: postId } = (await house.as('nadege').post(`${space()}/posts`, { body: 'Bonjour à tous. Un élève allergique au lait peut-il manger au self ? Merci.', kind: 'question' })).json()
  const { id: commentId } = (await house.as('sylvie').post(`/api/posts/${postId}/comments`, { body: `Oui, @[Nadège Hoarau](person:${house.town.ids.nadege}), avec un **plateau rouge**.` })).json()
  await house.as('nadege').put(`/api/posts/${postId}/accepted-answer`, { commentId })
  const from = (noun: string, id: string, who: Name = 'nadege') => house.as(who).post('/api/practices', { from: { noun, id } })
  const card = (await from('post', postId)).json()
  assert.deepEqual([card.title, card.situation, card.doing, card.thanks.name, card.author.name, card.state, card.reviewOn, card.source.address], [
    'Un élève allergique au lait peut-il manger au self ?', 'Bonjour à tous. Un élève allergique au lait peut-il manger au self ? Merci.', 'Oui, @Nadège Hoarau, avec un **plateau rouge**.', 'Sylvie Fontaine', 'Nadège Hoarau', 'unverified', '2027-11-23',
    `/espaces/${house.town.spaces.private}/publications/${postId}#commentaire-${commentId}`])
  assert.equal((await from('comment', commentId, 'thomas')).json().id, card.id)
  const twice = await Promise.all([from('post', postId), from('comment', commentId)])
  assert.deepEqual(twice.map((r) => r.json().id), [card.id, card.id])
  assert.deepEqual([(await from('comment', commentId, 'ines')).statusCode, (await from('comment', commentId, 'omar')).statusCode, (await from('comment', uuidv7())).json().code], [403, 404, 'practice.source_not_found'])
  assert.deepEqual((await noticesOf(house, 'sylvie')).filter((n) => n.noun === 'practice').map((n) => [n.who, n.said, n.title]), [['Nadège Hoarau', 'a fait une fiche de votre réponse', card.title]])
  // The question says what became of it, to whoever may read the card; the first one when there are several.
  const { id: second } = (await house.as('thomas').post(`/api/posts/${postId}/comments`, { body: 'Ou un plateau bleu.' })).json()
  await from('comment', second, 'thomas')
  const became = async (who: Name) => (await house.as(who).get(`/api/practices-made?noun=post&of=${postId},${uuidv7()}`)).json().items
  const first = { ofId: postId, id: card.id, address: `/espaces/${house.town.spaces.private}/fiches/${card.id}` }
  assert.deepEqual([await became('ines'), await became('omar')], [[first], []])
  // Where the wall is off nobody learns of it, though the card is there.
  const door = `${space()}/modules/wall`
  await house.as('claire').delete(door)
  assert.deepEqual([await became('ines'), (await house.as('ines').get(`/api/practices/${card.id}`)).statusCode], [[], 200])
  await house.as('claire').put(door)
  await house.as('nadege').delete(`/api/practices/${card.id}`)
  assert.notEqual((await became('ines'))[0].id, card.id)
  await house.as('nadege').put(`/api/practices/${card.id}/restoration`)
  assert.deepEqual(await became('ines'), [first])
  // What it came from goes, the card stays.
  await house.as('nadege').delete(`/api/posts/${postId}`)
  assert.deepEqual((({ source, situation }) => [source, situation !== ''])((await house.as('ines').get(`/api/practices/${card.id}`)).json()), [null, true])
  const variant = (await from('practice', card.id, 'thomas')).json()
  assert.deepEqual([variant.title, variant.source.noun, variant.author.name], [card.title, 'practice', 'Thomas Nguyen'])
  assert.deepEqual((await house.as('ines').get(`/api/practices/${card.id}`)).json().variants.map((v: { id: string }) => v.id), [variant.id])
})

test('a host verifies, its author is told; what is changed is to be verified anew; nobody writes over another', async () => {
  const card = await write('nadege', { title: 'Plateau rouge', doing: 'Servir en premier.' })
  const url = `/api/practices/${card.id}`
  assert.equal((await house.as('nadege').put(`${url}/verification`, {})).statusCode, 403)
  assert.equal((await house.as('sylvie').put(`${url}/verification`, { reviewOn: '2026-11-23' })).json().code, 'practice.review_past')
  const verified = (await house.as('sylvie').put(`${url}/verification`, { reviewOn: '2027-03-01' })).json()
  assert.deepEqual([verified.state, verified.verified.by, verified.reviewOn], ['verified', 'Sylvie Fontaine', '2027-03-01'])
  assert.deepEqual((await noticesOf(house, 'nadege')).filter((n) => n.subjectId === card.id).map((n) => [n.who, n.said, n.address]), [['Sylvie Fontaine', 'a vérifié votre fiche', `/espaces/${house.town.spaces.private}/fiches/${card.id}`]])
  assert.equal((await house.as('nadege').patch(url, { doing: 'x' }, at(1))).statusCode, 412)
  const later = (await house.as('nadege').patch(url, { reviewOn: '2027-04-01' }, at(2))).json()
  assert.deepEqual([later.state, later.reviewOn], ['verified', '2027-04-01'])
  const changed = (await house.as('nadege').patch(url, { avoid: 'Toucher le pain.' }, at(3))).json()
  assert.deepEqual([changed.state, changed.verified, changed.doing, changed.avoid], ['unverified', null, 'Servir en premier.', 'Toucher le pain.'])
  assert.equal((await house.as('sylvie').delete(`${url}/verification`)).json().state, 'unverified')
})

test('« Je l’ai utilisée » counts people once; taken away, a card is nobody’s to read, and comes back with its photos', async () => {
  const bring = async (): Promise<string> => (await house.as('nadege').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json().id
  const [one, two] = [await bring(), await bring()]
  const card = await write('nadege', { title: 'Étapes', steps: [{ text: 'Sortir le plateau', photo: { fileId: one, alt: 'Un plateau rouge' } }, { text: '' }, { text: 'L’étiqueter' }] })
  const url = `/api/practices/${card.id}`
  assert.deepEqual(card.steps.map((s: { text: string, photo: { alt: string } | null }) => [s.text, s.photo?.alt]), [['Sortir le plateau', 'Un plateau rouge'], ['L’étiqueter', undefined]])
  const seen = async (id: string) => (await house.as('ines').get(`/api/files/${id}/content`)).statusCode
  const swapped = (await house.as('nadege').patch(url, { steps: [{ text: 'Sortir', photo: { fileId: two } }] }, at(1))).json()
  assert.deepEqual([swapped.steps.length, await seen(one), await seen(two)], [1, 404, 200])
  for (const who of ['ines', 'ines', 'thomas'] as const) await house.as(who).put(`${url}/use`)
  assert.deepEqual((({ useCount, used }) => [useCount, used])((await house.as('ines').delete(`${url}/use`)).json()), [1, false])
  await house.as('sylvie').delete(url)
  assert.deepEqual([(await house.as('ines').get(url)).statusCode, await seen(two), (await house.as('nadege').put(`${url}/restoration`)).statusCode], [404, 404, 403])
  assert.equal((await house.as('sylvie').put(`${url}/restoration`)).json().steps[0].photo.id, two)
  assert.equal(await seen(two), 200)
  const mine = await practices.personal!(house.database.db, house.town.ids.thomas, true)
  assert.equal((mine['practiceUses'] as unknown[]).length, 1)
  await house.database.db.transaction().execute((tx) => practices.erase!(tx, house.town.ids.thomas, house.clock.now))
  assert.equal((await house.as('ines').get(url)).json().useCount, 0)
})

test('a space may be without them', async () => {
  const card = await write('nadege', { title: 'Cachée' })
  const door = `${space()}/modules/practices`
  assert.equal((await house.as('claire').delete(door)).statusCode, 204)
  assert.deepEqual([(await house.as('ines').get(`/api/practices/${card.id}`)).statusCode, (await house.as('ines').get(`${space()}/practices`)).statusCode, (await house.as('nadege').get(space())).json().can.includes('practice.write')], [404, 404, false])
  assert.equal((await house.as('claire').put(door)).statusCode, 200)
  assert.equal((await house.as('ines').get(`/api/practices/${card.id}`)).statusCode, 200)
})
