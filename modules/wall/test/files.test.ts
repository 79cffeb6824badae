import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const wall = () => `/api/spaces/${house.town.spaces.private}/posts`
const bring = async (name: string, bytes: string, who: Name = 'nadege'): Promise<string> => {
  const brought = await house.as(who).post(`/api/files?name=${encodeURIComponent(name)}`, Buffer.from(bytes), { 'content-type': 'application/octet-stream' })
  assert.equal(brought.statusCode, 201, brought.body)
  return brought.json().id
}

test('files of any type: their order, name and size; downloaded, whatever they claim to be', async () => {
  const files = [await bring('menu.pdf', '%PDF-1.4 x'), await bring('page.html', '<script>alert(1)</script>'), await bring('dessin.svg', '<svg onload="alert(1)"/>')]
  const post = (await house.as('nadege').post(wall(), { body: '', files })).json()
  assert.deepEqual(post.files.map((f: { name: string, size: number }) => [f.name, f.size]), [['menu.pdf', 10], ['page.html', 25], ['dessin.svg', 24]])
  for (const file of post.files) {
    const content = await house.as('ines').get(`/api/files/${file.id}/content`)
    assert.deepEqual([content.statusCode, content.headers['content-type'], content.headers['x-content-type-options']], [200, 'application/octet-stream', 'nosniff'])
    assert.match(String(content.headers['content-disposition']), /^attachment; filename\*=UTF-8''/)
    assert.equal((await house.as('omar').get(`/api/files/${file.id}/content`)).statusCode, 404)
  }
  assert.deepEqual((await house.as('ines').get(wall())).json().items[0].files, post.files)
})

test('names that turn, hide or overflow are made plain', async () => {
  const files = [await bring('facture\u202Efdp.exe', 'x'), await bring(`${'é'.repeat(296)}.ods`, 'x'), await bring('../../etc/passwd\u0000.txt', 'x')]
  const names = (await house.as('nadege').post(wall(), { body: 'noms', files })).json().files.map((f: { name: string }) => f.name)
  assert.deepEqual([names[0], names[1].length, names[1].endsWith('.ods'), names[2]], ['facturefdp.exe', 200, true, 'etcpasswd.txt'])
})

test('only one’s own, only once, ten at most', async () => {
  const [mine, theirs] = [await bring('a.txt', 'a'), await bring('b.txt', 'b', 'thomas')]
  const code = async (files: string[]) => (await house.as('nadege').post(wall(), { body: 'x', files })).json().code
  assert.equal(await code([theirs]), 'file.not_found')
  assert.equal(await code([mine, mine]), 'request.invalid')
  assert.equal(await code(Array.from({ length: 11 }, (_, n) => `00000000-0000-7000-8000-0000000000${n + 10}`)), 'request.invalid')
  assert.equal((await house.as('nadege').post(wall(), { body: 'x', files: [mine] })).statusCode, 201)
  assert.equal(await code([mine]), 'file.not_found', 'another post holds it')
})

test('they go to the trash with their post, and come back with it; a post of files alone may lose its words', async () => {
  const post = (await house.as('nadege').post(wall(), { body: 'Le planning', files: [await bring('planning.ods', 'x')] })).json()
  const read = async () => (await house.as('ines').get(`/api/files/${post.files[0].id}/content`)).statusCode
  await house.as('nadege').delete(`/api/posts/${post.id}`)
  assert.equal(await read(), 404)
  await house.as('nadege').put(`/api/posts/${post.id}/restoration`)
  assert.equal(await read(), 200)
  assert.equal((await house.as('nadege').patch(`/api/posts/${post.id}`, { body: '\u202e' }, { 'if-match': '"1"' })).statusCode, 200)
})
