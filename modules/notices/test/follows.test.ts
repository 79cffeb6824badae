// « Ce que je suis »: spaces, posts, cards; what one hears less of; stopped in one tap, also what one may not read any more.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

type Line = { noun: string, id: string, title: string | null, address: string | null, why?: string, muted?: boolean }
type Page = { items: Line[], next: string | null }
const tick = (): void => { house.clock.now = new Date(house.clock.now.getTime() + 60_000) }
const thomas = () => house.as('thomas')
const list = async (of: 'follows' | 'silences' = 'follows', query = ''): Promise<Page> => (await thomas().get(`/api/me/${of}?${query}`)).json()
const said = async (of: 'follows' | 'silences' = 'follows', query = '') => (await list(of, query)).items.map((one) => [one.noun, one.title, one.why ?? (one.muted ? 'muted' : 'stopped')])
const space = () => house.town.spaces.private
const post = async (body: string, by: 'thomas' | 'sylvie' = 'sylvie'): Promise<string> => {
  tick()
  return (await house.as(by).post(`/api/spaces/${space()}/posts`, { body })).json().id
}

test('what one wrote, chose or belongs to, the latest first, with why; found by a part of its name, accents or not', async () => {
  const [mine, commented, chosen, other] = [await post('Réglage du four', 'thomas'), await post('Le camion frigorifique'), await post('Les plateaux'), await post('Ailleurs')]
  tick()
  await thomas().post(`/api/posts/${commented}/comments`, { body: 'Oui.' })
  tick()
  await thomas().put(`/api/posts/${chosen}/follow`)
  const card = (await house.as('nadege').post(`/api/spaces/${space()}/practices`, { title: 'Plateau rouge' })).json().id
  tick()
  await thomas().put(`/api/practices/${card}/follow`)
  tick()
  assert.deepEqual((await said()).filter(([noun]) => noun !== 'space'), [['practice', 'Plateau rouge', 'chose'], ['post', 'Les plateaux', 'chose'], ['post', 'Le camion frigorifique', 'wrote'], ['post', 'Réglage du four', 'wrote']])
  assert.deepEqual((await said()).filter(([noun]) => noun === 'space').map(([, title, why]) => `${title} ${why}`).toSorted(), ['Allergies en cuisine belongs', 'Cuisines Vesle-Nord belongs'])
  assert.deepEqual(await said('follows', 'q=reglage'), [['post', 'Réglage du four', 'wrote']])
  assert.deepEqual((await said('follows', 'q=PLATEAU')).map(([, title]) => title), ['Plateau rouge', 'Les plateaux'])
  // What one asked to hear no more of is not followed.
  await thomas().put(`/api/me/silences/post/${mine}`)
  assert.ok(!(await list()).items.some(({ id }) => id === mine || id === other))
  await thomas().delete(`/api/me/silences/post/${mine}`)
})

test('an open space that one follows without being in it is one that one chose; left, it can be followed again', async () => {
  const open = house.town.spaces.open
  const follows = async () => (await house.as('omar').get('/api/me/follows')).json<Page>().items.map(({ title, why }) => [title, why])
  await house.as('omar').put(`/api/spaces/${open}/follow`)
  assert.deepEqual(await follows(), [['Allergies en cuisine', 'chose']])
  await house.as('omar').delete(`/api/me/follows/space/${open}`)
  assert.deepEqual([await follows(), (await house.as('omar').get(`/api/spaces/${open}`)).json().following], [[], false])
})

test('page by page, each once, whatever noun it is of; the same of a search', async () => {
  const all: string[] = []
  for (let cursor = '', n = 0; n < 20; n++) {
    const page = await list('follows', `limit=2${cursor}`)
    all.push(...page.items.map(({ noun, id }) => `${noun} ${id}`))
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  assert.deepEqual(all, (await list()).items.map(({ noun, id }) => `${noun} ${id}`))
  const first = await list('follows', 'q=plateau&limit=1')
  assert.deepEqual([await said('follows', 'q=plateau&limit=1'), await said('follows', `q=plateau&limit=1&cursor=${first.next}`)].map((page) => page.map(([, title]) => title)), [['Plateau rouge'], ['Les plateaux']])
})

test('a search reads so many at once: what lies further back is found on a later page', async () => {
  const { authority, ids: { thomas: me } } = house.town
  await house.database.pool.query(`insert into post (id, authority_id, scope_id, author_id, body, created_at) select gen_random_uuid(), $1, $2, $3, case n when 310 then 'Une aiguille' else 'Du foin' end, '2026-01-01'::timestamptz - n * interval '1 minute' from generate_series(1, 310) n`, [authority, space(), me])
  const first = await list('follows', 'q=aiguille')
  assert.ok(first.items.length === 0 && first.next !== null)
  assert.deepEqual(await said('follows', `q=aiguille&cursor=${first.next}`), [['post', 'Une aiguille', 'wrote']])
  await house.database.pool.query(`delete from post where created_at < '2026-01-02'`)
})

test('stopped and taken back, of each noun: nothing is told, then it is', async () => {
  const before = (await list()).items
  for (const { noun, id } of before) {
    const address = `/api/me/follows/${noun}/${id}`
    assert.equal((await thomas().delete(address)).statusCode, 204)
    assert.ok(!(await list()).items.some((one) => one.id === id), noun)
    assert.equal((await thomas().put(address)).statusCode, 204)
  }
  assert.deepEqual((await list()).items.map(({ id }) => id).toSorted(), before.map(({ id }) => id).toSorted())
  assert.deepEqual(await said('silences'), [], 'what was silenced to stop is heard again')
  const { id } = before.find(({ title }) => title === 'Le camion frigorifique')!
  await thomas().delete(`/api/me/follows/post/${id}`)
  await house.as('nadege').post(`/api/posts/${id}/comments`, { body: 'Merci.' })
  assert.deepEqual((await noticesOf(house, 'thomas')).filter((n) => n.subjectId === id), [])
  assert.deepEqual(await said('silences', 'which=stopped'), [['post', 'Le camion frigorifique', 'stopped']])
  await thomas().put(`/api/me/follows/post/${id}`)
  assert.equal((await thomas().delete(`/api/me/follows/nothing/${id}`)).statusCode, 404)
})

test('muted and stopped stand apart; a muted person is muted again by the undo, not silenced', async () => {
  const id = await post('Le tri')
  tick()
  await thomas().put(`/api/me/silences/post/${id}`)
  tick()
  await thomas().put(`/api/spaces/${space()}/mute`)
  tick()
  const person = `/api/me/silences/person/${house.town.ids.nadege}`
  assert.equal((await thomas().put(`${person}?muted=true`)).statusCode, 204)
  assert.deepEqual([await said('silences', 'which=muted'), await said('silences', 'which=stopped'), await said('silences', 'q=nadege')], [
    [['person', 'Nadège Hoarau', 'muted'], ['space', 'Cuisines Vesle-Nord', 'muted']], [['post', 'Le tri', 'stopped']], [['person', 'Nadège Hoarau', 'muted']]])
  for (const one of [`post/${id}`, `space/${space()}`]) await thomas().delete(`/api/me/silences/${one}`)
  await thomas().delete(person)
})

test('what one may not read any more is a line without its name, which no search finds and which one may still stop', async () => {
  const { omar } = house.town.ids
  await house.as('claire').put(`/api/spaces/${space()}/members/${omar}`, { role: 'contributor' })
  const id = await post('CANARI du four')
  await house.as('omar').put(`/api/posts/${id}/follow`)
  const theirs = await post('CANARI qui parle')
  await house.as('omar').post(`/api/posts/${theirs}/comments`, { body: 'CANARI aussi' })
  await house.as('claire').delete(`/api/spaces/${space()}/members/${omar}`)
  const lost = await house.as('omar').get('/api/me/follows')
  assert.deepEqual(lost.json<Page>().items.map((one) => [one.noun, one.id, one.title, one.address]), [['post', theirs, null, null], ['post', id, null, null]])
  assert.ok(!lost.body.includes('CANARI'))
  assert.deepEqual((await house.as('omar').get('/api/me/follows?q=canari')).json(), { items: [], next: null })
  for (const one of [id, theirs]) {
    assert.equal((await house.as('omar').delete(`/api/me/follows/post/${one}`)).statusCode, 204)
    assert.equal((await house.as('omar').put(`/api/me/follows/post/${one}`)).statusCode, 404)
  }
  assert.deepEqual((await house.as('omar').get('/api/me/follows')).json<Page>().items, [])
  assert.deepEqual((await house.as('omar').get('/api/me/silences')).json<Page>().items.map((one) => [one.id, one.title]), [[theirs, null]])
  assert.equal((await house.as('omar').delete(`/api/me/silences/post/${theirs}`)).statusCode, 204)
})
