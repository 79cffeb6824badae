// « Périmée »: who says so, what stands instead, what becomes of it in search, in lists, and in the cards that were made of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())
const space = () => `/api/spaces/${house.town.spaces.private}`
const ask = async (body: string): Promise<string> => (await house.as('nadege').post(`${space()}/posts`, { body, kind: 'question' })).json().id
async function answered(body: string, said = 'Au sous-sol.'): Promise<{ id: string, commentId: string }> {
  const id = await ask(body)
  const { id: commentId } = (await house.as('paul').post(`/api/posts/${id}/comments`, { body: said })).json()
  await house.as('nadege').put(`/api/posts/${id}/accepted-answer`, { commentId })
  return { id, commentId }
}
const outdated = async (id: string) => (await house.as('ines').get(`/api/posts/${id}`)).json().question.outdated
const mark = (who: Name, id: string, body: object = {}) => house.as(who).put(`/api/posts/${id}/outdated`, body)

test('its asker, whoever gave the answer and a host say so; nobody else does; it is taken back, and the journal keeps both', async () => {
  const { id } = await answered('Où est le sel ?')
  assert.equal((await mark('thomas', id)).statusCode, 403, 'a member who only reads it')
  for (const who of ['nadege', 'paul', 'sylvie'] as const) {
    assert.equal((await mark(who, id)).statusCode, 200, who)
    assert.deepEqual(await outdated(id), { at: house.clock.now.toISOString(), by: { nadege: 'Nadège Hoarau', paul: 'Paul Ardon', sylvie: 'Sylvie Fontaine' }[who], replaced: false })
    assert.equal((await house.as(who).delete(`/api/posts/${id}/outdated`)).json().question.outdated, null)
  }
  const { rows } = await house.database.pool.query<{ fact: string }>('select fact from journal where noun_id = $1 and fact like $2 order by id', [id, 'question.%t%'])
  assert.deepEqual(rows.map((row) => row.fact).filter((fact) => fact !== 'question.accepted'), Array.from({ length: 3 }, () => ['question.outdated', 'question.current']).flat())
  const post = (await house.as('nadege').post(`${space()}/posts`, { body: 'Bonjour' })).json().id
  assert.deepEqual([(await mark('nadege', post)).json().code, (await mark('paul', await ask('Sans réponse ?'))).statusCode], ['question.none', 403])
})

test('what stands instead: anything that one may read, by its address; nothing else', async () => {
  const { id } = await answered('Quel four ?')
  const instead = await ask('Quel four en 2027 ?')
  const address = `/espaces/${house.town.spaces.private}/publications/${instead}`
  assert.equal((await mark('nadege', id, { replacedBy: ` https://parvis.example${address}?x=1#commentaire-1 ` })).json().question.outdated.replaced, true)
  assert.deepEqual((await house.as('ines').get(`/api/posts/${id}/replacement`)).json(), { replacement: { title: 'Quel four en 2027 ?', address } })
  const secret = (await house.as('claire').post(`/api/spaces/${house.town.spaces.secret}/posts`, { body: 'Secret' })).json().id
  for (const replacedBy of [`/espaces/${house.town.spaces.secret}/publications/${secret}`, address.replace(instead, id), 'https://ailleurs.example', `/autre/${instead}`]) {
    const refused = await mark('nadege', id, { replacedBy })
    assert.deepEqual([refused.statusCode, refused.json().code], [422, 'question.replacement_not_found'], replacedBy)
  }
  await house.as('nadege').delete(`/api/posts/${instead}`)
  assert.deepEqual((await house.as('ines').get(`/api/posts/${id}/replacement`)).json(), { replacement: null })
  // Whoever reads the question but not what replaces it is not told what that is.
  await mark('claire', id, { replacedBy: `/espaces/${house.town.spaces.secret}/publications/${secret}` })
  assert.deepEqual((await house.as('ines').get(`/api/posts/${id}/replacement`)).json(), { replacement: null })
})

test('it sinks in what is found, says so in lists, and a card made of it says that its source is outdated', async () => {
  const old = await answered('La rotofileuse municipale, où est-elle ?')
  const { id: card } = (await house.as('nadege').post('/api/practices', { from: { noun: 'comment', id: old.commentId } })).json()
  const { reviewOn, state } = (await house.as('ines').get(`/api/practices/${card}`)).json()
  const { id: other } = await answered('La rotofileuse municipale, où est-elle en mars ?')
  const finds = async (): Promise<{ id: string, kind: string | null }[]> => {
    await indexed(house)
    return (await house.as('ines').get('/api/search?q=rotofileuse')).json<{ items: { noun: string, id: string, kind: string | null }[] }>().items.filter((item) => item.noun === 'post').map(({ id, kind }) => ({ id, kind }))
  }
  await mark('sylvie', other)
  assert.deepEqual(await finds(), [{ id: old.id, kind: null }, { id: other, kind: 'outdated' }], 'the older one comes first')
  await house.as('sylvie').delete(`/api/posts/${other}/outdated`)
  await mark('paul', old.id)
  assert.deepEqual(await finds(), [{ id: other, kind: null }, { id: old.id, kind: 'outdated' }])
  const listed = (await house.as('ines').get(`${space()}/questions`)).json<{ items: { id: string, outdatedAt: string | null }[] }>().items
  assert.deepEqual([listed.find((q) => q.id === old.id)?.outdatedAt, listed.find((q) => q.id === other)?.outdatedAt], [house.clock.now.toISOString(), null])
  const now = (await house.as('ines').get(`/api/practices/${card}`)).json()
  assert.deepEqual([now.source.outdated, now.reviewOn, now.state], [true, reviewOn, state], 'what was verified of it stands')
  assert.deepEqual((await noticesOf(house, 'nadege')).filter((n) => n.noun === 'practice').map((n) => [n.who, n.said, n.subjectId]), [['Paul Ardon', 'a dit périmée la réponse dont vient votre fiche', card]])
})
