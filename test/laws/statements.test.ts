// What a request costs in SQL is a law: a fixed number of statements, however crowded the page.
import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openHouse, type Caller, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { reading, told } from '#test/cast/told.ts'

// Counted at the client, and only what this very request sends: the dispatcher and the hub of the house work beside it.
const counted = new AsyncLocalStorage<string[]>()
const send = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first] = args as [string | { text?: string }]
  const text = typeof first === 'string' ? first : (first.text ?? '')
  if (!text.startsWith('notify')) counted.getStore()?.push(text)
  return (send as (...all: unknown[]) => unknown).apply(this, args)
} as typeof pg.Client.prototype.query

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

/** The statements of one request; it must succeed. */
async function statements(ask: () => ReturnType<Caller['get']>): Promise<number> {
  const texts: string[] = []
  const { statusCode, body } = await counted.run(texts, async () => await ask())
  assert.ok(statusCode < 300, body)
  return texts.length
}
const wall = () => `/api/spaces/${house.town.spaces.private}/posts`
const post = (n: number) => house.as('nadege').post(wall(), { body: `Publication ${n}` }, { 'idempotency-key': `law-${n}` })

test('posting: session, standing, then post, space, fact and kept reply in one', async () => {
  assert.equal(await statements(() => post(0)), 3)
})

test('what stands before the closing of a space: session, standing, name, one of each module that has a part, places', async () => {
  assert.equal(await statements(() => house.as('claire').get(`/api/spaces/${house.town.spaces.private}/closing`)), 12)
})

test('through somebody’s eyes, and before a change of access: as many statements for a crowd as for three', async () => {
  const { spaces, ids } = house.town
  const through = () => house.as('claire').post(`/api/spaces/${spaces.private}/visibility/${ids.ines}/look`)
  const before = (change: object) => () => house.as('claire').post(`/api/spaces/${spaces.private}/visibility/preview`, change)
  const cost = async (): Promise<number[]> => {
    await Promise.all([told(house), indexed(house)])
    const found = []
    for (const ask of [through, before({ access: 'open' }), before({ member: { personId: ids.ines, role: null } }), before({ closed: true })]) found.push(await statements(ask))
    return found
  }
  const few = await cost()
  // Besides what the changes themselves cost: session, standing, begin, who reads, who reads then, the undoing, names.
  assert.deepEqual(few, [18, 14, 13, 20])
  const crowd = Array.from({ length: 200 }, () => crypto.randomUUID())
  await house.database.pool.query(`insert into person (id, given_name, family_name, main_authority_id, created_at) select id, 'P', 'Foule', $2, $3 from unnest($1::uuid[]) as id`, [crowd, house.town.authority, house.clock.now])
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) select gen_random_uuid(), id, $2, 'staff', '2026-01-01' from unnest($1::uuid[]) as id`, [crowd, house.town.authority])
  await house.database.pool.query('insert into person_principal (person_id, principal_id) select id, p from unnest($1::uuid[]) as id, unnest(array[id, $2::uuid]) as p', [crowd, house.town.authority])
  await house.database.pool.query(`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) select $2, id, 'person', 'contributor', $3 from unnest($1::uuid[]) as id`, [crowd.slice(0, 100), spaces.private, house.clock.now])
  assert.deepEqual(await cost(), few)
  await house.database.pool.query('update person set closed_at = $2 where id = any($1::uuid[])', [crowd, house.clock.now])
})

test('a drive: session and the way to a folder, then what stands in it, however much that is; a file that it read before', async () => {
  const { secret } = (await house.as('nadege').post('/api/me/drives', { name: 'Loi' })).json<{ secret: string }>()
  const authorization = `Basic ${Buffer.from(`nadege:${secret}`).toString('base64')}`
  const ask = (method: 'PROPFIND' | 'PUT' | 'GET' | 'MKCOL', path: string, headers = {}, payload?: string) => house.app.inject({ method: method as 'GET', url: `/dav/Mes%20documents/${path}`, headers: { authorization, ...headers }, ...(payload === undefined ? {} : { payload }) })
  await ask('MKCOL', 'Loi')
  const depth = (n: 0 | 1) => statements(() => ask('PROPFIND', 'Loi/', { depth: String(n) }))
  const cost = async (): Promise<number[]> => {
    await Promise.all([told(house), indexed(house)])
    return [await depth(0), await depth(1)]
  }
  await ask('PUT', 'Loi/0.txt', { 'content-type': 'text/plain' }, 'x')
  // The first request of a token in a minute notes that it was seen.
  await depth(0)
  assert.deepEqual(await cost(), [2, 3])
  for (let n = 1; n < 30; n++) await ask('PUT', `Loi/${n}.txt`, { 'content-type': 'text/plain' }, `x${n}`)
  assert.deepEqual(await cost(), [2, 3])
  assert.equal(await statements(() => ask('GET', 'Loi/0.txt')), 4)
})

test('opening a space from a blueprint: for each of its posts and cards the row and the fact, which travel with the commit, and little else', async () => {
  const claire = house.as('claire')
  const opening = async (posts: number, cards: number): Promise<number> => {
    const from = (await claire.post('/api/spaces', { kind: 'team', access: 'private', name: `Loi ${posts} ${cards}` })).json().id
    const pieces = []
    for (let n = 0; n < posts; n++) pieces.push((await claire.post(`/api/spaces/${from}/posts`, { body: `Publication ${n}` })).json().id)
    for (let n = 0; n < cards; n++) pieces.push((await claire.post(`/api/spaces/${from}/practices`, { title: `Fiche ${n}` })).json().id)
    const blueprint = (await claire.post(`/api/spaces/${from}/blueprint`, { title: 'Loi', pieces })).json().id
    await Promise.all([told(house), indexed(house)])
    return await statements(() => claire.post('/api/spaces', { blueprint, name: `Loi encore ${posts} ${cards}` }, { 'idempotency-key': `law-blueprint-${posts}-${cards}` }))
  }
  const one = await opening(1, 0)
  assert.equal(await opening(40, 0), one + 39 * 2)
  // A card costs as a post does, and marks that the space is alive.
  const card = await opening(1, 1)
  assert.equal(await opening(1, 40), card + 39 * 3)
  assert.ok(one <= 20 && card <= one + 4, `${one}, ${card}`)
})

test('the crowded pages cost as much for twenty posts as for one', async () => {
  const pages: Record<string, [string, number]> = {
    wall: [wall(), 2], home: ['/api/home', 10], news: ['/api/news', 3], 'opinions of mine': ['/api/me/approvals', 2], notices: ['/api/me/notices', 2], bell: ['/api/me/notices/count', 2], spaces: ['/api/spaces', 3], 'who sees a space': [`/api/spaces/${house.town.spaces.private}/visibility`, 4], 'spaces of mine': ['/api/spaces?mine=true', 2],
    space: [`/api/spaces/${house.town.spaces.private}`, 2], 'week of a space': [`/api/spaces/${house.town.spaces.private}/week`, 6], members: [`/api/spaces/${house.town.spaces.private}/members`, 3], me: ['/api/me', 2],
    'people found': ['/api/people?q=technicien', 3], profile: [`/api/people/${house.town.ids.nadege}`, 4], chart: ['/api/units', 2], search: ['/api/search?q=allergies', 4],
  }
  const cost = async (): Promise<Record<string, number>> => {
    // At rest: a statement that waits for a connection which a consumer gives back is sent from there, and would not be counted.
    await Promise.all([told(house), indexed(house)])
    const found: Record<string, number> = {}
    for (const [name, [url]] of Object.entries(pages)) found[name] = await statements(() => house.as('thomas').get(url))
    return found
  }
  const expected = Object.fromEntries(Object.entries(pages).map(([name, [, many]]) => [name, many]))
  assert.deepEqual(await cost(), expected)
  for (let n = 1; n < 20; n++) {
    const { id } = (await post(n)).json()
    await house.as('thomas').post(`/api/posts/${id}/comments`, { body: 'Merci.' })
  }
  assert.deepEqual(await cost(), expected)
  // What few posts have is read by one more statement, where there is such a post: one question, or twenty.
  for (let n = 0; n < 20; n++) {
    await house.as('thomas').post(wall(), { body: `Question ${n} ?`, kind: 'question' })
    if (n % 19 === 0) assert.deepEqual(await cost(), { ...expected, wall: 3 })
  }
})

test('the register of questions: session and lines, words looked up when there are any; its figures: session and one', async () => {
  const at = `/api/spaces/${house.town.spaces.private}/question-register`
  const ask = async (n: number): Promise<void> => {
    const { id } = (await house.as('nadege').post(wall(), { body: `Question ${n} ?`, kind: 'question' })).json()
    const { id: commentId } = (await house.as('thomas').post(`/api/posts/${id}/comments`, { body: 'Oui.' })).json()
    await house.as('sylvie').put(`/api/posts/${id}/official-answer`, { commentId })
  }
  const cost = async (): Promise<number[]> => {
    await Promise.all([told(house), indexed(house)])
    const found = []
    for (const url of [at, `${at}?q=question`, `${at}/figures`]) found.push(await statements(() => house.as('thomas').get(url)))
    return found
  }
  await ask(0)
  assert.deepEqual(await cost(), [2, 3, 2])
  for (let n = 1; n < 20; n++) await ask(n)
  assert.deepEqual(await cost(), [2, 3, 2])
})

test('documents: a folder is two statements, however much is in it; laying a file as many among a hundred as among one', async () => {
  const list = `/api/spaces/${house.town.spaces.private}/documents`
  const lay = async (n: number) => {
    const { id: fileId } = (await house.as('nadege').post(`/api/files?name=Loi%20${n}.txt`, Buffer.from(`Loi ${n}`), { 'content-type': 'application/octet-stream' })).json()
    return () => house.as('nadege').post(list, { kind: 'file', fileId }, { 'idempotency-key': `law-document-${n}` })
  }
  const { id: folder } = (await house.as('nadege').post(list, { kind: 'folder', name: 'Loi' })).json()
  const cost = async (n: number): Promise<number[]> => {
    const laying = await lay(n)
    await Promise.all([told(house), indexed(house)])
    const found = [await statements(laying)]
    await Promise.all([told(house), indexed(house)])
    for (const url of [list, `${list}?sort=size`, `/api/documents/${folder}`, `/api/spaces/${house.town.spaces.private}/folders`, '/api/me/documents/recent', `${list}/trash`]) found.push(await statements(() => house.as('sylvie').get(url)))
    return found
  }
  await house.as('nadege').delete(`/api/documents/${(await (await lay(0))()).json().id}`)
  const few = await cost(1)
  // Of laying, one asks for the picture of it.
  assert.deepEqual(few, [13, 2, 2, 2, 2, 2, 2])
  for (let n = 2; n < 100; n++) assert.equal((await (await lay(n))()).statusCode, 201)
  assert.deepEqual(await cost(100), few)
})

test('network drive: session, the way there, and what stands in it: for a thousand as for one, however deep', async () => {
  const { spaces, ids, authority } = house.town
  const { secret } = (await house.as('nadege').post('/api/me/drives', { name: 'Loi' })).json<{ secret: string }>()
  const find = (path: string, depth: string) => house.app.inject({ method: 'PROPFIND', url: `/dav/${path}`, headers: { depth, authorization: `Basic ${Buffer.from(`n:${secret}`).toString('base64')}` } })
  const list = `/api/spaces/${spaces.private}/documents`
  let parentId: string | null = null
  for (const name of ['Lecteur', 'Milieu', 'Fond']) parentId = (await house.as('nadege').post(list, { kind: 'folder', name, parentId })).json<{ id: string }>().id
  const deep = 'Cuisines%20Vesle-Nord/Lecteur/Milieu/Fond/'
  const cost = async (): Promise<number[]> => {
    await Promise.all([told(house), indexed(house)])
    const found = []
    for (const [path, depth] of [[deep, '1'], [deep, '0'], ['', '1'], ['Cuisines%20Vesle-Nord', '1']] as const) found.push(await statements(() => find(path, depth)))
    return found
  }
  // The first request notes when the device was last used.
  await find('', '0')
  const few = await cost()
  assert.deepEqual(few, [3, 2, 2, 3])
  await house.database.pool.query(`with laid as (insert into document (id, authority_id, scope_id, root_id, parent_id, kind, name, name_key, sort_key, type, created_at, created_by, modified_at, modified_by)
    select gen_random_uuid(), $1, $2, $2, $3, 'folder', 'D' || n, 'd' || n, 'd' || n, 'folder', $4, $5, $4, $5 from generate_series(1, 1000) n returning id)
    insert into drive_property (document_id, namespace, name, xml) select id, 'urn:x', 'a', '<n:a xmlns:n="urn:x">1</n:a>' from laid`, [authority, spaces.private, parentId, house.clock.now, ids.nadege])
  const { body } = await find(deep, '1')
  assert.equal(body.match(/<D:response>/g)?.length, 1_001)
  assert.deepEqual(await cost(), few)
})

test('tasks: a board is five statements, lists, one’s own and one’s team are two, for two hundred tasks as for one; a move writes one row', async () => {
  const list = `/api/spaces/${house.town.spaces.private}/tasks`
  const [claire, nadege] = [house.as('claire'), house.as('nadege')]
  const add = async (n: number): Promise<{ id: string, columnId: string }> => (await nadege.post(list, { title: `Tâche ${n}`, responsibleId: house.town.ids.thomas, dueOn: '2026-12-01' })).json<{ id: string, columnId: string }>()
  const first = await add(0)
  const last = async (n: number): Promise<number> => { const { id } = await add(n); await Promise.all([told(house), indexed(house)]); return statements(() => nadege.put(`/api/tasks/${id}/place`, { columnId: first.columnId, afterId: first.id })) }
  const cost = async (n: number): Promise<number[]> => {
    const found = [await last(n)]
    await Promise.all([told(house), indexed(house)])
    for (const url of [`/api/spaces/${house.town.spaces.private}/board`, list, '/api/me/tasks', '/api/me/team-tasks', `/api/tasks/${first.id}`]) found.push(await statements(() => claire.get(url)))
    return found
  }
  await add(1)
  await add(2)
  const few = await cost(3)
  assert.deepEqual(few.slice(1), [5, 2, 2, 2, 2])
  for (let n = 4; n < 200; n++) await add(n)
  assert.deepEqual(await cost(200), few)
})

test('notices: session, lines, then titles, places and names at once, however many', async () => {
  await Promise.all([told(house), indexed(house)])
  const { items } = (await house.as('nadege').get('/api/me/notices')).json<{ items: object[] }>()
  assert.ok(items.length > 15)
  assert.equal(await statements(() => house.as('nadege').get('/api/me/notices')), 5)
  assert.equal(await statements(() => house.as('nadege').get('/api/me/notices?limit=1')), 5)
})

test('what one follows and silences: session, one for each module that has things to follow, and one for the names of each noun', async () => {
  const [nadege, { id }] = [house.as('nadege'), (await house.as('sylvie').post(`/api/spaces/${house.town.spaces.private}/practices`, { title: 'Plateau rouge' })).json<{ id: string }>()]
  await nadege.put(`/api/practices/${id}/follow`)
  await nadege.put(`/api/people/${house.town.ids.thomas}/mute`)
  await nadege.put(`/api/people/${house.town.ids.ines}/follow`)
  await Promise.all([told(house), indexed(house)])
  assert.ok((await nadege.get('/api/me/follows?limit=100')).json<{ items: object[] }>().items.length > 15)
  for (const query of ['?limit=100', '?q=publication']) assert.equal(await statements(() => nadege.get(`/api/me/follows${query}`)), 9)
  assert.equal(await statements(() => nadege.get('/api/me/follows?limit=5')), 7, 'neither a space nor a person among the latest')
  assert.equal(await statements(() => nadege.get('/api/me/silences')), 3)
})

test('questions, cards, proposals of spaces, readers of an important post, reports: as many statements for twenty as for one', async () => {
  const space = `/api/spaces/${house.town.spaces.private}`
  const [claire, nadege, sylvie, thomas] = (['claire', 'nadege', 'sylvie', 'thomas'] as const).map((name) => house.as(name)) as [Caller, Caller, Caller, Caller]
  const important = (await sylvie.post(wall(), { body: 'À lire', important: true })).json<{ id: string }>().id
  let nth = 0
  const questions: string[] = []
  const more = async (): Promise<void> => {
    const n = ++nth
    const { id: question } = (await nadege.post(wall(), { body: `Où est le bac ${n} ?`, kind: 'question' })).json<{ id: string }>()
    const { id: commentId } = (await thomas.post(`/api/posts/${question}/comments`, { body: 'Ici.' })).json<{ id: string }>()
    await nadege.put(`/api/comments/${commentId}/thanks`)
    await thomas.post('/api/practices', { from: { noun: 'comment', id: commentId } })
    questions.push(question)
    if (n % 2 === 0) await nadege.put(`/api/posts/${question}/accepted-answer`, { commentId })
    const { id: card } = (await thomas.post(`${space}/practices`, { title: `Fiche ${n}` })).json<{ id: string }>()
    // Nobody reports more than ten things within an hour.
    house.clock.now = new Date(house.clock.now.getTime() + 1_800_000)
    for (const [noun, id] of [['post', question], ['comment', commentId], ['practice', card]] as const) assert.equal((await sylvie.put(`/api/moderation/${noun}/${id}/report`, { reason: 'hurtful' })).statusCode, 200)
    await house.database.pool.query('update report set at = at - interval \'1 hour\'')
    // Nobody proposes more than ten at once.
    if (n < 10) assert.equal((await nadege.post('/api/space-proposals', { blueprint: 'practice', name: `Équipe du quai ${n}`, purpose: 'Partager nos astuces' })).statusCode, 201)
  }
  const cost = async (): Promise<number[]> => {
    await Promise.all([told(house), indexed(house)])
    const found = []
    for (const [who, url] of [[thomas, `${space}/questions?limit=50`], [thomas, `${space}/practices?limit=50`], [thomas, '/api/practices?limit=50'], [thomas, `/api/practices-made?noun=post&of=${questions.join(',')}`], [claire, '/api/space-proposals?of=answer&limit=50'], [nadege, '/api/space-proposals?of=mine&limit=50'], [sylvie, `/api/posts/${important}/readers`], [claire, `${space}/reports`], [claire, `${space}/decisions`]] as const) found.push(await statements(() => who.get(url)))
    return found
  }
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'charged' })
  await house.as('ada').put(`/api/administration/people/${house.town.ids.claire}/duties/space_creator`, {})
  await more()
  const few = await cost()
  // What became of questions: session, cards, whether the questions are read. Of reports: session, standing, lines, and one for the things of each noun.
  assert.deepEqual(few, [2, 2, 2, 3, 2, 2, 4, 6, 3])
  for (let n = 1; n < 20; n++) await more()
  assert.deepEqual(await cost(), few)
})
