import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { work } from '#platform/db/work.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { told } from '#test/cast/told.ts'
import { sayDue } from '../jobs.ts'
import { tasks } from '../module.ts'
import { add, at, board, titles, type B, type C, type T } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const heard = async (who: 'nadege' | 'thomas' | 'ines'): Promise<string[]> => {
  await told(house)
  return (await house.as(who).get('/api/me/notices?limit=100')).json<{ items: { title: string, said: string }[] }>().items.map(({ said, title }) => `${said} : ${title}`)
}

test('a board has four columns before its first task; what is added goes to the end, what is moved goes where it is put, and everybody sees that', async () => {
  const empty = await board(house, 'ines')
  assert.deepEqual([empty.columns.map(({ kind }) => kind), empty.open, empty.can], [['todo', 'doing', 'waiting', 'done'], 0, []])
  const [un, deux, trois] = [await add(house, 'nadege', { title: 'Un' }), await add(house, 'nadege', { title: 'Deux' }), await add(house, 'thomas', { title: 'Trois', columnId: empty.columns[0]!.id })]
  assert.deepEqual(titles(await board(house, 'ines'), 'todo'), ['Un', 'Deux', 'Trois'])
  const place = (id: string, columnId: string, afterId: string | null) => house.as('thomas').put(`/api/tasks/${id}/place`, { columnId, afterId })
  const [todo, doing] = empty.columns
  assert.equal((await place(trois.id, todo!.id, un.id)).statusCode, 200)
  assert.equal((await place(un.id, doing!.id, null)).statusCode, 200)
  const now = await board(house, 'ines')
  assert.deepEqual([titles(now, 'todo'), titles(now, 'doing'), now.open], [['Trois', 'Deux'], ['Un'], 3])
  // Below a task that has gone elsewhere meanwhile: on top.
  assert.equal((await place(deux.id, todo!.id, un.id)).statusCode, 200)
  assert.deepEqual(titles(await board(house, 'ines'), 'todo'), ['Deux', 'Trois'])
  const { rows } = await house.database.pool.query<{ n: number }>("select count(*)::int as n from journal where fact = 'task.moved'")
  assert.equal(rows[0]!.n, 3)
  await place(deux.id, todo!.id, null)
  assert.equal((await house.database.pool.query<{ n: number }>("select count(*)::int as n from journal where fact = 'task.moved'")).rows[0]!.n, 3, 'where it stands already is no move')
  assert.equal((await place(deux.id, '00000000-0000-7000-8000-000000000000', null)).statusCode, 404)
})

test('finishing puts a task among what is done, and undoing brings it back to its place', async () => {
  for (const title of ['A', 'B', 'C']) await add(house, 'nadege', { title }, house.town.spaces.private)
  const before = titles(await board(house, 'nadege'), 'todo')
  const b = (await board(house, 'nadege')).columns[0]!.tasks.find(({ title }) => title === 'B')!
  const done = (await house.as('thomas').put(`/api/tasks/${b.id}/done`)).json<C>()
  assert.deepEqual([done.kind, done.doneAt !== null], ['done', true])
  assert.ok(!titles(await board(house, 'nadege'), 'todo').includes('B'))
  assert.equal((await house.as('thomas').put(`/api/tasks/${b.id}/done`)).json<C>().doneAt, done.doneAt)
  assert.equal((await house.as('nadege').delete(`/api/tasks/${b.id}/done`)).json<C>().doneAt, null)
  assert.deepEqual(titles(await board(house, 'nadege'), 'todo'), before)
  await house.as('nadege').delete(`/api/tasks/${b.id}`)
  assert.equal((await house.as('nadege').get(`/api/tasks/${b.id}`)).statusCode, 404)
  assert.equal((await house.as('nadege').put(`/api/tasks/${b.id}/restoration`)).statusCode, 200)
  assert.deepEqual(titles(await board(house, 'nadege'), 'todo'), before)
})

test('a reader finishes, comments and refuses what they were handed, and nothing else; the giver hears it', async () => {
  const mine = await add(house, 'thomas', { title: 'Compter les plateaux', responsibleId: house.town.ids.ines, dueOn: '2026-11-27', checklist: [{ text: 'Cuisine', done: true }, { text: 'Salle', done: false }] })
  assert.deepEqual([mine.responsible?.name, mine.checks], ['Inès Moreira', { done: 1, of: 2 }])
  const ines = house.as('ines')
  const seen = (await ines.get(`/api/tasks/${mine.id}`)).json<T>()
  assert.deepEqual(seen.can, ['task.move', 'task.finish', 'task.comment', 'task.propose', 'task.refuse'])
  assert.deepEqual(await heard('ines'), ['vous confie : Compter les plateaux'])
  assert.equal((await ines.patch(`/api/tasks/${mine.id}`, { title: 'Autre' }, at(mine.version))).statusCode, 403)
  const proposed = (await ines.put(`/api/tasks/${mine.id}/proposed-date`, { dueOn: '2026-12-01', words: 'La livraison est lundi.' })).json<T>()
  assert.deepEqual([proposed.proposedOn, proposed.dueOn, proposed.commentCount], ['2026-12-01', '2026-11-27', 1])
  assert.equal((await ines.delete(`/api/tasks/${mine.id}/proposed-date?take=true`)).statusCode, 403)
  assert.equal((await house.as('thomas').delete(`/api/tasks/${mine.id}/proposed-date?take=true`)).json<T>().dueOn, '2026-12-01')
  assert.equal((await house.as('thomas').delete(`/api/tasks/${mine.id}/proposed-date?take=true`)).statusCode, 409)
  assert.equal((await ines.put(`/api/tasks/${mine.id}/proposed-date`, { dueOn: '2026-11-01' })).statusCode, 422)
  const refused = (await ines.put(`/api/tasks/${mine.id}/refusal`, { why: 'Je suis en formation.' })).json<T>()
  assert.deepEqual([refused.responsible, refused.refused, refused.refusal?.why, refused.refusal?.by.name], [null, true, 'Je suis en formation.', 'Inès Moreira'])
  assert.ok((await heard('thomas')).some((line) => line.startsWith('ne peut pas s’en charger')))
  const again = (await house.as('thomas').patch(`/api/tasks/${mine.id}`, { responsibleId: house.town.ids.nadege }, at(refused.version))).json<T>()
  assert.deepEqual([again.refused, again.responsible?.name], [false, 'Nadège Hoarau'])
  assert.ok((await heard('nadege')).includes('vous confie : Compter les plateaux'))
})

test('handed out to several: one each, in one series, followed together; to nobody who does not read the space', async () => {
  const { ids, spaces } = house.town
  const first = await add(house, 'claire', { title: 'Contrôle des extincteurs', dueOn: '2026-12-15', each: [ids.nadege, ids.thomas, ids.ines, ids.paul] })
  const series = (await house.as('claire').get(`/api/tasks/${first.id}/series`)).json<{ items: C[] }>().items
  assert.deepEqual(new Set(series.map((task) => task.responsible?.name)), new Set(['Inès Moreira', 'Nadège Hoarau', 'Paul Ardon', 'Thomas Nguyen']))
  assert.equal(new Set(series.map((task) => task.seriesId)).size, 1)
  await house.as('ines').put(`/api/tasks/${series.find((task) => task.responsible?.name === 'Inès Moreira')!.id}/done`)
  assert.equal((await house.as('nadege').get(`/api/tasks/${first.id}/series`)).json<{ items: C[] }>().items.filter((task) => task.doneAt !== null).length, 1)
  const reply = await house.as('claire').post(`/api/spaces/${spaces.private}/tasks`, { title: 'Autre', each: [ids.nadege, ids.omar] })
  assert.deepEqual([reply.statusCode, reply.json().code], [422, 'task.not_reader'])
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${spaces.private}/task-people?q=om`)).json(), { items: [] })
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${spaces.private}/task-people?q=tho`)).json<{ items: { name: string }[] }>().items.map(({ name }) => name), ['Thomas Nguyen'])
})

test('one’s own tasks over all spaces, those of no space among them, the soonest due first; nobody else reads these', async () => {
  const { ids, spaces } = house.town
  const olivier = house.as('olivier')
  await add(house, 'claire', { title: 'Relire', responsibleId: ids.olivier, dueOn: '2026-11-25' }, spaces.open)
  const own = (await olivier.post('/api/me/tasks', { title: 'Préparer la visite', dueOn: '2026-11-24' })).json<T>()
  await olivier.post('/api/me/tasks', { title: 'Un jour' })
  const list = async (query = ''): Promise<(string | null)[][]> => (await olivier.get(`/api/me/tasks${query}`)).json<{ items: C[] }>().items.map(({ title, space }) => [title, space])
  assert.deepEqual(await list(), [['Préparer la visite', null], ['Relire', 'Allergies en cuisine'], ['Un jour', null]])
  for (const who of ['claire', 'ada', 'pia'] as const) assert.equal((await house.as(who).get(`/api/tasks/${own.id}`)).statusCode, 404, who)
  await olivier.put(`/api/tasks/${own.id}/done`)
  assert.deepEqual([await list('?state=done'), (await list()).length], [[['Préparer la visite', null]], 2])
  const part = (await olivier.get('/api/home')).json<{ parts: { tasks: { items: { title: string }[], total: number } } }>().parts.tasks
  assert.deepEqual([part.items.map(({ title }) => title), part.total], [['Relire'], 1])
})

test('whose day has come hears it once, the day it comes', async () => {
  const { id, version } = await add(house, 'claire', { title: 'Envoyer le relevé', responsibleId: house.town.ids.thomas, dueOn: '2026-11-24' })
  const times = async (day: string): Promise<number> => {
    await sayDue(house.database, new Date(`${day}T05:35:00Z`))
    return (await house.database.pool.query<{ n: number }>("select count(*)::int as n from journal where fact = 'task.due' and noun_id = $1", [id])).rows[0]!.n
  }
  assert.deepEqual([await times('2026-11-23'), await times('2026-11-24'), await times('2026-11-25')], [0, 1, 1])
  assert.ok((await heard('thomas')).some((line) => line === 'C’est à rendre : Envoyer le relevé'))
  await house.as('claire').patch(`/api/tasks/${id}`, { dueOn: '2026-11-26' }, at(version))
  assert.equal(await times('2026-11-26'), 2)
})

test('hosts arrange the columns: names, limits, order; one with tasks stays until they are moved', async () => {
  const now = await board(house, 'sylvie')
  const [todo, doing, waiting, done] = now.columns
  const put = (columns: object[]) => house.as('sylvie').put(`/api/spaces/${house.town.spaces.private}/task-columns`, { columns })
  assert.equal((await put([{ id: todo!.id, name: '', kind: 'todo' }, { id: done!.id, name: '', kind: 'done' }])).json().code, 'task.column_used')
  assert.equal((await put([{ id: doing!.id, name: '', kind: 'doing' }, { name: 'Fini', kind: 'waiting' }])).json().code, 'task.columns_wrong')
  const kept = [{ id: todo!.id, name: '', kind: 'todo' }, { name: 'À relire', kind: 'doing', most: 3 }, { id: doing!.id, name: 'En cuisine', kind: 'doing' }, { id: done!.id, name: '', kind: 'done' }]
  assert.equal((await put(kept)).statusCode, 200)
  const after: B = await board(house, 'nadege')
  assert.deepEqual(after.columns.map(({ name, kind, most }) => [name, kind, most]), [['', 'todo', null], ['À relire', 'doing', 3], ['En cuisine', 'doing', null], ['', 'done', null]])
  assert.ok(!after.columns.some(({ id }) => id === waiting!.id))
})

test('who owns a space sees who has what there, who is late and who waits; a contributor sees nobody', async () => {
  const { ids } = house.town
  await add(house, 'claire', { title: 'En retard', responsibleId: ids.thomas, dueOn: '2026-11-20' })
  const team = async (who: 'claire' | 'nadege') => (await house.as(who).get('/api/me/team-tasks')).json<{ items: { person: { name: string }, open: number, late: number, done: number }[] }>().items
  const thomas = (await team('claire')).find(({ person }) => person.name === 'Thomas Nguyen')
  assert.ok(thomas && thomas.late === 1 && thomas.open >= 2, JSON.stringify(thomas))
  // What is theirs alone is counted for nobody.
  const olivier = (await team('claire')).find(({ person }) => person.name === 'Olivier Bon')
  assert.deepEqual([olivier?.open, olivier?.done], [1, 0])
  assert.deepEqual(await team('nadege'), [])
})

test('a space made again like another one has its tasks to do, for nobody yet; its closing asks about what is not done', async () => {
  const claire = house.as('claire')
  const { spaces, ids } = house.town
  await add(house, 'claire', { title: 'Ouvrir le chantier', body: 'Avec la **mairie**.', responsibleId: ids.claire }, spaces.secret)
  const doing = (await claire.get(`/api/spaces/${spaces.secret}/board`)).json<B>().columns[1]!.id
  await add(house, 'claire', { title: 'Réunir les plans', columnId: doing }, spaces.secret)
  const pieces = (await claire.get(`/api/spaces/${spaces.secret}/blueprint-pieces?limit=100`)).json<{ items: { id: string, text: string, kind: string }[] }>().items.filter(({ kind }) => kind === 'task')
  assert.deepEqual(pieces.map(({ text }) => text), ['Ouvrir le chantier\n\nAvec la **mairie**.', 'Réunir les plans'])
  const made = await claire.post('/api/spaces', { name: 'Autre réorganisation', copyOf: { spaceId: spaces.secret, pieces: pieces.map(({ id }) => id) } })
  assert.equal(made.statusCode, 201, made.body)
  const again = (await claire.get(`/api/spaces/${made.json<{ id: string }>().id}/board`)).json<B>()
  assert.deepEqual([titles(again, 'todo'), titles(again, 'doing'), again.columns[0]!.tasks[0]!.responsible], [['Ouvrir le chantier'], ['Réunir les plans'], null])
  const asked = (await claire.get(`/api/spaces/${spaces.secret}/closing`)).body
  assert.ok(asked.includes('2 tâches ne sont pas terminées'), asked)
})

test('whoever leaves has no task any more: what is to be done is handed out again, what was theirs alone is gone', async () => {
  const { ids } = house.town
  const handed = await add(house, 'claire', { title: 'Ranger la réserve', responsibleId: ids.paul, helpers: [ids.thomas] })
  const own = (await house.as('paul').post('/api/me/tasks', { title: 'Rappeler' })).json<T>()
  const held = await tasks.personal!(house.database.db, ids.paul, true)
  assert.ok(JSON.stringify(held).includes('Rappeler') && JSON.stringify(held).includes('Ranger la réserve'))
  assert.ok(!JSON.stringify(await tasks.personal!(house.database.db, ids.paul, false)).includes('Rappeler'))
  await work(house.database.db, (tx) => Promise.all([tasks.erase!(tx, ids.paul, house.clock.now), tasks.erase!(tx, ids.thomas, house.clock.now)]))
  const left = (await house.as('claire').get(`/api/tasks/${handed.id}`)).json<T>()
  assert.deepEqual([left.responsible, left.helpers], [null, []])
  assert.equal((await house.database.pool.query('select from task where id = $1', [own.id])).rowCount, 0)
})
