// A folder or a selection as one ZIP, taken apart again.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { setImmediate as soon } from 'node:timers/promises'
import { parseDelimited } from '#lib/delimited.ts'
import { unzip, type Unzipped } from '#platform/testing/unzip.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { folder, lay, libraryOf, type Item } from './cast.ts'

let house: House
before(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
})
after(() => house.close())

const ask = (who: Name, ids: readonly string[]) => house.as(who).get(`/api/documents/archive?ids=${ids.join(',')}`)
async function take(who: Name, ids: readonly string[]): Promise<Unzipped[]> {
  const reply = await ask(who, ids)
  assert.equal(reply.statusCode, 200, reply.body)
  return unzip(reply.rawPayload)
}
const paths = (entries: readonly Unzipped[]): string[] => entries.map(({ path }) => path)
const listOf = (entries: readonly Unzipped[]): string[][] => parseDelimited(entries.find(({ path }) => path === 'MANIFESTE.csv')!.bytes.toString(), { rows: 100, columns: 9 }, ';').rows

test('a folder with all below it: names in UTF-8, empty folders, dates, and a list of hashes that are those of the bytes', async () => {
  const top = await folder(house, 'nadege', 'Été à l’école')
  const inside = await folder(house, 'nadege', 'Menus', top.id)
  await folder(house, 'nadege', 'Vide', top.id)
  await lay(house, 'nadege', 'Crêpes 🥞.txt', inside.id, 'farine '.repeat(5_000))
  await lay(house, 'thomas', '=somme.csv', top.id, 'a;b')
  await lay(house, 'nadege', 'Rien.txt', top.id, ' ')
  const gone = await lay(house, 'nadege', 'Jeté.txt', top.id)
  await house.as('nadege').delete(`/api/documents/${gone.id}`)
  const reply = await ask('ines', [top.id])
  assert.deepEqual([reply.headers['content-type'], decodeURIComponent(String(reply.headers['content-disposition']))], ['application/zip', 'attachment; filename*=UTF-8\'\'Été à l’école.zip'])
  const entries = await unzip(reply.rawPayload)
  assert.deepEqual(paths(entries), ['Été à l’école/', 'Été à l’école/Menus/', 'Été à l’école/Vide/', 'MANIFESTE.csv', 'Été à l’école/Rien.txt', 'Été à l’école/=somme.csv', 'Été à l’école/Menus/Crêpes 🥞.txt'])
  const [head, ...rows] = listOf(entries)
  assert.deepEqual(head, ['chemin', 'taille', 'date', 'auteur', 'sha256'])
  assert.deepEqual(rows.map(([path, size, , by, hash]) => [path, Number(size), by, hash]), entries.filter(({ path }) => !path.endsWith('/') && path !== 'MANIFESTE.csv').map(({ path, bytes }) => [path, bytes.length, path.includes('somme') ? 'Thomas Nguyen' : 'Nadège Hoarau', createHash('sha256').update(bytes).digest('hex')]))
  assert.equal(entries.at(-1)!.at.toISOString(), rows.at(-1)![2], 'the date of a document is that of its entry')
  assert.ok(entries.at(-1)!.packed < 1_000 && entries.at(-1)!.bytes.length === 35_000, 'a text is packed')
})

test('a selection: from several folders two of one name are told apart, one inside another is there once, and MANIFESTE.csv is ours', async () => {
  const [one, two] = [await folder(house, 'nadege', 'Un'), await folder(house, 'nadege', 'Deux')]
  const below = await folder(house, 'nadege', 'Dessous', one.id)
  const [a, b, c, list] = [await lay(house, 'nadege', 'Plan.txt', one.id, 'a'), await lay(house, 'nadege', 'PLAN.txt', two.id, 'b'), await lay(house, 'nadege', 'c.txt', below.id, 'c'), await lay(house, 'nadege', 'manifeste.csv', two.id, 'd')]
  assert.deepEqual(paths(await take('nadege', [a.id, b.id, list.id])).map((path) => path.toLowerCase()).toSorted(), ['manifeste (2).csv', 'manifeste.csv', 'plan (2).txt', 'plan.txt'])
  assert.deepEqual(paths(await take('nadege', [one.id, below.id, c.id])), ['Un/', 'Un/Dessous/', 'MANIFESTE.csv', 'Un/Plan.txt', 'Un/Dessous/c.txt'])
})

test('only what one reads: what hosts hid is left out for others, another space is not there, a guest of nothing is told nothing', async () => {
  const top = await folder(house, 'nadege', 'Mêlé')
  const hidden = await lay(house, 'nadege', 'Masqué.txt', top.id, 'secret')
  await lay(house, 'nadege', 'Montré.txt', top.id, 'clair')
  assert.ok((await house.as('sylvie').put(`/api/moderation/document/${hidden.id}/hiding`, { reason: 'Une personne y est nommée.' })).statusCode < 300)
  assert.deepEqual(paths(await take('ines', [top.id])), ['Mêlé/', 'MANIFESTE.csv', 'Mêlé/Montré.txt'])
  assert.equal(listOf(await take('ines', [top.id])).length, 2)
  assert.equal((await take('sylvie', [top.id])).length, 4)
  const mine = (await house.as('ines').post('/api/me/documents', { kind: 'folder', name: 'À moi' })).json()
  assert.equal((await ask('nadege', [top.id, mine.id])).statusCode, 404, 'one that is not there: nobody takes a part for the whole')
  for (const ids of ['', 'x', `${top.id},`, `${top.id};${top.id}`, Array.from({ length: 201 }, () => top.id).join(',')]) assert.equal((await house.as('nadege').get(`/api/documents/archive?ids=${ids}`)).statusCode, 400, ids.slice(0, 50))
})

test('what was taken of a space is one line for administrators, which the space is not told; of one’s own library none', async () => {
  const file = await lay(house, 'nadege', 'Compté.txt', null, '12345')
  const mine = (await house.as('ines').post('/api/me/documents', { kind: 'folder', name: 'Mien' })).json() as Item
  const taken = async () => (await house.database.pool.query(`select scope_id, actor_id, data from journal where fact = 'document.taken' order by id`)).rows
  const before = (await taken()).length
  await take('ines', [file.id, mine.id])
  await take('ines', [mine.id])
  assert.deepEqual((await taken()).slice(before), [{ scope_id: null, actor_id: house.town.ids.ines, data: { spaceId: house.town.spaces.private, files: 1, bytes: 5 } }])
})

test('300 MB pass through: memory stays flat, two at once, and whoever leaves frees their place', async () => {
  const top = await folder(house, 'nadege', 'Lourd')
  const bytes = randomBytes(20 << 20)
  for (let n = 0; n < 15; n++) {
    bytes.writeUInt32BE(n)
    const { id } = (await house.as('nadege').post(`/api/files?name=${n}.bin`, bytes, { 'content-type': 'application/octet-stream' })).json()
    await house.as('nadege').post(libraryOf(house), { kind: 'file', fileId: id, parentId: top.id })
  }
  const { port } = house.app.server.address() as { port: number }
  const begin = async (stop: AbortController) => fetch(`http://127.0.0.1:${port}/api/documents/archive?ids=${top.id}`, { headers: { cookie: `parvis=${house.town.cookies.nadege}` }, signal: stop.signal })
  const stops = [new AbortController(), new AbortController(), new AbortController()] as const
  const [first, second] = [await begin(stops[0]), await begin(stops[1])]
  const third = await begin(stops[2])
  assert.deepEqual([first.status, second.status, third.status, ((await third.json()) as { code: string }).code], [200, 200, 429, 'document.zips_at_once'])
  assert.equal((await ask('thomas', [(await lay(house, 'thomas', 'Petit.txt')).id])).statusCode, 200, 'somebody else is not held up')
  stops[1].abort()
  global.gc?.()
  const start = process.memoryUsage().rss
  let [most, all] = [0, 0]
  for await (const chunk of first.body!) {
    all += chunk.length
    most = Math.max(most, process.memoryUsage().rss - start)
  }
  assert.ok(all > 300 << 20)
  assert.ok(most < 120 << 20, `${Math.round(most / 1e6)} MB more`)
  let again = await begin(new AbortController())
  for (let n = 0; again.status === 429 && n < 10_000; n++) { await soon(); again = await begin(new AbortController()) }
  assert.equal(again.status, 200)
  await again.body!.cancel()
})

test('bytes that are no more there end it: nobody keeps a part for the whole', async () => {
  const top = await folder(house, 'nadege', 'Perdu')
  await lay(house, 'nadege', 'Perdu.txt', top.id, 'perdu pour toujours')
  const { rows: [row] } = await house.database.pool.query<{ hash: string }>(`select v.hash from document d join document_version v on v.document_id = d.id where d.name = 'Perdu.txt'`)
  for (const path of globSync(`${house.filesDir}/**/${row!.hash}*`)) await rm(path)
  const { port } = house.app.server.address() as { port: number }
  await assert.rejects(fetch(`http://127.0.0.1:${port}/api/documents/archive?ids=${top.id}`, { headers: { cookie: `parvis=${house.town.cookies.nadege}` } }).then((reply) => reply.arrayBuffer()))
})
