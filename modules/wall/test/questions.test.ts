import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
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
const answer = async (who: Name, postId: string, body = 'Ici.'): Promise<string> => (await house.as(who).post(`/api/posts/${postId}/comments`, { body })).json().id
const state = async (postId: string) => (await house.as('ines').get(`/api/posts/${postId}`)).json().question
const accept = (who: Name, postId: string, commentId: string) => house.as(who).put(`/api/posts/${postId}/accepted-answer`, { commentId })

test('open, answered by somebody else, accepted by whoever asked; and back', async () => {
  const id = await ask('Qui a deux bacs ?')
  assert.deepEqual(await state(id), { state: 'open', answer: null, acceptedBy: null, official: null, outdated: null, merged: null, gathered: 0, called: null })
  await answer('nadege', id, 'Personne ?')
  assert.equal((await state(id)).state, 'open', 'one does not answer oneself')
  const comment = await answer('thomas', id, 'J’en ai trois.')
  assert.equal((await state(id)).state, 'answered')
  assert.equal((await accept('ines', id, comment)).statusCode, 403)
  assert.equal((await accept('nadege', id, comment)).statusCode, 200)
  const { answer: best, ...said } = await state(id)
  assert.deepEqual([said, best.body, best.author.name], [{ state: 'accepted', acceptedBy: 'Nadège Hoarau', official: null, outdated: null, merged: null, gathered: 0, called: null }, 'J’en ai trois.', 'Thomas Nguyen'])

  await house.as('thomas').delete(`/api/comments/${comment}`)
  assert.deepEqual(await state(id), { state: 'open', answer: null, acceptedBy: null, official: null, outdated: null, merged: null, gathered: 0, called: null })
  await house.as('thomas').put(`/api/comments/${comment}/restoration`)
  assert.equal((await state(id)).state, 'accepted', 'it comes back as it was')
  await house.as('sylvie').delete(`/api/posts/${id}/accepted-answer`)
  assert.equal((await state(id)).state, 'answered')
})

test('a host chooses another answer; what is no question or not below it is refused', async () => {
  const id = await ask('Et la moutarde ?')
  const [one, two] = [await answer('thomas', id), await answer('paul', id)]
  await accept('nadege', id, one)
  assert.equal((await accept('sylvie', id, two)).json().question.answer.author.name, 'Paul Ardon')
  const elsewhere = await answer('thomas', await ask('Autre ?'))
  assert.equal((await accept('nadege', id, elsewhere)).statusCode, 404)
  const post = (await house.as('nadege').post(`${space()}/posts`, { body: 'Bonjour' })).json().id
  assert.deepEqual([(await accept('nadege', post, await answer('thomas', post))).json().code, (await house.as('nadege').post(`${space()}/posts`, { body: ' ', kind: 'question' })).json().code], ['question.none', 'question.empty'])
})

test('the list: those that wait first, then the others, page by page and by state', async () => {
  const waiting = await ask('Personne ne sait ?')
  const { items } = (await house.as('ines').get(`${space()}/questions`)).json()
  assert.deepEqual([items[0].id, items.map((q: { state: string }) => q.state)], [waiting, items.map((q: { state: string }) => q.state).toSorted().toReversed()])
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { id: string }[], next: string | null } = (await house.as('ines').get(`${space()}/questions?limit=1${cursor && `&cursor=${cursor}`}`)).json()
    seen.push(...page.items.map((q) => q.id))
    cursor = page.next
  }
  assert.deepEqual(seen, items.map((q: { id: string }) => q.id))
  const accepted = (await house.as('ines').get(`${space()}/questions?state=accepted`)).json().items
  assert.deepEqual(accepted.map((q: { answer: object }) => q.answer), [{ author: 'Paul Ardon', body: 'Ici.', official: false, thanks: 0 }])
  assert.equal((await house.as('ines').get(`${space()}/questions?mine=true`)).json().items.length, 0)
})

test('an accepted answer proposes the skill that the question names', async () => {
  await house.as('ada').post('/api/skills', { label: 'Allergies alimentaires' })
  const id = await ask('Qui s’y connaît en allergies alimentaires, par exemple au lait ?')
  await accept('nadege', id, await answer('sylvie', id))
  assert.deepEqual((await house.as('sylvie').get(`/api/people/${house.town.ids.sylvie}`)).json().proposals?.map((p: { name: string }) => p.name), ['Allergies alimentaires'])
  const again = await ask('Des allergies alimentaires, encore ?')
  await accept('nadege', again, await answer('paul', again))
  assert.equal((await house.database.pool.query('select from skill_proposal where person_id = $1', [house.town.ids.paul])).rowCount, 0, 'a partner has no profile there')
})

test('one thanks for an answer once, not for one’s own; it is counted where it is shown, told to its author, and taken back', async () => {
  const id = await ask('Où trouver des bacs ?')
  const said = await answer('thomas', id, 'Au magasin.')
  const thank = (who: Name) => house.as(who).put(`/api/comments/${said}/thanks`)
  assert.equal((await thank('thomas')).json().code, 'comment.not_allowed')
  for (const who of ['ines', 'nadege', 'ines'] as const) assert.equal((await thank(who)).statusCode, 200)
  const seen = async (who: Name) => [(await house.as(who).get(`/api/posts/${id}`)).json().comments[0], (await house.as(who).get(`/api/posts/${id}/comments`)).json().items[0]].map(({ thanks, thanked }) => [thanks, thanked])
  assert.deepEqual([await seen('ines'), await seen('thomas'), await seen('paul')], [[[2, true], [2, true]], [[2, false], [2, false]], [[2, false], [2, false]]])
  await accept('nadege', id, said)
  assert.deepEqual((({ thanks, thanked }) => [thanks, thanked])((await state(id)).answer), [2, true])
  const listed = async () => (await house.as('paul').get(`${space()}/questions`)).json<{ items: { id: string, answer: { thanks: number } | null }[] }>().items.find((one) => one.id === id)?.answer?.thanks
  assert.equal(await listed(), 2)
  assert.deepEqual((await noticesOf(house, 'thomas')).filter((n) => n.noun === 'comment' && n.subjectId === said).map((n) => [n.who, n.said]), [['Nadège Hoarau et Inès Moreira', 'vous remercient de votre réponse']])
  assert.equal((await house.as('ines').delete(`/api/comments/${said}/thanks`)).json().thanks, 1)
  assert.deepEqual([await seen('ines'), await listed()], [[[1, false], [1, false]], 1])
  assert.deepEqual((await noticesOf(house, 'thomas')).filter((n) => n.subjectId === said).map((n) => n.who), ['Nadège Hoarau'])
  // What is hidden is thanked by nobody.
  await house.as('sylvie').put(`/api/moderation/comment/${said}/hiding`, { reason: 'Une personne y est nommée.' })
  assert.deepEqual([(await house.as('ines').put(`/api/comments/${said}/thanks`)).statusCode, (await house.as('claire').put(`/api/comments/${said}/thanks`)).statusCode], [404, 403])
})
