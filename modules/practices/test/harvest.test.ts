// Cards of a space that closes: what serves is proposed, and copied whole elsewhere; once.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

test('a card that was verified or used is proposed, and copied with its steps and photos, thanking its author; kept again there is one', async () => {
  const claire = house.as('claire')
  const { id } = (await claire.post('/api/spaces', { kind: 'project', access: 'private', name: 'Cuisine centrale, le chantier' })).json()
  for (const [who, role] of [['nadege', 'contributor'], ['thomas', 'contributor']] as const) await claire.put(`/api/spaces/${id}/members/${house.town.ids[who]}`, { role })
  const { id: photo } = (await house.as('nadege').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json()
  const write = async (body: object): Promise<{ id: string }> => (await house.as('nadege').post(`/api/spaces/${id}/practices`, body)).json()
  const used = await write({ title: 'Le bac rouge', doing: 'Le **rouge**.', avoid: 'Le bleu.', steps: [{ text: 'Sortir', photo: { fileId: photo, alt: 'Un bac' } }, { text: 'Étiqueter' }] })
  const verified = await write({ title: 'La clé', doing: 'Au tableau.' })
  await write({ title: 'Une ébauche' })
  await house.as('thomas').put(`/api/practices/${used.id}/use`)
  assert.equal((await claire.put(`/api/practices/${verified.id}/verification`, {})).statusCode, 200)

  const seen = (await claire.get(`/api/spaces/${id}/closing`)).json() as { keep: { noun: string, id: string, title: string, by: string, why: string }[], places: { id: string }[] }
  assert.deepEqual(seen.keep.map(({ noun, title, by, why }) => [noun, title, by, why]), [['practice', 'La clé', 'Nadège Hoarau', 'Une fiche vérifiée'], ['practice', 'Le bac rouge', 'Nadège Hoarau', 'Une fiche utilisée 1 fois']])
  const into = house.town.spaces.open
  assert.ok(seen.places.some((place) => place.id === into))
  const kept = { keep: seen.keep.map((one) => ({ noun: one.noun, id: one.id })), keepIn: into }
  const close = (version: number) => claire.post(`/api/spaces/${id}/closing`, kept, { 'if-match': `"${version}"` })
  assert.equal((await close(1)).statusCode, 200)
  await claire.delete(`/api/spaces/${id}/closing`)
  assert.equal((await close(3)).statusCode, 200)

  // Omar reads the space of practices alone.
  const cards = (await house.as('omar').get(`/api/spaces/${into}/practices?limit=50`)).json().items as { id: string, title: string }[]
  assert.deepEqual(cards.map((card) => card.title).toSorted(), ['La clé', 'Le bac rouge'])
  const card = (await house.as('omar').get(`/api/practices/${cards.find(({ title }) => title === 'Le bac rouge')!.id}`)).json()
  assert.deepEqual([card.doing, card.avoid, card.thanks.name, card.author.name, card.source, card.state, card.steps.map((s: { text: string }) => s.text)], ['Le **rouge**.', 'Le bleu.', 'Nadège Hoarau', 'Claire Vasseur', null, 'unverified', ['Sortir', 'Étiqueter']])
  const shown = card.steps[0].photo
  assert.deepEqual([shown.alt, shown.id === photo, (await house.as('omar').get(`/api/files/${shown.id}/content?variant=feed`)).statusCode, (await house.as('omar').get(`/api/files/${photo}/content?variant=feed`)).statusCode], ['Un bac', false, 200, 404])
})

test('places are offered by what they take: one without cards takes posts; an answer that many thanked for comes before one that nobody did', async () => {
  const claire = house.as('claire')
  const { id } = (await claire.post('/api/spaces', { kind: 'project', access: 'private', name: 'Laverie, le chantier' })).json()
  for (const who of ['nadege', 'thomas'] as const) await claire.put(`/api/spaces/${id}/members/${house.town.ids[who]}`, { role: 'contributor' })
  const { id: bare } = (await claire.post('/api/spaces', { kind: 'practice', access: 'open', name: 'Sans fiches' })).json()
  await claire.delete(`/api/spaces/${bare}/modules/practices`)
  const ask = async (body: string, thanks: boolean): Promise<void> => {
    const { id: question } = (await claire.post(`/api/spaces/${id}/posts`, { body, kind: 'question' })).json()
    const { id: commentId } = (await house.as('nadege').post(`/api/posts/${question}/comments`, { body: 'Oui.' })).json()
    await claire.put(`/api/posts/${question}/accepted-answer`, { commentId })
    if (thanks) for (const who of ['claire', 'thomas'] as const) assert.equal((await house.as(who).put(`/api/comments/${commentId}/thanks`)).statusCode, 200)
  }
  await ask('Qui a la clé ?', true)
  await ask('Qui ferme ?', false)
  const { id: card } = (await house.as('nadege').post(`/api/spaces/${id}/practices`, { title: 'Le bac rouge' })).json()
  await house.as('thomas').put(`/api/practices/${card}/use`)
  const seen = (await claire.get(`/api/spaces/${id}/closing`)).json() as { keep: { noun: string, id: string, title: string, why: string }[], places: { id: string, takes: string[], lasting: boolean }[] }
  assert.deepEqual(seen.keep.map(({ title, why }) => [title, why]), [['Qui a la clé ?', 'Une réponse que 2 personnes ont trouvée utile'], ['Qui ferme ?', 'Une question et sa réponse retenue'], ['Le bac rouge', 'Une fiche utilisée 1 fois']])
  const takes = (of: string) => seen.places.find((place) => place.id === of)
  assert.deepEqual([takes(bare)?.takes, takes(bare)?.lasting, takes(house.town.spaces.open)?.takes, takes(house.town.spaces.open)?.lasting], [['post'], false, ['post', 'practice'], true])
  const close = (keep: object[], keepIn: string) => claire.post(`/api/spaces/${id}/closing`, { keep, keepIn }, { 'if-match': '"1"' })
  const [first, , last] = seen.keep.map(({ noun, id: of }) => ({ noun, id: of }))
  assert.ok((await close([last!], bare)).statusCode >= 400)
  assert.equal((await close([first!], bare)).statusCode, 200)
  assert.match((await claire.get(`/api/spaces/${bare}/posts`)).json().items[0].body, /Qui a la clé/)
})
