import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { reading, told } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

let made = 0
const members = [['sylvie', 'host'], ['nadege', 'contributor'], ['thomas', 'contributor'], ['ines', 'reader'], ['paul', 'contributor'], ['olivier', 'contributor']] as const
async function open(access: 'private' | 'on_request' | 'secret' = 'private'): Promise<string> {
  const { id } = (await house.as('claire').post('/api/spaces', { kind: 'project', access, name: `Projet ${++made}` })).json()
  for (const [name, role] of members) assert.equal((await house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids[name]}`, { role })).statusCode, 200)
  return id
}
const close = (id: string, body: object = {}, who: Name = 'claire', version = 1) => house.as(who).post(`/api/spaces/${id}/closing`, body, { 'if-match': `"${version}"` })
const notices = async (who: Name) => {
  await told(house)
  return (await house.as(who).get('/api/me/notices')).json().items as { noun: string, title: string, text?: string }[]
}

test('closed, a space is read by its members and written in by nobody, its owner included; open again, it is as it was', async () => {
  const id = await open()
  const post = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Le plan' })).json()
  const comment = (await house.as('thomas').post(`/api/posts/${post.id}/comments`, { body: 'Merci' })).json()
  const question = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Qui vient ?', kind: 'question' })).json()
  const answer = (await house.as('thomas').post(`/api/posts/${question.id}/comments`, { body: 'Moi' })).json()
  const reply = await close(id)
  assert.equal(reply.statusCode, 200, reply.body)
  assert.deepEqual([reply.json().archivedAt, reply.json().version, reply.json().role], [house.clock.now.toISOString(), 2, 'owner'])
  assert.deepEqual(reply.json().can, ['space.read', 'space.reopen', 'space.look', 'space.leave'])
  const writes = (who: Name) => [
    house.as(who).post(`/api/spaces/${id}/posts`, { body: 'Encore' }), house.as(who).post(`/api/posts/${post.id}/comments`, { body: 'Encore' }), house.as(who).put(`/api/posts/${post.id}/reactions/thanks`),
    house.as(who).patch(`/api/posts/${post.id}`, { body: 'Autre' }, { 'if-match': '"1"' }), house.as(who).patch(`/api/comments/${comment.id}`, { body: 'Autre' }, { 'if-match': '"1"' }), house.as(who).delete(`/api/posts/${post.id}`), house.as(who).delete(`/api/comments/${comment.id}`),
    house.as(who).put(`/api/posts/${post.id}/pin`), house.as(who).put(`/api/posts/${question.id}/accepted-answer`, { commentId: answer.id }), house.as(who).patch(`/api/spaces/${id}`, { purpose: 'Autre' }, { 'if-match': '"2"' }),
    house.as(who).put(`/api/spaces/${id}/members/${house.town.ids.omar}`, { role: 'reader' }), house.as(who).delete(`/api/spaces/${id}/members/${house.town.ids.ines}`), house.as(who).post(`/api/spaces/${id}/invitations`, { personIds: [house.town.ids.omar] }), house.as(who).put(`/api/spaces/${id}/access-request`, {}),
    house.as(who).delete(`/api/spaces/${id}/modules/wall`),
  ]
  for (const who of ['claire', 'sylvie', 'nadege', 'thomas', 'ines', 'paul'] as const) {
    const seen = (await house.as(who).get(`/api/posts/${post.id}`)).json()
    assert.deepEqual([seen.body, seen.can, seen.comments[0].can], ['Le plan', [], []], who)
    // Whoever asks to enter a space that they are in is told that they are.
    for (const [nth, reply] of (await Promise.all(writes(who))).entries()) assert.ok(reply.statusCode === 403 || (nth === 13 && reply.statusCode === 200), `${who}, ${nth}: ${reply.statusCode} ${reply.body}`)
  }
  assert.equal((await house.as('nadege').get(`/api/spaces/${id}/posts`)).json().items.length, 2)
  assert.equal((await house.as('omar').get(`/api/spaces/${id}/posts`)).statusCode, 403)
  assert.equal((await close(id, {}, 'claire', 1)).json().version, 2, 'closed twice is closed once')

  const lists = async () => [(await house.as('nadege').get('/api/spaces?mine=true')).json(), (await house.as('nadege').get('/api/spaces?mine=true&closed=true')).json(), (await house.as('nadege').get('/api/home')).json().parts.spaces].map((l) => l.items.some((s: { id: string }) => s.id === id))
  assert.deepEqual(await lists(), [false, true, false])
  assert.equal((await house.as('sylvie').delete(`/api/spaces/${id}/closing`)).statusCode, 403)
  const again = await house.as('claire').delete(`/api/spaces/${id}/closing`)
  assert.deepEqual([again.json().archivedAt, again.json().version], [null, 3])
  assert.equal((await house.as('claire').delete(`/api/spaces/${id}/closing`)).json().version, 3)
  assert.deepEqual(await lists(), [true, false, true])
  assert.equal((await house.as('thomas').put(`/api/posts/${post.id}/reactions/thanks`)).statusCode, 200)
  const facts = (await house.as('ada').get('/api/administration/journal?limit=100')).json().items.filter((f: { fact: string }) => /^space\.(closed|reopened)$/.test(f.fact)) as { fact: string, data: { before: string | null, after: string | null } }[]
  const at = house.clock.now.toISOString()
  assert.deepEqual(facts.map((f) => [f.fact, f.data.before, f.data.after]), [['space.reopened', at, null], ['space.closed', null, at]])
})

test('guests leave it with a word of thanks and stay out when it opens again; partners read on', async () => {
  const id = await open()
  const invitedBy = await house.as('claire').post(`/api/spaces/${id}/guests`, { givenName: 'Maya', familyName: 'Pontet', email: 'maya@example.org', organisation: 'Atelier du Pont', until: '2026-12-31', role: 'contributor' })
  const guest = invitedBy.json()
  const lines = (await house.as('claire').get(`/api/spaces/${id}/closing`)).json().settle
  assert.match(lines[0].text, /^2 personnes invitées sortiront/)
  assert.ok(lines[0].details.some((d: string) => d.startsWith('Maya Pontet, Atelier du Pont, accès jusqu’au ')), JSON.stringify(lines))
  assert.equal((await close(id)).statusCode, 200)
  for (const [who, code] of [['olivier', 404], ['paul', 200], ['ines', 200]] as const) assert.equal((await house.as(who).get(`/api/spaces/${id}`)).statusCode, code, who)
  assert.equal((await house.as('olivier').get(`/api/spaces/${house.town.spaces.open}`)).statusCode, 200, 'elsewhere as before')
  const thanks = (await notices('olivier')).find((n) => n.noun === 'stay')
  assert.equal(thanks?.title, 'Département des Trois-Vallées')
  assert.ok(!JSON.stringify(await notices('olivier')).includes(`Projet ${made}`), 'what is closed to them has no name')
  assert.equal((await notices('thomas')).filter((n) => n.title === `Projet ${made}`).length, 1)
  assert.ok(!(await notices('claire')).some((n) => n.title === `Projet ${made}`))
  assert.equal((await house.app.inject(guest.entry)).statusCode, 404, 'a link that leads nowhere any more')
  await house.as('claire').delete(`/api/spaces/${id}/closing`)
  assert.equal((await house.as('olivier').get(`/api/spaces/${id}`)).statusCode, 404)
})

test('requests are declined and invitations taken back; a name taken meanwhile stops the opening; a stale page closes nothing', async () => {
  const id = await open('on_request')
  await house.as('omar').put(`/api/spaces/${id}/access-request`, {})
  await house.as('claire').post(`/api/spaces/${id}/invitations`, { personIds: [house.town.ids.lucie] })
  const name = (await house.as('claire').get(`/api/spaces/${id}`)).json().name
  for (const who of ['claire', 'nadege'] as const) assert.equal((await house.as(who).post(`/api/spaces/${id}/scheduled-posts`, { body: 'Bilan du trimestre', on: '2026-12-04', at: '08:00' })).statusCode, 201)
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${id}/closing`)).json().settle.map((s: { text: string }) => s.text).slice(0, 3), ['1 demande à entrer sera déclinée', '1 invitation sans réponse sera retirée', '1 publication que vous aviez prévue ne partira pas'])
  assert.equal((await close(id, {}, 'claire', 7)).json().code, 'request.version_stale')
  assert.equal((await house.as('omar').get(`/api/spaces/${id}`)).json().asked, true)
  assert.equal((await close(id)).statusCode, 200)
  assert.deepEqual([(await house.as('omar').get(`/api/spaces/${id}`)).json().asked, (await house.as('omar').get(`/api/spaces/${id}`)).json().can], [false, []])
  assert.deepEqual((await house.as('lucie').get('/api/me/invitations')).json().items, [])
  assert.ok((await notices('omar')).some((n) => n.title === name))
  assert.equal((await house.as('claire').post('/api/spaces', { kind: 'project', access: 'private', name })).statusCode, 201)
  assert.equal((await house.as('claire').delete(`/api/spaces/${id}/closing`)).json().code, 'space.name_taken')
  assert.notEqual((await house.as('claire').get(`/api/spaces/${id}`)).json().archivedAt, null)
})

test('what is worth keeping is proposed, and copied under its author’s name with a link that gives no right', async () => {
  const id = await open()
  const say = async (who: Name, body: string, more: object = {}) => (await house.as(who).post(`/api/spaces/${id}/posts`, { body, ...more })).json().id as string
  const plain = await say('nadege', 'Rien de particulier')
  const liked = await say('nadege', `Penser au **sésame**, @[Thomas Nguyen](person:${house.town.ids.thomas})`)
  const question = await say('nadege', 'Quel plateau ?', { kind: 'question' })
  const note = await say('claire', 'Règles de la maison')
  const open_ = await say('thomas', 'Et le gluten ?', { kind: 'question' })
  await house.as('ines').put(`/api/posts/${liked}/reactions/thanks`)
  const answer = (await house.as('thomas').post(`/api/posts/${question}/comments`, { body: 'Le rouge' })).json()
  await house.as('nadege').put(`/api/posts/${question}/accepted-answer`, { commentId: answer.id })
  await house.as('claire').put(`/api/posts/${note}/pin`)
  const seen = (await house.as('claire').get(`/api/spaces/${id}/closing`)).json()
  assert.deepEqual(seen.keep.map((k: { id: string }) => k.id), [note, question, liked])
  assert.equal(seen.keep[2].by, 'Nadège Hoarau')
  assert.ok(seen.settle.some((s: { text: string, details: string[] }) => s.text === '1 question sans réponse retenue' && s.details[0] === 'Et le gluten ?'))
  const into = house.town.spaces.open
  const lasting = async () => (await house.as('claire').get(`/api/spaces/${id}/closing`)).json().places.find((p: { id: string }) => p.id === into).lasting
  assert.equal(await lasting(), true)
  // Where there are no cards, what is kept is copied.
  await house.as('claire').delete(`/api/spaces/${into}/modules/practices`)
  assert.equal(await lasting(), false)
  const keep = [question, liked].map((of) => ({ noun: 'post', id: of }))
  for (const [body, code] of [[{ keep }, 'closing.where'], [{ keep, keepIn: house.town.spaces.private }, 'closing.where'], [{ keep, keepIn: id }, 'closing.where'], [{ keep: [{ noun: 'post', id: into }], keepIn: into }, 'closing.kept_gone'], [{ keep: [{ noun: '__proto__', id: liked }], keepIn: into }, 'closing.kept_gone']] as const) {
    assert.equal((await close(id, body)).json().code, code)
    assert.equal((await house.as('claire').get(`/api/spaces/${id}`)).json().archivedAt, null)
  }
  assert.equal((await close(id, { keep, keepIn: into })).statusCode, 200)
  const copies = (await house.as('omar').get(`/api/spaces/${into}/posts`)).json().items as { body: string, author: { name: string } }[]
  const origin = (of: string) => `/espaces/${id}/publications/${of}`
  assert.deepEqual(copies.slice(0, 2).map((c) => [c.author.name, c.body]), [
    ['Claire Vasseur', `Quel plateau ?\n\n**Réponse de Thomas Nguyen**\n\nLe rouge\n\n— Nadège Hoarau, dans « Projet ${made} ». [Voir l’original](${origin(question)})`],
    ['Claire Vasseur', `Penser au **sésame**, Thomas Nguyen\n\n— Nadège Hoarau, dans « Projet ${made} ». [Voir l’original](${origin(liked)})`],
  ])
  assert.equal((await house.as('omar').get(`/api/posts/${question}`)).statusCode, 404)
  assert.ok(plain !== open_)
  await house.as('claire').put(`/api/spaces/${into}/modules/practices`)
})

test('where there are cards, ten things become ten in one pass: the most useful first, each with its source and its thanks; what nobody answered is copied', async () => {
  const id = await open()
  const say = async (who: Name, body: string, more: object = {}) => (await house.as(who).post(`/api/spaces/${id}/posts`, { body, ...more })).json().id as string
  const notes = [await say('nadege', 'Étiqueter **chaque** bac. Le soir, vérifier.'), await say('thomas', 'La clé est au tableau.')]
  for (const note of notes) await house.as('claire').put(`/api/posts/${note}/pin`)
  const question = await say('nadege', 'Quel plateau pour le lait ?', { kind: 'question' })
  const { id: answer } = (await house.as('thomas').post(`/api/posts/${question}/comments`, { body: 'Le rouge.' })).json()
  await house.as('nadege').put(`/api/posts/${question}/accepted-answer`, { commentId: answer })
  const alone = await say('nadege', 'Et pour le sésame ?', { kind: 'question' })
  const liked: string[] = []
  for (let n = 1; n <= 8; n++) liked.push(await say('nadege', `Astuce ${n}`))
  for (const [nth, of] of [alone, ...liked].entries()) for (const who of (['ines', 'sylvie', 'paul'] as const).slice(0, nth < 2 ? 3 : nth < 4 ? 2 : 1)) await house.as(who).put(`/api/posts/${of}/reactions/useful`)
  const { keep } = (await house.as('claire').get(`/api/spaces/${id}/closing`)).json() as { keep: { noun: string, id: string, why: string }[] }
  const ids = keep.map((one) => one.id)
  assert.deepEqual([new Set(ids.slice(0, 2)), ids[2], new Set(ids.slice(3, 5)), ids.length], [new Set(notes), question, new Set([alone, liked[0]!]), 10])
  const into = house.town.spaces.open
  const eleven = [...keep, { noun: 'post', id: liked[7]! }].map(({ noun, id: of }) => ({ noun, id: of }))
  assert.equal((await close(id, { keep: eleven, keepIn: into })).statusCode, 400)
  assert.equal((await close(id, { keep: eleven.slice(0, 10), keepIn: into })).statusCode, 200)
  const cards = (await house.as('claire').get(`/api/spaces/${into}/practices?limit=50`)).json().items as { id: string, title: string }[]
  assert.equal(cards.length, 9)
  const read = async (title: string, who: Name = 'claire') => (await house.as(who).get(`/api/practices/${cards.find((card) => card.title === title)!.id}`)).json()
  const [made, note] = [await read('Quel plateau pour le lait ?'), await read('Étiqueter chaque bac')]
  assert.deepEqual([made.situation, made.doing, made.thanks.name, made.source.address, made.author.name], ['Quel plateau pour le lait ?', 'Le rouge.', 'Thomas Nguyen', `/espaces/${id}/publications/${question}#commentaire-${answer}`, 'Claire Vasseur'])
  assert.deepEqual([note.doing, note.thanks.name], ['Étiqueter **chaque** bac. Le soir, vérifier.', 'Nadège Hoarau'])
  // Whoever reads the card and not what it comes from is given neither its words nor its address.
  assert.equal((await read('Quel plateau pour le lait ?', 'omar')).source, null)
  assert.ok((await house.as('omar').get(`/api/spaces/${into}/posts`)).json().items.some((p: { body: string }) => p.body.startsWith('Et pour le sésame ?')))
  assert.ok((await notices('thomas')).some((n) => n.title === 'Quel plateau pour le lait ?'))
})

test('kept again after it was opened again, a thing has one card', async () => {
  const id = await open('secret')
  const { id: note } = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Une seule fois' })).json()
  const into = house.town.spaces.open
  const keep = { keep: [{ noun: 'post', id: note }], keepIn: into }
  assert.equal((await close(id, keep)).statusCode, 200)
  await house.as('claire').delete(`/api/spaces/${id}/closing`)
  assert.equal((await close(id, keep, 'claire', 3)).statusCode, 200)
  const cards = (await house.as('omar').get(`/api/spaces/${into}/practices?limit=50`)).body
  assert.equal(cards.split('"Une seule fois"').length - 1, 1)
  assert.ok(!cards.includes(`Projet ${made}`))
})

test('before a closing: how many posts others planned, never which; what is reported and not decided, once for each thing', async () => {
  const id = await open()
  const plan = (who: Name, body: string) => house.as(who).post(`/api/spaces/${id}/scheduled-posts`, { body, on: '2027-01-04', at: '08:30' })
  // Guests go out whatever happens: that line is another test's.
  const settle = async () => (await house.as('claire').get(`/api/spaces/${id}/closing`)).json<{ settle: { text: string, details: string[], address: string | null }[] }>().settle.filter(({ address }) => !address?.endsWith('/membres'))
  assert.deepEqual(await settle(), [])
  for (const [who, body] of [['claire', 'Le bilan'], ['nadege', 'La surprise'], ['thomas', 'Une autre']] as const) assert.equal((await plan(who, body)).statusCode, 201)
  const card = (await house.as('nadege').post(`/api/spaces/${id}/practices`, { title: 'Le bac rouge' })).json<{ id: string }>().id
  for (const who of ['thomas', 'ines'] as const) assert.equal((await house.as(who).put(`/api/moderation/practice/${card}/report`, { reason: 'private' })).statusCode, 200)
  const said = await settle()
  assert.deepEqual(said.map(({ text, address }) => [text, address]), [
    ['1 publication que vous aviez prévue ne partira pas', '/publications-prevues'], ['2 publications prévues par d’autres ne partiront pas', null], ['1 contenu signalé, sans décision', `/espaces/${id}/signalements`],
  ])
  assert.doesNotMatch(JSON.stringify(said), /surprise|Nadège|Thomas/)
})
