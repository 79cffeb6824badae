// « Registre des questions »: where each question stands, what answers it, what is found by words, how long one waits; and what must not be in it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

/** A space of Claire's, with Nadège, Thomas and Sylvie, who hosts it. */
async function openSpace(name: string): Promise<string> {
  const claire = house.as('claire')
  const { id } = (await claire.post('/api/spaces', { kind: 'team', access: 'private', name })).json()
  for (const [who, role] of [['nadege', 'contributor'], ['thomas', 'contributor'], ['sylvie', 'host']] as const) await claire.put(`/api/spaces/${id}/members/${house.town.ids[who]}`, { role })
  return id
}
const ask = async (space: string, body: string, who: Name = 'nadege'): Promise<string> => (await house.as(who).post(`/api/spaces/${space}/posts`, { body, kind: 'question' })).json().id
const say = async (who: Name, id: string, body: string): Promise<string> => (await house.as(who).post(`/api/posts/${id}/comments`, { body })).json().id
const accept = (id: string, commentId: string) => house.as('nadege').put(`/api/posts/${id}/accepted-answer`, { commentId })
const official = (id: string, commentId: string, who: Name = 'sylvie') => house.as(who).put(`/api/posts/${id}/official-answer`, { commentId })
type Line = { id: string, title: string, state: string, useful: number, gathered: number, commentCount: number, answer: null | { id: string, postId: string, author: string, body: string, editedAt: string | null, official: null | { by: string, at: string } } }
const register = async (space: string, query = '', who: Name = 'thomas') => (await house.as(who).get(`/api/spaces/${space}/question-register${query}`)).json<{ items: Line[], next: string | null }>()
const figures = async (space: string, who: Name = 'thomas') => (await house.as(who).get(`/api/spaces/${space}/question-register/figures`)).json()
const later = (minutes: number): void => { house.clock.now = new Date(house.clock.now.getTime() + minutes * 60_000) }

test('by standing, the latest first in each: the official answer, else the accepted one, by whom, with what counts', async () => {
  const space = await openSpace('Réorganisation A')
  const open = await ask(space, 'Bonjour à tous. Qui remplace Mme Aubry ? Merci.')
  const answered = await ask(space, 'Les bureaux ferment-ils ?')
  await say('thomas', answered, 'J’ai demandé.')
  const solved = await ask(space, 'Où est le plan ?')
  await accept(solved, await say('thomas', solved, 'Dans le couloir.'))
  const told = await ask(space, 'Mon poste change-t-il de commune ?')
  await accept(told, await say('thomas', told, 'Je crois que non.'))
  const stands = await say('claire', told, 'Non, chacun **reste** où il est.')
  await official(told, stands)
  const old = await ask(space, 'Quand est la réunion ?')
  await official(old, await say('claire', old, 'Le 3.'))
  await house.as('sylvie').put(`/api/posts/${old}/outdated`, {})
  for (const who of ['thomas', 'claire'] as const) await house.as(who).put(`/api/posts/${told}/reactions/useful`)
  await house.as('nadege').post(`/api/spaces/${space}/posts`, { body: 'Ce n’est pas une question.' })

  const { items } = await register(space)
  assert.deepEqual(items.map(({ id, state }) => [id, state]), [[open, 'open'], [solved, 'answered'], [answered, 'answered'], [told, 'official'], [old, 'outdated']])
  assert.equal(items[0]!.title, 'Bonjour à tous. Qui remplace Mme Aubry ?')
  const long = await ask(space, `${'Un long récit. '.repeat(30)}Et qui décide ?`)
  assert.equal((await register(space)).items[0]!.title, 'Et qui décide ?')
  await house.as('nadege').delete(`/api/posts/${long}`)
  const at = house.clock.now.toISOString()
  assert.deepEqual(items.map(({ answer }) => answer && [answer.author, answer.body, answer.official]), [
    null, ['Thomas Nguyen', 'Dans le couloir.', null], null, ['Claire Vasseur', 'Non, chacun **reste** où il est.', { by: 'Sylvie Fontaine', at }], ['Claire Vasseur', 'Le 3.', { by: 'Sylvie Fontaine', at }],
  ])
  assert.deepEqual([items[3]!.useful, items[2]!.commentCount], [2, 1])
  for (const state of ['open', 'answered', 'official', 'outdated']) assert.deepEqual((await register(space, `?state=${state}`)).items.map(({ id }) => id), items.filter((one) => one.state === state).map(({ id }) => id), state)
  const { medianMinutes: _, ...counts } = await figures(space)
  assert.deepEqual(counts, { questions: 5, open: 1, answered: 2, official: 1, outdated: 1 })

  // By words of the question, of its answer, of both; without accents, in another form; begun.
  const finds = async (q: string): Promise<string[]> => (await register(space, `?q=${encodeURIComponent(q)}`)).items.map(({ id }) => id)
  assert.deepEqual([await finds('COMMUNES'), await finds('couloir'), await finds('reunion 3'), await finds('ne, le'), await finds('girafe')], [[told], [solved], [old], items.map(({ id }) => id), []])
  // Page by page, all of them once.
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Awaited<ReturnType<typeof register>> = await register(space, `?limit=1${cursor && `&cursor=${cursor}`}`)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  assert.deepEqual(seen, items.map(({ id }) => id))
})

test('an answer that is changed once it is official says so; removed, the accepted one stands again', async () => {
  const space = await openSpace('Réorganisation B')
  const id = await ask(space, 'La prime est-elle gardée ?')
  const helped = await say('thomas', id, 'Oui d’après le guide.')
  await accept(id, helped)
  const stands = await say('claire', id, 'Oui.')
  await official(id, stands)
  later(60)
  await house.as('claire').patch(`/api/comments/${stands}`, { body: 'Oui, jusqu’en 2028.' }, { 'if-match': '"1"' })
  const [line] = (await register(space)).items
  assert.deepEqual([line!.answer!.body, line!.answer!.editedAt], ['Oui, jusqu’en 2028.', house.clock.now.toISOString()])
  await house.as('claire').delete(`/api/comments/${stands}`)
  const [now] = (await register(space)).items
  assert.deepEqual([now!.state, now!.answer!.id, now!.answer!.official], ['answered', helped, null])
})

test('a joined question is read under the one that stays, with its official answer; the later word counts', async () => {
  const [space, secret] = [await openSpace('Réorganisation C'), (await house.as('claire').post('/api/spaces', { kind: 'team', access: 'secret', name: 'À part' })).json().id]
  const [first, again] = [await ask(space, 'Le télétravail change-t-il ?'), await ask(space, 'Combien de jours de télétravail ?', 'thomas')]
  const there = await say('claire', again, 'Deux jours, comme avant.')
  await official(again, there)
  later(10)
  await house.as('sylvie').put(`/api/posts/${again}/merged`, { into: first })
  const { items } = await register(space)
  assert.deepEqual(items.map(({ id, state, gathered, answer }) => [id, state, gathered, answer?.id, answer?.postId]), [[first, 'official', 1, there, again]])
  assert.deepEqual([(await figures(space)).questions, (await figures(space)).official], [1, 1])
  const here = await say('claire', first, 'Trois jours dès mars.')
  await official(first, here)
  assert.equal((await register(space)).items[0]!.answer!.id, here)
  await house.as('sylvie').delete(`/api/posts/${first}/official-answer`)
  await house.as('sylvie').put(`/api/posts/${again}/outdated`, {})
  assert.notEqual((await register(space)).items[0]!.state, 'outdated')

  // What one may not read answers nothing, and is not counted.
  const hidden = await ask(secret, 'Le télétravail, en vrai ?', 'claire')
  await official(hidden, await say('claire', hidden, 'CANARI du secret'), 'claire')
  await house.as('claire').put(`/api/posts/${hidden}/merged`, { into: first })
  const body = (await house.as('thomas').get(`/api/spaces/${space}/question-register`)).body
  assert.ok(!body.includes('CANARI') && (await register(space, '', 'claire')).items[0]!.answer!.body === 'CANARI du secret')
})

test('the median by hand: hours of the first word of somebody else that still stands, of those that have one; nobody is named', async () => {
  const space = await openSpace('Réorganisation D')
  const waited = async (minutes: number): Promise<string> => {
    const id = await ask(space, `Et après ${minutes} ?`)
    await say('nadege', id, 'Personne ?')
    later(minutes)
    await say('thomas', id, 'Oui.')
    later(300)
    await say('claire', id, 'Oui aussi.')
    return id
  }
  assert.deepEqual(await figures(space), { questions: 0, open: 0, answered: 0, official: 0, outdated: 0, medianMinutes: null })
  await ask(space, 'Sans réponse ?')
  assert.equal((await figures(space)).medianMinutes, null)
  const [short, , long] = [await waited(30), await waited(200), await waited(2_000)]
  assert.equal((await figures(space)).medianMinutes, 200)
  await waited(260)
  assert.equal((await figures(space)).medianMinutes, 230, 'between 200 and 260')
  // A removed or hidden answer answered nothing: the next one did, 300 minutes later.
  const [gone] = (await house.as('thomas').get(`/api/posts/${short}/comments`)).json().items.filter((c: { author: { name: string } }) => c.author.name === 'Thomas Nguyen')
  await house.as('thomas').delete(`/api/comments/${gone.id}`)
  assert.equal((await figures(space)).medianMinutes, 295, 'between 260 and 330')
  await house.as('sylvie').put(`/api/moderation/post/${long}/hiding`, { reason: 'Nomme quelqu’un' })
  for (const who of ['thomas', 'sylvie', 'nadege'] as const) {
    assert.equal((await figures(space, who)).medianMinutes, 260, who)
    assert.ok(!(await register(space, '', who)).items.some(({ id }) => id === long), 'hidden, it is in nobody’s register')
  }
})

test('before a space closes, what is answered officially is settled, and worth keeping with that answer', async () => {
  const space = await openSpace('Réorganisation G')
  const into = (await house.as('claire').post('/api/spaces', { kind: 'practice', access: 'private', name: 'Ce qui reste' })).json().id
  await say('thomas', await ask(space, 'Encore sans réponse ?'), 'Je cherche.')
  const told = await ask(space, 'Qui garde les clefs ?')
  await accept(told, await say('thomas', told, 'Moi peut-être.'))
  const before = (await house.as('claire').get(`/api/spaces/${space}/closing`)).json()
  await official(told, await say('sylvie', told, 'Le collège les garde.'))
  await house.as('nadege').delete(`/api/posts/${told}/accepted-answer`)
  const { settle, keep } = (await house.as('claire').get(`/api/spaces/${space}/closing`)).json()
  assert.deepEqual([settle, keep.map((one: { id: string }) => one.id)], [before.settle, [told]])
  const closed = await house.as('claire').post(`/api/spaces/${space}/closing`, { keep: [{ noun: 'post', id: told }], keepIn: into }, { 'if-match': '"1"' })
  assert.equal(closed.statusCode, 200, closed.body)
  // Where there are cards it becomes one, of that answer; elsewhere it is copied.
  const [card] = (await house.as('claire').get(`/api/spaces/${into}/practices`)).json().items
  assert.match(JSON.stringify((await house.as('claire').get(`/api/practices/${card.id}`)).json()), /Qui garde les clefs[^]*Le collège les garde/)
  await house.as('claire').delete(`/api/spaces/${into}/modules/practices`)
  assert.equal((await house.as('claire').delete(`/api/spaces/${space}/closing`, { 'if-match': `"${closed.json().version}"` })).statusCode, 200)
  assert.equal((await house.as('claire').post(`/api/spaces/${space}/closing`, { keep: [{ noun: 'post', id: told }], keepIn: into }, { 'if-match': `"${closed.json().version + 1}"` })).statusCode, 200)
  const [kept] = (await house.as('claire').get(`/api/spaces/${into}/posts`)).json().items
  assert.match(kept.body, /Réponse de Sylvie Fontaine\*\*\s+Le collège les garde/)
  // Closed, its register is read as it was.
  assert.deepEqual((await register(space)).items.map(({ state }) => state), ['answered', 'official'])
})

test('without its wall a space has no register; whoever does not read it has none', async () => {
  const space = await openSpace('Réorganisation E')
  await ask(space, 'Encore là ?')
  const codes = async (who: Name): Promise<number[]> => [(await house.as(who).get(`/api/spaces/${space}/question-register`)).statusCode, (await house.as(who).get(`/api/spaces/${space}/question-register/figures`)).statusCode]
  assert.deepEqual([await codes('thomas'), await codes('omar')], [[200, 200], [403, 403]])
  assert.ok((await house.as('claire').delete(`/api/spaces/${space}/modules/wall`)).statusCode < 300)
  assert.deepEqual([await codes('thomas'), await codes('claire')], [[404, 404], [404, 404]])
})

test('whatever is done in whatever order: one official answer a question, the register says what each question says of itself', async (t) => {
  const space = await openSpace('Réorganisation F')
  const steps = fc.sample(fc.record({ question: fc.nat({ max: 3 }), comment: fc.nat({ max: 2 }), act: fc.nat({ max: 8 }) }), { numRuns: 60, seed: dice(t) })
  const questions: { id: string, comments: string[] }[] = []
  for (let n = 0; n < 4; n++) {
    const id = await ask(space, `Question ${n} ?`)
    questions.push({ id, comments: [await say('thomas', id, 'Un'), await say('nadege', id, 'Deux'), await say('claire', id, 'Trois')] })
  }
  for (const step of steps) {
    const { id, comments } = questions[step.question]!
    const comment = comments[step.comment]!
    await [
      () => official(id, comment), () => official(id, comment, 'claire'), () => house.as('sylvie').delete(`/api/posts/${id}/official-answer`), () => accept(id, comment), () => house.as('nadege').delete(`/api/posts/${id}/accepted-answer`),
      () => house.as('claire').delete(`/api/comments/${comment}`), () => house.as('claire').put(`/api/comments/${comment}/restoration`),
      () => house.as('claire').put(`/api/moderation/comment/${comment}/hiding`, { reason: 'Essai' }), () => house.as('claire').delete(`/api/moderation/comment/${comment}/hiding`),
    ][step.act]!()
    const lines = new Map((await register(space)).items.map((line) => [line.id, line]))
    for (const question of questions) {
      const { question: said } = (await house.as('thomas').get(`/api/posts/${question.id}`)).json()
      const line = lines.get(question.id)!
      assert.equal(line.state, said.official ? 'official' : said.state === 'open' ? 'open' : 'answered', JSON.stringify(step))
      assert.equal(line.answer?.id ?? null, said.official?.comment.id ?? said.answer?.id ?? null, JSON.stringify(step))
      assert.ok(said.official === null || said.state !== 'open', 'what is answered officially is not open')
    }
  }
})
