// A document is found by what it says: read by the worker's loop, asked through the door.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { modules } from '#modules/index.ts'
import { startReading } from '#platform/contents/reading.ts'
import { docxOf, pdfOf, xlsxOf } from '#platform/contents/test/files.ts'
import { diskStore } from '#platform/files/store.ts'
import { rebuildSearch } from '#platform/search/rebuild.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import type { Name } from '#test/cast/town.ts'
import { emptyTrash } from '../removal.ts'
import { askAgain, askMissing } from '../texts.ts'
import { at, folder, libraryOf, type Item } from './cast.ts'

let house: House
let reading: ReturnType<typeof startReading>
before(async () => {
  house = await openHouse()
  reading = begin()
})
after(async () => {
  await reading.stop()
  await house.close()
})
const begin = (limits = {}) => startReading({ pool: house.database.pool, store: diskStore(house.filesDir), modules, log: () => {}, limits })

type Found = { noun: string, id: string, address: string, page: number | null, title: { text: string }, excerpt: { text: string, marks: [number, number][] } }
const search = async (who: Name, q: string, more = ''): Promise<Found[]> => (await house.as(who).get(`/api/search?q=${encodeURIComponent(q)}${more}`)).json().items
const ids = async (who: Name, q: string): Promise<string[]> => (await search(who, q)).map((item) => item.id)
const bring = async (who: Name, name: string, bytes: Buffer): Promise<string> => (await house.as(who).post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'application/octet-stream' })).json().id
const lay = async (name: string, bytes: Buffer, parentId: string | null = null, list = libraryOf(house), who: Name = 'nadege'): Promise<Item> => (await house.as(who).post(list, { kind: 'file', fileId: await bring(who, name, bytes), parentId })).json()
/** Resolves when nothing waits to be read, and what was read is in the index. */
async function read(): Promise<void> {
  reading.wake()
  while ((await house.database.pool.query(`select from content where state in ('waiting', 'reading')`)).rowCount !== 0) await new Promise((resolve) => setImmediate(resolve))
  await indexed(house)
}

test('a new file is found within five seconds, by a word of its third page, which opens there', async (t) => {
  const began = performance.now()
  const doc = await lay('Notice.docx', docxOf(['Sommaire', 'Mise en route', 'Le cuiseur à betteraves siffle quand il est prêt.']))
  // As the notice of a written journal wakes it in the worker.
  reading.wake()
  let found: Found[] = []
  while (performance.now() - began < 10_000 && found.length === 0) {
    found = await search('ines', 'cuiseurs betterave')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const lag = performance.now() - began
  t.diagnostic(`from the request that lays it to the answer that finds it: ${lag.toFixed(0)} ms`)
  assert.ok(lag <= 5_000, `${lag} ms`)
  const [hit] = found
  assert.deepEqual({ ...hit, excerpt: hit!.excerpt.text }, { ...hit, noun: 'document', id: doc.id, page: 3, address: `/espaces/${house.town.spaces.private}/documents/${doc.id}?page=3`, excerpt: 'Le cuiseur à betteraves siffle quand il est prêt.' })
  assert.equal(hit!.title.text, 'Notice.docx')
  assert.deepEqual(hit!.excerpt.marks.map(([from, to]) => hit!.excerpt.text.slice(from, to)), ['cuiseur', 'betteraves'])
  // A slip of the finger, as in posts; and its name beside its words.
  assert.deepEqual(await ids('ines', 'cuisseur'), [doc.id])
  assert.deepEqual(await ids('ines', 'notice betteraves'), [doc.id])
  assert.deepEqual(await ids('ines', '"betteraves siffle"'), [doc.id])
  assert.deepEqual(await ids('ines', '"siffle betteraves"'), [])
  assert.deepEqual(await ids('omar', 'cuiseur'), [])
})

test('found by its name and by its text it is there once, on whichever page', async () => {
  const doc = await lay('Topinambours.pdf', pdfOf(['Entretien', 'Les topinambours se plantent en mars']))
  await read()
  const found = await search('ines', 'topinambours')
  assert.deepEqual(found.map(({ id, page, excerpt }) => ({ id, page, excerpt: excerpt.text })), [{ id: doc.id, page: 2, excerpt: 'Les topinambours se plantent en mars' }])
})

test('the same bytes are read once; each document that holds them is found where it is', async () => {
  const bytes = pdfOf(['Tableau des rutabagas'])
  const first = await lay('Un.pdf', bytes)
  await read()
  const tries = 'select tries from content where hash = (select v.hash from document_version v where v.document_id = $1)'
  assert.deepEqual((await house.database.pool.query(tries, [first.id])).rows, [{ tries: 1 }])
  const second = await lay('Deux.pdf', bytes, null, '/api/me/documents', 'thomas')
  const copy: Item = (await house.as('nadege').post(`/api/documents/${first.id}/copies`, {})).json()
  await read()
  assert.deepEqual((await house.database.pool.query(tries, [second.id])).rows, [{ tries: 1 }])
  assert.deepEqual((await ids('ines', 'rutabagas')).toSorted(), [first.id, copy.id].toSorted())
  assert.deepEqual((await ids('thomas', 'rutabagas')).toSorted(), [first.id, copy.id, second.id].toSorted())
})

test('the index follows the standing version', async () => {
  const doc = await lay('Version.txt', Buffer.from('On y parle de panais.'))
  await read()
  const next: Item = (await house.as('nadege').post(`/api/documents/${doc.id}/versions`, { fileId: await bring('nadege', 'Version.txt', Buffer.from('On y parle de cardons.')) }, at(doc.version))).json()
  await read()
  assert.deepEqual([await ids('ines', 'panais'), await ids('ines', 'cardons')], [[], [doc.id]])
  assert.equal((await house.as('nadege').post(`/api/documents/${doc.id}/versions/1/restoration`)).statusCode, 201, String(next.number))
  await read()
  assert.deepEqual([await ids('ines', 'panais'), await ids('ines', 'cardons')], [[doc.id], []])
})

test('gone with the trash, there again with it, purged with it', async () => {
  const { pool } = house.database
  const here = await folder(house, 'nadege', 'Scorsonères')
  const doc = await lay('Fiche.txt', Buffer.from('Éplucher les scorsonères sous l’eau.'), here.id)
  await read()
  assert.deepEqual(await ids('ines', 'eplucher'), [doc.id])
  assert.equal((await house.as('nadege').delete(`/api/documents/${here.id}`)).statusCode, 204)
  // Before the index has followed, too.
  assert.deepEqual(await ids('ines', 'eplucher'), [])
  assert.deepEqual((await house.as('ines').get('/api/search/facets?q=eplucher')).json(), { types: [], spaces: [], people: [], years: [], more: false })
  assert.equal((await house.as('ines').get(`/api/documents/${doc.id}/text`)).statusCode, 404)
  await indexed(house)
  assert.equal((await pool.query(`select from entry where id = $1`, [doc.id])).rowCount, 0)
  assert.equal((await house.as('nadege').post(`/api/documents/${here.id}/restoration`)).statusCode, 201)
  await indexed(house)
  assert.deepEqual(await ids('ines', 'eplucher'), [doc.id])
  await house.as('nadege').delete(`/api/documents/${here.id}`)
  await indexed(house)
  await emptyTrash(house.database, new Date(house.clock.now.getTime() + 31 * 86_400_000))
  assert.equal((await pool.query(`select from content_piece where text like '%scorsonères%'`)).rowCount, 0)
})

test('its text, page by page, in bounded replies; none of a folder, of what has none, of what cannot be read', async () => {
  const pages = Array.from({ length: 45 }, (_, n) => `Feuille ${n + 1} `)
  const doc = await lay('Long.docx', docxOf(pages))
  const text = async (id: string, more = '') => (await house.as('ines').get(`/api/documents/${id}/text${more}`)).json() as { state: string, pages: { number: number, text: string }[], next: string | null }
  await read()
  const given = []
  for (let next: string | null = ''; next !== null;) {
    const reply = await text(doc.id, next === '' ? '' : `?cursor=${next}`)
    assert.equal(reply.state, 'ready')
    assert.ok(reply.pages.length <= 20)
    given.push(...reply.pages)
    next = reply.next
  }
  assert.deepEqual(given, pages.map((page, n) => ({ number: n + 1, text: page.trim() })))
  const none = { state: 'none', pages: [], next: null }
  const broken = await lay('Cassé.pdf', Buffer.from('%PDF-1.4 rien'))
  const binary = await lay('Image.bin', Buffer.from([0, 1, 2, 3]))
  await read()
  for (const { id } of [broken, binary, await folder(house, 'nadege', 'Dossier vide')]) assert.deepEqual(await text(id), none)
  assert.deepEqual((await house.database.pool.query('select state, tries from content where hash = (select hash from document_version where document_id = $1)', [broken.id])).rows, [{ state: 'failed', tries: 1 }])
  assert.equal((await house.as('ines').get(`/api/documents/${doc.id}/text?cursor=x`)).statusCode, 400)
})

test('what a kill left half read is read again; what ends its reader twice is left alone; a reindexing tries it once more', async () => {
  const { pool } = house.database
  await reading.stop()
  const [left, slow] = [await lay('Laissé.txt', Buffer.from('Du fenouil oublié.')), await lay('Lent.xlsx', xlsxOf({ A: [['crosne']] }))]
  const hashOf = `(select hash from document_version where document_id = $1)`
  const stateOf = async (doc: Item) => (await pool.query<{ state: string, tries: number }>(`select state, tries from content where hash = ${hashOf}`, [doc.id])).rows[0]
  assert.equal((await house.as('ines').get(`/api/documents/${left.id}/text`)).json().state, 'waiting')
  // As a worker that was killed leaves it, a moment ago and long ago.
  await pool.query(`update content set state = 'reading', tries = 1, since = clock_timestamp() - interval '3 minutes' where hash = ${hashOf}`, [left.id])
  await pool.query(`update content set state = 'none' where hash = ${hashOf}`, [slow.id])
  reading = begin()
  await read()
  assert.deepEqual(await stateOf(left), { state: 'ready', tries: 2 })
  assert.deepEqual(await ids('ines', 'fenouil'), [left.id])
  await reading.stop()
  reading = begin({ patience: 1 })
  await pool.query(`update content set state = 'waiting', tries = 0 where hash = ${hashOf}`, [slow.id])
  await read()
  assert.deepEqual(await stateOf(slow), { state: 'failed', tries: 2 })
  await reading.stop()
  reading = begin()
  await askAgain(house.database, () => {}, house.clock.now)
  await read()
  assert.deepEqual(await ids('ines', 'crosne'), [slow.id])
})

test('what was never asked for is found out; an index built anew is the same', async () => {
  const { pool } = house.database
  const doc = await lay('Oublié.txt', Buffer.from('Le salsifis noir.'))
  await read()
  await pool.query('delete from content where hash = (select hash from document_version where document_id = $1)', [doc.id])
  await askMissing(house.database, house.clock.now)
  await read()
  assert.deepEqual(await ids('ines', 'salsifis'), [doc.id])
  const all = `select noun, id, scope_id, title, body, at, kind, by_id, words::text from entry order by noun, id`
  const { rows } = await pool.query(all)
  await pool.query('delete from entry')
  await rebuildSearch(house.database, modules)
  assert.deepEqual((await pool.query(all)).rows, rows)
})

test('a right taken away, a section switched off: nothing is found from then on', async () => {
  const doc = await lay('Réservé.txt', Buffer.from('La recette du cerfeuil tubéreux.'))
  await read()
  assert.deepEqual(await ids('ines', 'tubereux'), [doc.id])
  const { spaces, ids: people } = house.town
  assert.equal((await house.as('claire').delete(`/api/spaces/${spaces.private}/members/${people.ines}`)).statusCode, 204)
  assert.deepEqual(await ids('ines', 'tubereux'), [])
  assert.deepEqual(await ids('nadege', 'tubereux'), [doc.id])
  assert.equal((await house.as('claire').delete(`/api/spaces/${spaces.private}/modules/documents`)).statusCode, 204)
  assert.deepEqual(await ids('nadege', 'tubereux'), [])
  assert.deepEqual((await house.as('nadege').get('/api/search/facets?q=tubereux')).json().types, [])
})
