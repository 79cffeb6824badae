import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

const origin = 'https://fichiers.example'
let house: House
before(async () => { house = await openHouse({ filesHost: { origin, secret: Buffer.alloc(32, 7) } }) })
after(() => house.close())
const there = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') => house.app.inject({ method, url, headers: { host: 'fichiers.example', ...headers } })
const bring = async (bytes: Buffer, type: string): Promise<string> => (await house.as('nadege').post('/api/files?name=été.html', bytes, { 'content-type': type })).json().id
const addressOf = async (id: string): Promise<string> => {
  const reply = await house.as('nadege').get(`/api/files/${id}/content`)
  assert.equal(reply.statusCode, 302, reply.body)
  assert.equal(reply.headers['cache-control'], 'private, no-cache')
  const to = String(reply.headers.location)
  assert.ok(to.startsWith(`${origin}/content?c=`), to)
  return to.slice(origin.length)
}

test('contents are served from the files’ host, by a signed address, without cookies, for some minutes', async () => {
  const id = await bring(Buffer.from('<script>1</script>'), 'text/html')
  const url = await addressOf(id)
  const seen = await there(url)
  assert.deepEqual([seen.statusCode, seen.body, seen.headers['content-type'], seen.headers['set-cookie']], [200, '<script>1</script>', 'application/octet-stream', undefined])
  assert.match(String(seen.headers['content-disposition']), /^attachment; filename\*=UTF-8''%C3%A9t%C3%A9\.html$/)
  assert.match(String(seen.headers['content-security-policy']), /sandbox/)
  assert.deepEqual([(await there(url, { range: 'bytes=1-6' })).body, (await there(url, {}, 'HEAD')).headers['content-length']], ['script', '18'])
  assert.equal(await addressOf(id), url, 'the same for a while: browsers keep what they have')
  const now = house.clock.now
  house.clock.now = new Date(now.getTime() + 10 * 60_000)
  assert.equal((await there(url)).statusCode, 404, 'its time is over')
  house.clock.now = now
  const [said, signature] = url.split('.') as [string, string]
  for (const forged of [`${said}.${'A'.repeat(signature.length)}`, `${said}x.${signature}`, said, '/content', '/content?c=..', '/content?c=&c=']) assert.equal((await there(forged)).statusCode, 404, forged)
})

test('that host answers nothing else, and ours does not answer for it', async () => {
  const url = await addressOf(await bring(Buffer.from('note'), 'text/plain'))
  const cookie = { cookie: `parvis=${house.town.cookies.nadege}` }
  for (const path of ['/', '/api/me', '/api/openapi.json', '/health/live', '/metrics', '/connexion', '/content/x']) assert.equal((await there(path, cookie)).statusCode, 404, path)
  assert.equal((await there('/api/sessions', { 'content-type': 'application/json' }, 'POST')).statusCode, 404)
  assert.equal((await house.as('nadege').get(url)).statusCode, 404)
  assert.equal((await house.as('nadege').get('/api/me')).statusCode, 200)
})

test('a photo is shown from there to those who may read it, and pages allow it', async () => {
  const { id } = (await house.as('nadege').post('/api/files?name=p.jpg', readFileSync(new URL('./phone.jpg', import.meta.url)), { 'content-type': 'image/jpeg' })).json()
  await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'voici', photos: [{ fileId: id }] })
  assert.equal((await house.as('omar').get(`/api/files/${id}/content`)).statusCode, 404)
  const to = String((await house.as('thomas').get(`/api/files/${id}/content?variant=feed`)).headers.location)
  const seen = await there(to.slice(origin.length))
  assert.deepEqual([seen.headers['content-type'], seen.headers['cross-origin-resource-policy']], ['image/webp', 'cross-origin'])
  const policy = String((await house.as('nadege').get('/api/docs')).headers['content-security-policy'])
  for (const kind of ['img', 'media', 'connect']) assert.match(policy, new RegExp(`${kind}-src 'self' https://fichiers\\.example[ ;]`))
  assert.doesNotMatch(policy, /(script|style|worker|font)-src [^;]*fichiers/)
  // A page of ours reads a document as text; a page of anybody else’s does not.
  assert.deepEqual([seen.headers['access-control-allow-origin'], seen.headers['access-control-allow-credentials']], ['http://127.0.0.1:3000', undefined])
})
