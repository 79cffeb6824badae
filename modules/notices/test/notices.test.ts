import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { bellOf, consumerOf, noticesOf, reading, told } from '#test/cast/told.ts'
import { notices } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
beforeEach(async () => {
  await told(house)
  await house.database.pool.query('delete from notice; delete from silence')
})
after(() => house.close())

const post = async (body = 'Le plateau rouge arrive demain.', by: 'nadege' | 'thomas' = 'nadege'): Promise<string> => (await house.as(by).post(`/api/spaces/${house.town.spaces.private}/posts`, { body })).json().id
const comment = (by: 'thomas' | 'sylvie' | 'nadege' | 'ines', id: string) => house.as(by).post(`/api/posts/${id}/comments`, { body: 'D’accord.' })

/** So many people beside the town, contributors of the private space. */
async function crowd(n: number): Promise<string[]> {
  const ids = Array.from({ length: n }, () => uuidv7())
  const { pool } = house.database
  await pool.query(`insert into person (id, given_name, family_name, headline, main_authority_id, created_at) select id, 'Agent', 'N' || nth, '', $2, $3 from unnest($1::uuid[]) with ordinality as t (id, nth)`, [ids, house.town.authority, house.clock.now])
  await pool.query(`insert into person_principal (person_id, principal_id) select id, id from unnest($1::uuid[]) as id`, [ids])
  await pool.query(`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) select $2, id, 'person', 'contributor', $3 from unnest($1::uuid[]) as id`, [ids, house.town.spaces.private, house.clock.now])
  await pool.query(`insert into follow (space_id, person_id, followed_at, seen_at) select $2, id, $3, $3 from unnest($1::uuid[]) as id`, [ids, house.town.spaces.private, house.clock.now])
  await pool.query('analyze person, person_principal, scope_grant')
  return ids
}
/** Facts of the journal as if these people had done it. */
const happened = (fact: string, nounId: (n: number) => string, actors: readonly string[], data: object) => house.database.pool.query(`insert into journal (at, class, fact, noun, noun_id, scope_id, authority_id, actor_id, via, data)
  select $1, 'evidence', $2, split_part($2, '.', 1), id, $4, $5, actor, 'test', $7 from unnest($3::uuid[], $6::uuid[]) as t (id, actor)`, [house.clock.now, fact, actors.map((_, n) => nounId(n)), house.town.spaces.private, house.town.authority, actors, data])

test('a hundred reactions and forty comments make one line; the bell counts one', async () => {
  const id = await post()
  const people = await crowd(100)
  await happened('comment.created', () => uuidv7(), people.slice(0, 40), { postId: id })
  await happened('post.reacted', () => id, people, { kind: 'thanks', given: true })
  const [line, ...others] = await noticesOf(house, 'nadege')
  assert.equal(others.length, 0)
  assert.deepEqual([line!.who, line!.said, line!.more, line!.title, line!.place], ['Agent N40 et 39 autres', 'ont commenté votre publication', ['100 réactions'], 'Le plateau rouge arrive demain.', 'Cuisines Vesle-Nord'])
  assert.equal(await bellOf(house, 'nadege'), 1)
  assert.equal((await house.as('nadege').get('/api/home')).json().parts.notices.count, 1)
})

test('whoever took part hears of the thread at level 3; the actor hears nothing; reactions are in passing', async () => {
  const id = await post()
  await comment('thomas', id)
  await comment('sylvie', id)
  await house.as('thomas').put(`/api/posts/${id}/reactions/thanks`)
  const [hers] = await noticesOf(house, 'nadege')
  assert.deepEqual([hers!.level, hers!.who, hers!.said, hers!.more, hers!.why], [2, 'Sylvie Fontaine et Thomas Nguyen', 'ont commenté votre publication', ['1 réaction'], 'Vous avez écrit cette publication.'])
  const [his] = await noticesOf(house, 'thomas')
  assert.deepEqual([his!.level, his!.who, his!.said], [3, 'Sylvie Fontaine', 'a répondu dans un fil que vous suivez'])
  assert.equal(await bellOf(house, 'thomas'), 0)
  assert.deepEqual([await noticesOf(house, 'sylvie'), await noticesOf(house, 'ines')], [[], []])
  assert.deepEqual((await noticesOf(house, 'thomas', 'mine')).length + (await noticesOf(house, 'thomas', 'spaces')).length, 1)
  await house.as('thomas').delete(`/api/posts/${id}/reactions/thanks`)
  assert.deepEqual((await noticesOf(house, 'nadege'))[0]!.more, [])
})

test('what was read is unread again with a comment, not with a reaction; all at once, and back', async () => {
  const id = await post()
  await comment('thomas', id)
  const [line] = await noticesOf(house, 'nadege')
  assert.equal((await house.as('nadege').put(`/api/me/notices/${line!.id}/reading`)).statusCode, 204)
  assert.equal(await bellOf(house, 'nadege'), 0)
  await house.as('thomas').put(`/api/posts/${id}/reactions/bravo`)
  assert.equal(await bellOf(house, 'nadege'), 0)
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  await comment('ines', id)
  assert.equal(await bellOf(house, 'nadege'), 1)
  // It says what is new, not what was read.
  assert.equal((await noticesOf(house, 'nadege'))[0]!.who, 'Inès Moreira')
  const { readAt } = (await house.as('nadege').put('/api/me/notices/reading')).json()
  assert.equal(await bellOf(house, 'nadege'), 0)
  assert.equal((await house.as('nadege').delete(`/api/me/notices/reading?readAt=${readAt}`)).statusCode, 204)
  assert.equal(await bellOf(house, 'nadege'), 1)
  // What came after the moment one saw is not swallowed.
  await house.as('nadege').put(`/api/me/notices/reading?until=${new Date(house.clock.now.getTime() - 1).toISOString()}`)
  assert.equal(await bellOf(house, 'nadege'), 1)
})

test('a muted subject is silent, hidden, listed, and comes back', async () => {
  const id = await post()
  await comment('thomas', id)
  assert.equal((await noticesOf(house, 'nadege')).length, 1)
  const silence = `/api/me/silences/post/${id}`
  assert.equal((await house.as('nadege').put(silence)).statusCode, 204)
  assert.deepEqual([await noticesOf(house, 'nadege'), await bellOf(house, 'nadege')], [[], 0])
  assert.deepEqual((await house.as('nadege').get('/api/me/silences')).json().items.map((s: { id: string, title: string }) => [s.id, s.title]), [[id, 'Le plateau rouge arrive demain.']])
  await comment('ines', id)
  await told(house)
  await house.as('nadege').delete(silence)
  assert.deepEqual((await noticesOf(house, 'nadege')).map((n) => n.who), ['Thomas Nguyen'], 'what happened meanwhile was not told')
  assert.equal((await house.as('omar').put(silence)).statusCode, 404)
  assert.equal((await house.as('nadege').put(`/api/me/silences/nothing/${id}`)).statusCode, 404)
})

test('facts that come twice, after a kill or a restore, tell nobody twice', async () => {
  const id = await post()
  await comment('thomas', id)
  await told(house)
  const { pool } = house.database
  const factsOf = async () => (await pool.query<Fact>('select xid::text, id::text, at, fact, noun, noun_id, scope_id, authority_id, actor_id, data from journal j where noun_id = $1 or data->>\'postId\' = $1::text order by j.xid, j.id', [id])).rows
  const facts = await factsOf()
  const stateOf = async () => (await pool.query('select noun, subject_id, news, read_at from notice n order by n.id')).rows
  const before = await stateOf()
  const client = await pool.connect()
  await consumerOf(house).consume(facts, client)
  assert.deepEqual(await stateOf(), before)
  // Killed between effect and cursor: nothing of it is there, and it is told once.
  await comment('ines', id)
  await told(house)
  const all = await factsOf()
  await pool.query('delete from notice; delete from notice_fact')
  await client.query('begin')
  await consumerOf(house).consume(all, client)
  await client.query('rollback')
  assert.deepEqual(await stateOf(), [])
  await consumerOf(house).consume(all, client)
  await consumerOf(house).consume(all, client)
  client.release()
  assert.deepEqual((await stateOf()).map((n) => n.news['post.commented']?.times ?? n.news['post.discussed'].times), [2, 1])
})

test('who lost access receives neither title nor text, and the bell knows; what is trashed takes its lines along', async () => {
  const id = await post('CANARI dans le titre', 'thomas')
  await comment('ines', id)
  await comment('nadege', id)
  assert.equal(await bellOf(house, 'thomas'), 1)
  assert.equal((await noticesOf(house, 'ines')).length, 1)
  await house.as('claire').delete(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`)
  assert.deepEqual(await noticesOf(house, 'ines'), [])
  assert.deepEqual((await house.as('ines').get('/api/me/notices')).body.includes('CANARI'), false)
  await comment('sylvie', id)
  await told(house)
  const { rows } = await house.database.pool.query('select from notice where person_id = $1 and news::text like $2', [house.town.ids.ines, `%${house.town.ids.sylvie}%`])
  assert.equal(rows.length, 0, 'nobody is told of a scope they may not read')
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`, { role: 'reader' })
  await house.as('thomas').delete(`/api/posts/${id}`)
  assert.deepEqual([await noticesOf(house, 'thomas'), await bellOf(house, 'thomas'), (await noticesOf(house, 'nadege')).length], [[], 0, 0])
})

test('hosts hear who asks, until one of them answers; who asked hears the answer', async () => {
  const space = house.town.spaces.on_request
  await house.as('omar').put(`/api/spaces/${space}/access-request`, { message: 'Bonjour' })
  await house.as('lucie').put(`/api/spaces/${space}/access-request`, { message: '' })
  const [line] = await noticesOf(house, 'claire')
  assert.deepEqual([line!.who, line!.said, line!.title, line!.address], ['Lucie Armand et Omar Belkacem', 'demandent à entrer dans l’espace', 'Achats groupés', `/espaces/${space}/membres`])
  assert.deepEqual(await noticesOf(house, 'ada'), [], 'administrators are no hosts')
  await house.as('lucie').delete(`/api/spaces/${space}/access-request`)
  assert.equal((await noticesOf(house, 'claire'))[0]!.who, 'Omar Belkacem')
  await house.as('claire').put(`/api/spaces/${space}/members/${house.town.ids.omar}`, { role: 'contributor' })
  assert.deepEqual([await noticesOf(house, 'claire'), (await noticesOf(house, 'omar')).map((n) => [n.who, n.said, n.title])], [[], [['Claire Vasseur', 'a accepté votre demande d’accès à l’espace', 'Achats groupés']]])
  await house.as('claire').delete(`/api/spaces/${space}/members/${house.town.ids.omar}`)
  await house.as('lucie').put(`/api/spaces/${space}/access-request`, { message: '' })
  await house.as('claire').delete(`/api/spaces/${space}/access-requests/${house.town.ids.lucie}`)
  assert.deepEqual((await noticesOf(house, 'lucie')).map((n) => n.said), ['n’a pas accepté votre demande d’accès à l’espace'])
})

test('whoever is invited hears of it until it is answered or taken back', async () => {
  const { spaces: { on_request: space }, ids: { omar } } = house.town
  const invite = () => house.as('claire').post(`/api/spaces/${space}/invitations`, { personIds: [omar] })
  const invited = async () => (await noticesOf(house, 'omar')).filter((n) => n.said === 'vous invite dans l’espace').map((n) => [n.who, n.title])
  await invite()
  assert.deepEqual(await invited(), [['Claire Vasseur', 'Achats groupés']])
  await house.as('claire').delete(`/api/spaces/${space}/invitations/${omar}`)
  assert.deepEqual(await invited(), [])
  await invite()
  await house.as('omar').put(`/api/me/invitations/${space}/acceptance`)
  assert.deepEqual(await invited(), [])
})

test('mentions, answers to a comment, an accepted answer: for the person meant, whatever else the fact tells them', async () => {
  const { ids: { nadege, ines, omar } } = house.town
  const id = await post()
  const { id: his } = (await comment('thomas', id)).json<{ id: string }>()
  await told(house)
  await house.database.pool.query('delete from notice')
  await happened('comment.created', () => uuidv7(), [ines], { postId: id, parentId: his, mentions: [nadege, omar, ines] })
  assert.deepEqual((await noticesOf(house, 'nadege')).map((n) => [n.level, n.who, n.said, n.more]), [[2, 'Inès Moreira', 'vous mentionne', []]], 'the author is mentioned: told once')
  assert.deepEqual((await noticesOf(house, 'thomas')).map((n) => [n.level, n.said, n.more]), [[2, 'a répondu à votre commentaire', []]])
  assert.deepEqual([await noticesOf(house, 'omar'), await noticesOf(house, 'ines')], [[], []], 'not for who may not read, nor for oneself')
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  await happened('comment.created', () => uuidv7(), [ines], { postId: id, kind: 'question' })
  assert.deepEqual((await noticesOf(house, 'nadege')).map((n) => [n.said, n.more, n.why]), [['a répondu à votre question', ['1 mention'], 'Vous avez posé cette question.']])
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  await happened('question.accepted', () => id, [nadege], { postId: id, commentId: his })
  assert.deepEqual((await noticesOf(house, 'thomas')).map((n) => [n.who, n.said, n.more]), [['Nadège Hoarau', 'a retenu votre réponse', ['1 réponse', '1 réponse']]])
})

test('a space that is without its wall tells nothing of it; with it again, all is there', async () => {
  const id = await post()
  await comment('thomas', id)
  assert.equal(await bellOf(house, 'nadege'), 1)
  const module = `/api/spaces/${house.town.spaces.private}/modules/wall`
  assert.equal((await house.as('claire').delete(module)).statusCode, 204)
  assert.deepEqual([await noticesOf(house, 'nadege'), await bellOf(house, 'nadege')], [[], 0])
  await house.as('claire').put(module)
  assert.equal((await noticesOf(house, 'nadege')).length, 1)
})

test('an emergency entry is told to owners and hosts alone', async () => {
  assert.equal((await house.as('ada').put(`/api/spaces/${house.town.spaces.private}/emergency-entry`, { reason: 'Une photo d’enfant est signalée sur le mur.' })).statusCode, 200)
  assert.deepEqual((await noticesOf(house, 'sylvie')).map((n) => [n.who, n.said, n.title]), [['Ada Perrin', 'a lu l’espace en urgence', 'Cuisines Vesle-Nord']])
  assert.deepEqual([(await noticesOf(house, 'claire')).length, await noticesOf(house, 'nadege'), await noticesOf(house, 'ada')], [1, [], []])
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.sylvie}`, { role: 'contributor' })
  assert.deepEqual((await noticesOf(house, 'sylvie')).map((n) => n.said), ['a changé votre rôle dans l’espace'], 'no host any more')
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.sylvie}`, { role: 'host' })
})

test('added, promoted, standing in', async () => {
  const { spaces: { private: space }, ids } = house.town
  await house.as('claire').put(`/api/spaces/${space}/members/${ids.omar}`, { role: 'contributor' })
  await house.as('claire').put(`/api/spaces/${space}/members/${ids.thomas}`, { role: 'host' })
  assert.deepEqual([...await noticesOf(house, 'omar'), ...await noticesOf(house, 'thomas')].map((n) => `${n.who} ${n.said} ${n.title}`), ['Claire Vasseur vous ouvre l’espace Cuisines Vesle-Nord', 'Claire Vasseur a changé votre rôle dans l’espace Cuisines Vesle-Nord'])
  await house.as('claire').put('/api/me/absence', { from: '2026-11-23', until: '2026-11-30', standInId: ids.sylvie })
  assert.deepEqual((await noticesOf(house, 'sylvie')).map((n) => [n.who, n.said, n.address]), [['Claire Vasseur', 'compte sur vous pendant son absence', `/annuaire/${ids.claire}`]])
})

test('one post in a space of ten thousand followers writes no line: the dot of the space says it', { timeout: 120_000 }, async (t) => {
  const people = await crowd(10_000)
  await told(house)
  const { pool } = house.database
  const fact = async (where: string): Promise<Fact[]> => (await pool.query<Fact>(`select xid::text, id::text, at, fact, noun, noun_id, scope_id, authority_id, actor_id, data from journal j where fact = $1 order by j.id desc limit 1`, [where])).rows
  /** Consumes the latest fact of a kind, once more as if it were new. */
  const consume = async (which: string) => {
    const facts = await fact(which)
    await pool.query('delete from notice_fact; delete from notice')
    const client = await pool.connect()
    let statements = 0
    const counting = { query: (...args: unknown[]) => { statements++; return (client.query as (...all: unknown[]) => unknown).apply(client, args) } } as typeof client
    const start = performance.now()
    await consumerOf(house).consume(facts, counting)
    const ms = performance.now() - start
    client.release()
    return { statements, ms: Math.round(ms * 10) / 10, lines: (await pool.query<{ n: number }>('select count(*)::int as n from notice')).rows[0]!.n }
  }
  const id = await post()
  await told(house)
  const ordinary = await consume('post.created')
  t.diagnostic(`a post before 10,000 followers: ${JSON.stringify(ordinary)}`)
  assert.equal(ordinary.lines, 0)
  // A mention of each of them is the worst there may be.
  await happened('post.edited', () => id, [house.town.ids.nadege], { mentions: people })
  await told(house)
  const worst = await consume('post.edited')
  t.diagnostic(`a fact that tells each of 10,000: ${JSON.stringify(worst)}`)
  assert.equal(worst.lines, 10_000)
  assert.ok(worst.statements <= 100, `${worst.statements}`)
})

test('after ninety days lines go; a person’s own are in their export, and erased with them', async () => {
  const id = await post()
  await comment('thomas', id)
  await told(house)
  const { database, town } = house
  assert.equal(((await notices.personal!(database.db, town.ids.nadege, true))['notices'] as unknown[]).length, 1)
  await notices.jobs!['purge']!.run(database, new Date(house.clock.now.getTime() + 89 * 86_400_000), { } as never)
  assert.equal((await noticesOf(house, 'nadege')).length, 1)
  await database.db.transaction().execute((tx) => notices.erase!(tx, town.ids.thomas, house.clock.now))
  await notices.jobs!['purge']!.run(database, new Date(house.clock.now.getTime() + 91 * 86_400_000), { } as never)
  assert.equal((await database.pool.query('select from notice union all select from notice_fact')).rowCount, 0)
})
