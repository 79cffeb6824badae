import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { documents } from '../module.ts'
import { at, bring, folder, lay, libraryOf, type Item } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const own = '/api/me/documents'
const room = async (who: Name, list = libraryOf(house)): Promise<{ used: number, allowed: number, left: number }> => (await house.as(who).get(`${list}/room`)).json()
const allow = (bytes: number | null, id = house.town.spaces.private) => house.as('ada').put(`/api/quotas/${id}`, { bytes })
/** What is kept, and what is counted: they never differ. */
const isTrue = async (): Promise<void> => {
  const { rows } = await house.database.pool.query(`select coalesce(u.root_id, c.root_id) as root, u.used, c.bytes from document_usage u full join
    (select d.root_id, sum(h.size) as bytes from (select distinct document_id, file_id, size from document_version) h join document d on d.id = h.document_id group by d.root_id) c on c.root_id = u.root_id
    where coalesce(u.used, 0) <> coalesce(c.bytes, 0)`)
  assert.deepEqual(rows, [])
}

test('a full library says so before anything is sent, and when something is laid; what is taken away for good makes room', async () => {
  const { used } = await room('nadege')
  assert.equal((await allow(used + 10)).statusCode, 200)
  const doc = await lay(house, 'nadege', 'dix.txt', null, '0123456789')
  assert.deepEqual(await room('ines'), { used: used + 10, allowed: used + 10, left: 0 })
  const asked = await house.as('nadege').get(`${libraryOf(house)}/room?bytes=1`)
  assert.deepEqual([asked.statusCode, asked.json().code], [507, 'document.quota'])
  const fileId = await bring(house, 'nadege', 'x.txt', 'x')
  const refused = await house.as('nadege').post(libraryOf(house), { kind: 'file', fileId })
  assert.deepEqual([refused.statusCode, refused.json().code], [507, 'document.quota'])
  assert.match(refused.json().sentences.fr, /il reste 0.o\./u)
  const version = await house.as('nadege').post(`/api/documents/${doc.id}/versions`, { fileId }, at(1))
  assert.equal(version.statusCode, 507)
  assert.equal((await house.as('nadege').post(`/api/documents/${doc.id}/copies`, {})).statusCode, 507)
  // What was refused is still in the hands of whoever brought it.
  assert.equal((await house.as('nadege').post(own, { kind: 'file', fileId })).statusCode, 201)
  await house.as('nadege').delete(`/api/documents/${doc.id}`)
  assert.equal((await room('nadege')).left, 0, 'the trash counts')
  await documents.jobs!['trash']!.run(house.database, new Date(house.clock.now.getTime() + 31 * 86_400_000), null as never)
  assert.equal((await room('nadege')).left, 10)
  await allow(null)
  assert.equal((await room('nadege')).allowed, 10_000_000_000)
  assert.deepEqual([(await house.as('omar').get(`${libraryOf(house)}/room`)).statusCode, (await house.as('agnes').get(`${libraryOf(house)}/room`)).statusCode], [403, 404])
})

test('many who lay at the same moment never pass it', async () => {
  const { used } = await room('nadege')
  await allow(used + 35)
  const files = await Promise.all(Array.from({ length: 12 }, (_, n) => bring(house, n % 2 ? 'nadege' : 'thomas', `course ${n}.txt`, `0123456${String(n).padStart(3, '0')}`)))
  const replies = await Promise.all(files.map((fileId, n) => house.as(n % 2 ? 'nadege' : 'thomas').post(libraryOf(house), { kind: 'file', fileId })))
  assert.deepEqual(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b), [...Array(3).fill(201), ...Array(9).fill(507)])
  assert.equal((await room('nadege')).left, 5)
  await isTrue()
  await allow(null)
})

test('administrators say it for all and for one space; what is said is in the journal, and nobody else says it', async () => {
  const before = (await house.as('ada').get('/api/quotas')).json()
  assert.deepEqual([before.spaceBytes, before.personBytes], [10_000_000_000, 2_000_000_000])
  assert.equal((await house.as('claire').put('/api/quotas', { spaceBytes: 1, personBytes: 1 })).statusCode, 403)
  assert.equal((await house.as('claire').put(`/api/quotas/${house.town.spaces.private}`, { bytes: 1 })).statusCode, 404)
  assert.equal((await house.as('ada').put('/api/quotas', { spaceBytes: -1, personBytes: 1 })).statusCode, 400)
  assert.equal((await house.as('ada').put('/api/quotas', { spaceBytes: 5_000_000, personBytes: 3 })).statusCode, 200)
  assert.deepEqual([(await room('nadege')).allowed, (await room('ines', own)).allowed], [5_000_000, 3])
  assert.equal((await house.as('ines').post(own, { kind: 'file', fileId: await bring(house, 'ines', 'a.txt', 'abcd') })).statusCode, 507)
  assert.equal((await house.as('ines').post(own, { kind: 'file', fileId: await bring(house, 'ines', 'a.txt', 'abc') })).statusCode, 201)
  await house.as('ada').put('/api/quotas', { spaceBytes: 10_000_000_000, personBytes: 2_000_000_000 })
  assert.equal((await house.database.pool.query(`select from journal where fact = 'document.quota_changed' and noun_id = $1`, [house.town.authority])).rowCount, 2)
})

test('the same bytes again are told, with where they stand; not in another library, nor in the trash', async () => {
  const dir = await folder(house, 'nadege', 'Rapports')
  const first = await lay(house, 'nadege', 'Rapport.txt', dir.id, 'la même chose')
  const again = await lay(house, 'thomas', 'copie.txt', null, 'la même chose') as Item & { twin: unknown }
  assert.deepEqual(again.twin, { id: first.id, name: 'Rapport.txt', folder: 'Rapports' })
  assert.equal((await lay(house, 'thomas', 'à moi.txt', null, 'la même chose', own) as Item & { twin: unknown }).twin, null)
  for (const doc of [first, again]) await house.as('nadege').delete(`/api/documents/${doc.id}`)
  assert.equal((await lay(house, 'thomas', 'encore.txt', null, 'la même chose') as Item & { twin: unknown }).twin, null)
})

test('whatever is laid, written over, copied, moved, trashed, taken back and purged, what is kept is what is there', async (t) => {
  let seed = dice(t)
  const draw = (n: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((seed / 0x80000000) * n)
  }
  const roots = [house.town.spaces.private, house.town.ids.nadege]
  const lists = [libraryOf(house), own]
  let known: Item[] = []
  for (let step = 0; step < 120; step++) {
    const [which, one] = [draw(2), known[draw(known.length)]]
    const now = one && (await house.as('nadege').get(`/api/documents/${one.id}`)).json<Item>()
    const act = draw(8)
    if (act < 2 || !one || !now?.id) known.push(await lay(house, 'nadege', `pas ${seed} ${step}.txt`, null, 'x'.repeat(draw(50) + 1), lists[which]!))
    else if (act === 2) known.push(await folder(house, 'nadege', `dossier ${seed} ${step}`, null, lists[which]!))
    else if (act === 3 && now.kind === 'file') await house.as('nadege').post(`/api/documents/${now.id}/versions`, { fileId: await bring(house, 'nadege', 'v.txt', 'y'.repeat(draw(50))) }, at(now.version))
    else if (act === 3) known.push(await lay(house, 'nadege', `dedans ${seed} ${step}.txt`, now.id, 'z'.repeat(draw(50)), lists[roots.indexOf(now.place.id)]!))
    else if (act === 4) await house.as('nadege').post(`/api/documents/${now.id}/versions/1/restoration`)
    else if (act === 5) known.push((await house.as('nadege').post(`/api/documents/${now.id}/copies`, { rootId: roots[which] })).json())
    else if (act === 6) await house.as('nadege').patch(`/api/documents/${now.id}`, { rootId: roots[which] }, at(now.version))
    else {
      await house.as('nadege').delete(`/api/documents/${now.id}`)
      if (draw(2)) await house.as('nadege').post(`/api/documents/${now.id}/restoration`)
    }
    known = known.filter((doc) => doc?.id)
    if (step % 30 === 29) await documents.jobs!['trash']!.run(house.database, new Date(house.clock.now.getTime() + 31 * 86_400_000), null as never)
    if (step % 10 === 9) await isTrue()
  }
  await isTrue()
  await house.database.pool.query('update document_usage set used = used + 7')
  await documents.reindex!(house.database, () => {}, house.clock.now)
  await isTrue()
})
