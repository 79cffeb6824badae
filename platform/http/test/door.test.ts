import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { openHouse, origin, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const wall = () => `/api/spaces/${house.town.spaces.private}/posts`
const count = async (body: string) => Number((await house.database.pool.query('select count(*) from post where body = $1', [body])).rows[0].count)

test('the same key makes one post, however often and however close together it comes', async () => {
  const send = () => house.as('nadege').post(wall(), { body: 'une seule fois' }, { 'idempotency-key': 'cle-1' })
  const replies = await Promise.all([send(), send(), send(), send()])
  replies.push(await send())
  assert.deepEqual([...new Set(replies.map((r) => r.statusCode))], [201])
  assert.equal(new Set(replies.map((r) => r.body)).size, 1, 'everyone receives the same reply')
  assert.equal(replies.at(-1)!.headers['idempotency-replayed'], 'true')
  assert.equal(await count('une seule fois'), 1)
  const other = await house.as('nadege').post(wall(), { body: 'autre chose' }, { 'idempotency-key': 'cle-1' })
  assert.deepEqual([other.statusCode, other.json().code], [422, 'idempotency.key_reused'])
  assert.equal((await house.as('thomas').post(wall(), { body: 'celle de Thomas' }, { 'idempotency-key': 'cle-1' })).statusCode, 201, 'a key is of one person')
  assert.equal((await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'refusée', photos: [{ fileId: house.town.authority }] }, { 'idempotency-key': 'cle-2' })).statusCode, 422)
  assert.equal((await house.as('nadege').post(wall(), { body: 'reprise' }, { 'idempotency-key': 'cle-2' })).statusCode, 201, 'a failure keeps nothing')
})

test('a twin that is refused on the way receives what its first was answered: a name, a version, a photo taken by itself', async () => {
  const together = async (send: () => ReturnType<ReturnType<House['as']>['post']>) => {
    const replies = await Promise.all([send(), send(), send()])
    return { statuses: replies.map((r) => r.statusCode), bodies: new Set(replies.map((r) => r.body)).size }
  }
  const { id } = (await house.as('nadege').post(wall(), { body: 'un' })).json()
  const { id: fileId } = (await house.as('nadege').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json()
  assert.deepEqual(await together(() => house.as('nadege').post('/api/spaces', { kind: 'team', access: 'open', name: 'Jumelle' }, { 'idempotency-key': 'j' })), { statuses: [201, 201, 201], bodies: 1 })
  assert.deepEqual(await together(() => house.as('nadege').patch(`/api/posts/${id}`, { body: 'deux' }, { 'if-match': '"1"', 'idempotency-key': 'j' })), { statuses: [200, 200, 200], bodies: 1 })
  assert.deepEqual(await together(() => house.as('nadege').post(wall(), { body: 'photo', photos: [{ fileId }] }, { 'idempotency-key': 'j' })), { statuses: [201, 201, 201], bodies: 1 })
})

test('a key keeps no secret, and one too long to be kept is refused rather than passed over', async () => {
  const make = () => house.as('nadege').post('/api/me/tokens', { name: 'outil', scopes: ['read'], days: 1 }, { 'idempotency-key': 'jeton' })
  const [first, again] = [(await make()).json(), (await make()).json()]
  assert.match(first.secret, /^parvis_/)
  assert.deepEqual(again, { ...first, secret: '' }, 'the same token, its secret not shown again')
  const { rows } = await house.database.pool.query('select reply from idempotency where key = $1', ['jeton'])
  assert.ok(!rows[0].reply.includes(first.secret))
  assert.equal((await house.as('nadege').post(wall(), { body: 'clé' }, { 'idempotency-key': 'k'.repeat(201) })).statusCode, 400)
})

test('a change says which version it is based on: 428 without, 412 when somebody was quicker, and the key comes first', async () => {
  const { id } = (await house.as('nadege').post(wall(), { body: 'un' })).json()
  const edit = (version: string | null, body: string, key?: string) => house.as('nadege').patch(`/api/posts/${id}`, { body }, { ...(version ? { 'if-match': version } : {}), ...(key ? { 'idempotency-key': key } : {}) })
  assert.equal((await edit(null, 'deux')).statusCode, 428)
  const first = await edit('"1"', 'deux', 'modif')
  assert.deepEqual([first.statusCode, first.headers.etag, first.json().body], [200, '"2"', 'deux'])
  assert.equal((await edit('"1"', 'trois')).statusCode, 412)
  assert.equal((await edit('"1"', 'deux', 'modif')).statusCode, 200, 'the same change sent again is answered again')
  const both = await Promise.all([edit('"2"', 'a'), edit('"2"', 'b')])
  assert.deepEqual(both.map((r) => r.statusCode).toSorted((a, b) => a - b), [200, 412])
})

test('problems are named, in the person’s language and in both, by field', async () => {
  const wrong = await house.as('nadege').post('/api/spaces', { kind: 'club', access: 'closed', name: 'x' })
  assert.equal(wrong.statusCode, 400)
  assert.match(String(wrong.headers['content-type']), /^application\/problem\+json/)
  const body = wrong.json()
  assert.equal(body.code, 'request.invalid')
  assert.deepEqual(body.errors.map((e: { field: string }) => e.field).toSorted(), ['access', 'kind', 'name'])
  assert.match(body.sentences.en, /field/)
  await house.as('nadege').patch('/api/me', { locale: 'en' })
  assert.match((await house.as('nadege').get('/api/posts/0199aaaa-0000-7000-8000-000000000000')).json().title, /does not exist/)
  await house.as('nadege').patch('/api/me', { locale: 'fr' })
  const [absent, hidden, malformed] = [await house.as('omar').get('/api/posts/0199aaaa-0000-7000-8000-000000000000'), await house.as('omar').get(`/api/posts/${(await house.as('nadege').post(wall(), { body: 'caché' })).json().id}`), await house.as('omar').get('/api/posts/pas-un-id')]
  assert.equal(absent.body, hidden.body, 'not there and not yours look the same')
  assert.equal(malformed.statusCode, 404)
})

test('another site cannot write with our cookie', async () => {
  const from = (headers: Record<string, string>) => house.as('nadege').post(wall(), { body: 'csrf' }, headers)
  assert.equal((await from({ origin: 'https://ailleurs.example', 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await from({ origin: 'https://ailleurs.example' })).statusCode, 403)
  assert.equal((await from({ 'sec-fetch-site': 'same-site' })).statusCode, 403)
  assert.equal((await from({ origin: 'null' })).statusCode, 403)
  assert.equal((await from({ origin: 'http://127.0.0.1:3000.ailleurs.example' })).statusCode, 403)
  assert.equal((await from({ origin, 'sec-fetch-site': 'same-origin' })).statusCode, 201)
  assert.equal(await count('csrf'), 1)
  assert.equal((await house.app.inject({ method: 'POST', url: '/api/sessions', payload: { login: 'a', password: 'b' }, headers: { origin: 'https://ailleurs.example' } })).statusCode, 403, 'signing in neither')
})

test('whatever is thrown at it is answered, never with 5xx, and the process goes on', async () => {
  const nadege = { cookie: `parvis=${house.town.cookies.nadege}` }
  const raw = (payload: string | Buffer, headers: Record<string, string>, url = wall()) => house.app.inject({ method: 'POST', url, payload, headers: { ...nadege, ...headers } })
  const json = { 'content-type': 'application/json' }
  const replies = [
    await house.app.inject({ url: '//', headers: nadege }), await house.app.inject({ url: '/%', headers: nadege }), await house.app.inject({ url: '/api/%00', headers: nadege }), await house.app.inject({ url: '/api/spaces?cursor=%ff&limit=999', headers: nadege }),
    await house.app.inject({ url: '/api/spaces?cursor=WyJ4Iiwx', headers: nadege }), await house.app.inject({ url: '/api/spaces?cursor=WyJ4IiwieSJd', headers: nadege }), await house.app.inject({ url: `/api/spaces/${house.town.spaces.private}/posts?after=x`, headers: nadege }),
    await raw(`{"body":"${'a'.repeat(10_000_000)}"}`, json), await raw('{"body":', json), await raw(Buffer.from('{"body":"\xff\xfe"}', 'latin1'), json), await raw('{"__proto__":{"body":"x"},"body":"y","constructor":{"prototype":{"z":1}}}', json),
    await raw('body=x', { 'content-type': 'application/x-www-form-urlencoded' }), await raw('<x/>', { 'content-type': 'application/xml' }), await raw('[]', json), await raw('null', json), await raw('{"body":"\\u0000nul"}', json), await raw('{"body":"\\ud800 seul"}', json),
    await raw('{}', { ...json, 'idempotency-key': 'k'.repeat(5_000) }), await raw('{"body":"x"}', { ...json, 'if-match': '*' }), await house.app.inject({ method: 'PROPFIND' as 'GET', url: '/api/spaces', headers: nadege }),
    await house.app.inject({ url: '/api/me', headers: { cookie: `parvis=${'x'.repeat(10_000)}` } }), await house.app.inject({ url: '/api/me', headers: { authorization: 'Bearer \' or 1=1' } }),
    await house.as('nadege').post('/api/spaces', { kind: 'team', access: 'open', name: 'n'.repeat(300) }), await house.as('nadege').get(`/api/people?q=${encodeURIComponent("%'_\\")}`),
  ]
  assert.deepEqual(replies.filter((r) => r.statusCode >= 500).map((r) => r.body), [])
  for (const r of replies) assert.ok(!/at .*\.ts:\d|node_modules|select |SELECT /.test(r.body), r.body.slice(0, 300))
  assert.equal((await house.as('nadege').get('/api/me')).statusCode, 200)
})

test('text is kept as text: script, control signs and direction overrides do no harm', async () => {
  const script = '<img src=x onerror=alert(1)><script>alert(1)</script> [x](javascript:alert(1))'
  const { body } = (await house.as('nadege').post(wall(), { body: `${script}\u202e\u0007\u0000 fin` })).json()
  assert.equal(body, `${script} fin`)
  assert.equal((await house.as('nadege').post(wall(), { body: ' \u202e \u0000 ' })).statusCode, 422)
})

test('raw sockets: half a request, smuggled lengths, a thousand headers', async () => {
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const port = (house.app.server.address() as { port: number }).port
  const speak = (text: string) => new Promise<string>((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    socket.on('data', (d) => { heard += d }).on('close', () => resolve(heard)).on('error', () => resolve(heard))
  })
  for (const text of ['GET // HTTP/1.1\r\nHost: x\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', `GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(3_000)}\r\n`, '\x16\x03\x01\x02\x00', 'POST /api/files HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc']) {
    const heard = await speak(text)
    assert.ok(!/^HTTP\/1\.1 5(?!05)/.test(heard), `${JSON.stringify(text.slice(0, 40))} → ${heard.slice(0, 60)}`)
  }
  assert.equal((await house.as('nadege').get('/api/me')).statusCode, 200)
})

test('health, metrics and the description of the API are there; metrics only for this machine', async () => {
  const ready = await house.app.inject('/health/ready')
  assert.deepEqual([ready.statusCode, ready.json().database, ready.json().storage, ready.json().jobs], [200, 'ok', 'ok', 'unavailable'])
  const metrics = await house.app.inject('/metrics')
  assert.match(metrics.body, /parvis_requests_total\{method="GET",route="\/api\/me",status="200"\} \d+/)
  assert.match(metrics.body, /parvis_event_loop_delay_seconds/)
  assert.equal((await house.app.inject({ url: '/metrics', remoteAddress: '10.0.0.1' })).statusCode, 404)
  assert.equal((await house.app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.1' } })).statusCode, 404)
  const document = (await house.app.inject('/api/openapi.json')).json()
  assert.equal(document.openapi, '3.1.0')
  assert.ok(document.paths['/api/spaces/{id}/posts'].post.responses['403'])
  assert.match((await house.app.inject('/api/docs')).body, /POST \/spaces\/:id\/posts|POST \/api\/spaces/)
})

test('a module that an authority switched off is not there for its people, and is there again when it is on', async () => {
  const off = (names: string[]) => house.database.db.updateTable('authority').set({ modules_off: names }).where('id', '=', house.town.authority).execute()
  await off(['wall'])
  assert.equal((await house.as('nadege').get(wall())).statusCode, 404)
  assert.ok(!(await house.as('nadege').get('/api/me')).json().modules.includes('wall'))
  assert.equal((await house.as('nadege').get('/api/home')).json().parts.wall, undefined)
  await off([])
  assert.equal((await house.as('nadege').get(wall())).statusCode, 200)
})
