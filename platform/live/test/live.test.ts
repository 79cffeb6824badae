import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, type IncomingMessage } from 'node:http'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

type Heard = { event: string, id: string, data: { fact?: string, id?: string, spaceId?: string } }
let house: House
before(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
})
after(() => house.close())

/** A browser's ear: what it heard, and a promise of the next thing that fits. */
async function listen(name: Name, last?: string, headers: Record<string, string> = { cookie: `parvis=${house.town.cookies[name]}` }) {
  const heard: Heard[] = []
  let waiting: { fits: (h: Heard) => boolean, resolve: (h: Heard) => void }[] = []
  const port = (house.app.server.address() as { port: number }).port
  const response = await new Promise<IncomingMessage>((resolve) => get(`http://127.0.0.1:${port}/api/live`, { headers: { ...headers, ...(last ? { 'last-event-id': last } : {}) } }, resolve))
  const ended = new Promise<void>((resolve) => response.on('close', resolve))
  const { promise: open, resolve: opened } = Promise.withResolvers<void>()
  let rest = ''
  response.setEncoding('utf8').on('data', (chunk: string) => {
    opened()
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop()!
    for (const block of blocks) {
      const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      if (!field('event')) continue
      const one = { event: field('event'), id: field('id'), data: JSON.parse(field('data')) as Heard['data'] }
      heard.push(one)
      for (const w of waiting) if (w.fits(one)) w.resolve(one)
      waiting = waiting.filter((w) => !w.fits(one))
    }
  })
  await open
  const next = (fits: (h: Heard) => boolean) => heard.find(fits) ?? new Promise<Heard>((resolve) => waiting.push({ fits, resolve }))
  return { heard, next, ended, close: () => response.destroy() }
}
const wall = () => `/api/spaces/${house.town.spaces.private}/posts`
const about = (id: string) => (h: Heard) => h.data.id === id

test('of a module that is off for somebody, the stream says nothing', { timeout: 20_000 }, async () => {
  await house.as('ada').put('/api/administration/modules/wall', { ring: 'scouts' })
  const thomas = await listen('thomas')
  await house.as('ada').put(`/api/administration/people/${house.town.ids.nadege}/duties/scout`, {})
  const { id } = (await house.as('nadege').post(wall(), { body: 'entre éclaireurs' })).json()
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`, { role: 'contributor' })
  await thomas.next((h) => h.data.fact === 'membership.changed')
  assert.deepEqual(thomas.heard.filter(about(id)), [])
  thomas.close()
  await house.as('ada').put('/api/administration/modules/wall', { ring: 'all' })
})

test('a post of another person is heard within a second, in order, once, and by nobody outside', { timeout: 20_000 }, async () => {
  const [thomas, omar, ada] = [await listen('thomas'), await listen('omar'), await listen('ada')]
  const before = performance.now()
  const ids: string[] = []
  for (let i = 0; i < 5; i++) ids.push((await house.as('nadege').post(wall(), { body: `numéro ${i}` })).json().id)
  await thomas.next(about(ids[4]!))
  assert.ok(performance.now() - before < 1_500, 'five posts and their news take well under a second each')
  // Everybody may read the open space: once its news has come, whatever was meant for Omar before it has come too.
  const open = (await house.as('thomas').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'à tous' })).json().id
  await omar.next(about(open))
  assert.deepEqual(thomas.heard.filter((h) => h.data.fact === 'post.created').map((h) => h.data.id).slice(0, 5), ids)
  assert.deepEqual(omar.heard.filter((h) => ids.includes(h.data.id!)), [])
  assert.deepEqual(ada.heard.filter((h) => ids.includes(h.data.id!)), [])
  assert.ok(!JSON.stringify(thomas.heard).includes('numéro'), 'the stream says what changed, never what it contains')
  for (const ear of [thomas, omar, ada]) ear.close()
})

test('a browser that was away hears what it missed, once; from too far back it is told to ask anew', { timeout: 20_000 }, async () => {
  const first = await listen('thomas')
  const one = (await house.as('nadege').post(wall(), { body: 'un' })).json().id
  const seen = await first.next(about(one))
  first.close()
  const two = (await house.as('nadege').post(wall(), { body: 'deux' })).json().id
  const three = (await house.as('nadege').post(wall(), { body: 'trois' })).json().id
  const again = await listen('thomas', seen.id)
  await again.next(about(three))
  assert.deepEqual(again.heard.map((h) => h.data.id), [two, three])
  again.close()
  // The journal is read ahead of the dispatcher: what one caught up with is not told again when it comes by itself.
  const { rows: [line] } = await house.database.pool.query<{ position: string }>('select xid || \'-\' || id as position from journal where noun_id = $1', [three])
  const late = await listen('thomas', seen.id)
  await late.next(about(three))
  await house.database.pool.query(`select pg_notify('journal_facts', $1)`, [JSON.stringify([{ position: line!.position, fact: 'post.created', noun: 'post', id: three, spaceId: house.town.spaces.private, actorId: house.town.ids.nadege }])])
  const four = (await house.as('nadege').post(wall(), { body: 'quatre' })).json().id
  await late.next(about(four))
  assert.deepEqual(late.heard.map((h) => h.data.id), [two, three, four])
  late.close()
  const lost = await listen('thomas', '1-1')
  assert.equal((await lost.next((h) => h.event === 'reset')).event, 'reset')
  lost.close()
})

test('somebody removed hears nothing more, at once; an ended session closes its stream', { timeout: 20_000 }, async () => {
  const ines = await listen('ines')
  await house.as('claire').delete(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`)
  await ines.next((h) => h.data.fact === 'membership.changed')
  const hidden = (await house.as('nadege').post(wall(), { body: 'après son départ' })).json().id
  const open = (await house.as('thomas').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'à tous' })).json().id
  await ines.next(about(open))
  assert.deepEqual(ines.heard.filter(about(hidden)), [])
  assert.equal((await house.as('ines').delete('/api/session')).statusCode, 204)
  await ines.ended
})

test('whoever opens a space hears of it at once, also by a stream opened before', { timeout: 20_000 }, async () => {
  const [nadege, omar] = [await listen('nadege'), await listen('omar')]
  const { id } = (await house.as('nadege').post('/api/spaces', { kind: 'team', access: 'private', name: 'Entendu tout de suite' })).json() as { id: string }
  const post = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Premier mot' })).json() as { id: string }
  // In the order of the journal: a founder who is read in late would hear the post's fact never.
  await nadege.next(about(post.id))
  assert.ok(nadege.heard.some((h) => h.data.fact === 'space.created' && h.data.id === id))
  assert.ok(!omar.heard.some((h) => h.data.spaceId === id))
  for (const ear of [nadege, omar]) ear.close()
})

test('who asks to enter a space is heard by its hosts, who follows it by nobody', { timeout: 20_000 }, async () => {
  const space = house.town.spaces.on_request
  await house.as('claire').put(`/api/spaces/${space}/members/${house.town.ids.thomas}`, { role: 'contributor' })
  const [claire, thomas] = [await listen('claire'), await listen('thomas')]
  await house.as('omar').put(`/api/spaces/${space}/access-request`, {})
  await house.as('claire').delete(`/api/spaces/${space}/access-requests/${house.town.ids.omar}`)
  await house.as('claire').delete(`/api/spaces/${space}/follow`)
  const last = (await house.as('claire').post(`/api/spaces/${space}/posts`, { body: 'fin' })).json().id
  await Promise.all([claire.next(about(last)), thomas.next(about(last))])
  const of = (ear: { heard: Heard[] }) => ear.heard.map((h) => h.data.fact).filter((fact) => /^(request|follow)/.test(fact ?? ''))
  assert.deepEqual(of(claire), ['request.made', 'request.declined'])
  assert.deepEqual(of(thomas), [])
  for (const ear of [claire, thomas]) ear.close()
})

test('what happens under a named list is heard by those on it and by hosts; that it is kept, by everybody', { timeout: 20_000 }, async () => {
  const { id } = (await house.as('sylvie').post(`/api/spaces/${house.town.spaces.private}/documents`, { kind: 'folder', name: 'Entretiens' })).json<{ id: string }>()
  await house.as('sylvie').put(`/api/documents/${id}/list`, { people: [house.town.ids.nadege], audiences: [] })
  const [claire, nadege, thomas] = [await listen('claire'), await listen('nadege'), await listen('thomas')]
  const { id: below } = (await house.as('sylvie').post(`/api/spaces/${house.town.spaces.private}/documents`, { kind: 'folder', name: 'Dedans', parentId: id })).json<{ id: string }>()
  await house.as('sylvie').delete(`/api/documents/${id}/list`)
  const of = (ear: { heard: Heard[] }) => ear.heard.filter((h) => h.data.id === id || h.data.id === below).map((h) => h.data.fact)
  for (const ear of [claire, nadege, thomas]) await ear.next((h) => h.data.fact === 'document.unreserved')
  for (const ear of [claire, nadege]) assert.deepEqual(of(ear).slice(-2), ['document.created', 'document.unreserved'])
  assert.ok(!thomas.heard.some(about(below)), 'not even that something was laid')
  for (const one of [claire, nadege, thomas]) one.close()
})

test('a removal and a post written at once: whoever was removed hears of the removal only, and in this order', { timeout: 20_000 }, async () => {
  const thomas = await listen('thomas')
  const space = house.town.spaces.private
  // One statement, so that both facts come in one breath.
  await house.database.pool.query(`with gone as (delete from scope_grant where scope_id = $1 and principal_id = $2)
    insert into journal (at, class, fact, noun, noun_id, scope_id, via, data) values ($3, 'security', 'membership.changed', 'membership', $2, $1, 'test', jsonb_build_object('personId', $2::text)), ($3, 'evidence', 'post.created', 'post', $4, $1, 'test', '{}')`,
  [space, house.town.ids.thomas, house.clock.now, house.town.authority])
  const open = (await house.as('claire').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'à tous' })).json().id
  await thomas.next(about(open))
  assert.deepEqual(thomas.heard.map((h) => h.data.fact), ['membership.changed', 'post.created'])
  assert.deepEqual(thomas.heard.map((h) => h.data.spaceId), [space, house.town.spaces.open])
  thomas.close()
})

test('a right that ends by its date, a token revoked, somebody who left: each is let go within seconds', { timeout: 30_000 }, async () => {
  const { id, secret } = (await house.as('lucie').post('/api/me/tokens', { name: 'écoute', scopes: ['read'], days: 1 })).json()
  const [byToken, olivier, sylvie] = [await listen('lucie', undefined, { authorization: `Bearer ${secret}` }), await listen('olivier'), await listen('sylvie')]
  await house.database.pool.query(`update scope_grant set until = $1 where principal_id = $2 and scope_id = $3`, [house.clock.now, house.town.ids.sylvie, house.town.spaces.private])
  await house.as('lucie').delete(`/api/me/tokens/${id}`)
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-01' where person_id = $1`, [house.town.ids.olivier])
  await Promise.all([byToken.ended, olivier.ended])
  const hidden = (await house.as('nadege').post(wall(), { body: 'plus pour Sylvie' })).json().id
  const open = (await house.as('claire').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'à tous' })).json().id
  await sylvie.next(about(open))
  assert.deepEqual(sylvie.heard.filter(about(hidden)), [])
  sylvie.close()
})

test('a browser that goes away while it is let in does not stay', { timeout: 20_000 }, async () => {
  const port = (house.app.server.address() as { port: number }).port
  const size = async () => Number(/^parvis_live_listeners (\d+)$/m.exec((await house.app.inject('/metrics')).body)?.[1])
  for (let i = 0; i < 20; i++) {
    const request = get(`http://127.0.0.1:${port}/api/live`, { headers: { cookie: `parvis=${house.town.cookies.nadege}` } }).on('error', () => {})
    setTimeout(() => request.destroy(), i)
  }
  // Each question lets the server hear who has gone; the time of the test ends the waiting.
  while ((await size()) > 0);
})

test('notices are told to their person alone, in each of their browsers, and after they were away; what one reads is told too', { timeout: 20_000 }, async () => {
  const changed = (h: Heard) => h.data.fact === 'notice.changed'
  const id = (await house.as('nadege').post(wall(), { body: 'le mot' })).json().id
  const [nadege, twin, thomas] = [await listen('nadege'), await listen('nadege'), await listen('thomas')]
  await house.as('claire').post(`/api/posts/${id}/comments`, { body: 'oui' })
  for (const ear of [nadege, twin]) assert.deepEqual((await ear.next(changed)).data, { fact: 'notice.changed', noun: 'notice', id: house.town.ids.nadege, spaceId: null, actorId: null })
  const seen = await nadege.next((h) => h.data.fact === 'comment.created')
  twin.close()
  nadege.close()
  const count = async () => (await house.as('nadege').get('/api/me/notices/count')).json<{ count: number }>().count
  const [line] = (await house.as('nadege').get('/api/me/notices')).json().items
  const other = await listen('nadege')
  await house.as('nadege').put(`/api/me/notices/${line.id}/reading`)
  await other.next(changed)
  assert.equal(await count(), 0)
  other.close()
  // Away while the next one came: the stream is told at its end that there is something.
  await house.as('claire').post(`/api/posts/${id}/comments`, { body: 'encore' })
  while (await count() === 0);
  const back = await listen('nadege', seen.id)
  await back.next(changed)
  back.close()
  // Whatever was meant for Thomas has come: nothing of hers was.
  const last = (await house.as('claire').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'fin' })).json().id
  await thomas.next(about(last))
  assert.deepEqual(thomas.heard.filter(changed), [])
  thomas.close()
})
