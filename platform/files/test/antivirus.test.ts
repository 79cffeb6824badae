// What people bring is looked at, by a real clamd where there is one.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import type { Name } from '#test/cast/town.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { type Antivirus, clamd } from '../clamd.ts'
import { lookAgain } from '../infected.ts'
import { diskStore } from '../store.ts'
import { type Daemon, eicar, startClamd, streamMax } from './clamd-daemon.ts'

let house: House
let daemon: Daemon
/** Whom the house asks; tests put another one in its place. */
let asked: Antivirus
const turned: Antivirus = { get away() { return asked.away }, most: streamMax, look: (bytes) => asked.look(bytes) }
const nowhere = { path: join(tmpdir(), 'no-clamd-listens-here.ctl') }
before(async () => {
  daemon = await startClamd()
  house = await openHouse({ antivirus: turned })
})
after(async () => {
  await house.close()
  await daemon.stop()
})
beforeEach(() => { asked = clamd({ at: daemon.at, away: 'refuse', most: streamMax }) })

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bring = (who: Name, bytes: Buffer, name = 'facture.pdf') => house.as(who).post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'application/octet-stream' })
const rowsOf = async (table: 'infected' | 'file' | 'blob') => Number((await house.database.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
const store = () => diskStore(house.filesDir)
const carrying = (text: string): Buffer => Buffer.concat([Buffer.from(text), eicar])
async function* one(...bytes: Uint8Array[]): AsyncGenerator<Uint8Array> { yield* bytes }

test('what carries something is refused at every door, and its bytes are not kept', async () => {
  const before = { files: await rowsOf('file'), blobs: await rowsOf('blob') }
  const refused = await bring('nadege', eicar, '../facture.pdf')
  assert.equal(refused.statusCode, 422, refused.body)
  assert.deepEqual([refused.json().code, refused.json().errors[0].field], ['file.infected', 'file'])
  assert.match(refused.json().title, /Eicar-Test-Signature/)

  const form = Buffer.concat([Buffer.from('--B\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n'), carrying('form'), Buffer.from('\r\n--B--\r\n')])
  assert.equal((await house.as('nadege').post('/api/files', form, { 'content-type': 'multipart/form-data; boundary=B' })).json().code, 'file.infected')

  const { secret } = (await house.as('nadege').post('/api/me/drives', { name: 'Poste' })).json<{ secret: string }>()
  const authorization = `Basic ${Buffer.from(`nadege:${secret}`).toString('base64')}`
  const roots = await house.app.inject({ method: 'PROPFIND' as 'GET', url: '/dav/', headers: { authorization, depth: '1' } })
  const root = /<D:href>(\/dav\/[^<]+)<\/D:href>/.exec(roots.body)?.[1]
  assert.ok(root, roots.body)
  for (const name of ['virus.odt', '.DS_Store']) {
    const put: { statusCode: number, body: string } = await house.app.inject({ method: 'PUT', url: `${root}${name}`, headers: { authorization, 'content-type': 'application/octet-stream' }, payload: carrying(name) })
    assert.equal(put.statusCode, 422, put.body)
  }

  for (const bytes of [eicar, carrying('form'), carrying('virus.odt'), carrying('.DS_Store')]) assert.equal(await store().has(sha(bytes)), false)
  assert.deepEqual({ files: await rowsOf('file'), blobs: await rowsOf('blob') }, before)
  const { rows } = await house.database.pool.query('select person_id, name, hash, size, what, file_id from infected order by id')
  assert.deepEqual(rows.map((row) => row.name), ['facture.pdf', 'x.pdf', 'virus.odt', '.DS_Store'].map((name) => name.replace(/^\./, '')))
  const what = rows[0].what
  assert.deepEqual(rows[0], { person_id: house.town.ids.nadege, name: 'facture.pdf', hash: sha(eicar), size: String(eicar.length), what, file_id: null })
  const facts = await house.database.pool.query(`select actor_id, class, authority_id, data from journal where fact = 'file.infected' order by id`)
  assert.deepEqual(facts.rows[0], { actor_id: house.town.ids.nadege, class: 'security', authority_id: house.town.authority, data: { what, hash: sha(eicar), personId: house.town.ids.nadege } })
  assert.equal(facts.rowCount, 4)
})

test('what is clean comes in, however much it is; what the daemon does not take is not held against it', async () => {
  const clean = await bring('nadege', Buffer.from('Bonjour'))
  assert.equal(clean.statusCode, 201, clean.body)
  assert.equal((await bring('nadege', Buffer.alloc(streamMax + 70_000, 'a'))).statusCode, 201)
  const { rows } = await house.database.pool.query('select from blob where unseen_at is not null')
  assert.equal(rows.length, 0)
})

test('without an answer nothing is received, unless the settings say to look later', async () => {
  asked = clamd({ at: nowhere, away: 'refuse', most: streamMax })
  const bytes = Buffer.from('pas vu')
  const refused = await bring('nadege', bytes)
  assert.deepEqual([refused.statusCode, refused.json().code], [503, 'file.antivirus_away'])
  assert.equal(await store().has(sha(bytes)), false)
  asked = clamd({ at: nowhere, away: 'accept', most: streamMax })
  assert.equal((await bring('nadege', bytes)).statusCode, 201)
  const bad = (await bring('nadege', carrying('plus tard'), 'plus tard.odt')).json<{ id: string }>()
  const laid = await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/documents`, { kind: 'file', name: 'plus tard.odt', fileId: bad.id })
  assert.equal(laid.statusCode, 201, laid.body)
  const content = `/api/documents/${laid.json<{ id: string }>().id}/content`
  assert.equal((await house.as('thomas').get(content)).statusCode, 200)

  const unseen = async () => (await house.database.pool.query<{ hash: string }>('select hash from blob where unseen_at is not null')).rows.map((row) => row.hash).toSorted()
  const both = [sha(bytes), sha(carrying('plus tard'))].toSorted()
  await lookAgain(house.database, store(), asked, house.clock.now)
  assert.deepEqual(await unseen(), both, 'still away: still to be looked at')
  asked = clamd({ at: daemon.at, away: 'accept', most: streamMax })
  await lookAgain(house.database, store(), asked, house.clock.now)
  assert.deepEqual(await unseen(), [])
  // Set apart: nobody reads it, whoever brought it neither, and it cannot come back under another name.
  for (const who of ['nadege', 'thomas'] as const) for (const url of [content, `/api/files/${bad.id}/content`, `/api/files/${bad.id}`]) assert.equal((await house.as(who).get(url)).statusCode, 404, `${who} ${url}`)
  assert.equal((await bring('thomas', carrying('plus tard'))).json().code, 'file.infected')
  assert.equal(await store().has(sha(carrying('plus tard'))), true, 'bytes that a row names are not taken from under it')
  const { rows } = await house.database.pool.query('select person_id, file_id from infected where name = $1', ['plus tard.odt'])
  assert.deepEqual(rows, [{ person_id: house.town.ids.nadege, file_id: bad.id }])
  const fact = await house.database.pool.query(`select actor_id, via, noun_id from journal where fact = 'file.infected' and via = 'system'`)
  assert.deepEqual(fact.rows, [{ actor_id: null, via: 'system', noun_id: bad.id }])
})

test('administrators of the authority see what was found, by whom it was brought, page by page', async () => {
  const first = (await house.as('ada').get('/api/administration/infected?limit=2')).json()
  assert.equal(first.items.length, 2)
  assert.deepEqual(Object.keys(first.items[0]).toSorted(), ['apart', 'at', 'hash', 'id', 'name', 'person', 'size', 'what'])
  const rest = (await house.as('ada').get(`/api/administration/infected?limit=100&cursor=${first.next}`)).json()
  assert.equal(first.items.length + rest.items.length, await rowsOf('infected'))
  assert.equal([...first.items, ...rest.items].filter((item) => item.apart).length, 1)
  assert.equal((await house.as('nadege').get('/api/administration/infected')).statusCode, 403)
})

test('any bytes in any pieces get an answer; a daemon that hangs up is away; a source that breaks is not', async () => {
  const verdict = (pieces: Uint8Array[]) => clamd({ at: daemon.at, away: 'refuse', most: streamMax }).look(one(...pieces))
  await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 500 }), { maxLength: 5 }), fc.nat(eicar.length), async (pieces, cut) => {
    assert.deepEqual(await verdict(pieces), { is: 'clean' })
    assert.equal((await verdict([...pieces, eicar.subarray(0, cut), eicar.subarray(cut)])).is, 'infected')
  }), { numRuns: 15 })
  assert.deepEqual(await verdict(Array.from({ length: 20 }, () => Buffer.alloc(1 << 17))), { is: 'away' }, 'more than it takes')
  const broken = async function* () { yield Buffer.from('a'); throw new Error('the store') }
  await assert.rejects(clamd({ at: daemon.at, away: 'refuse', most: streamMax }).look(broken()), /the store/)

  const folder = mkdtempSync(join(tmpdir(), 'parvis-deaf-'))
  try {
    for (const answer of ['', 'stream: ', 'no such thing\0', 'stream: Can\'t allocate memory ERROR\0']) {
      const path = join(folder, `${answer.length}.ctl`)
      const server = createServer((socket) => socket.on('error', () => {}).once('data', () => socket.end(answer))).listen(path)
      assert.deepEqual(await clamd({ at: { path }, away: 'refuse', most: streamMax }).look(one(Buffer.alloc(1 << 20), Buffer.alloc(1 << 20))), { is: 'away' }, JSON.stringify(answer))
      await new Promise((resolve) => server.close(resolve))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('what was clean by older signatures is set apart wherever it lies as soon as it is known', async () => {
  const known = asked
  asked = { ...known, look: async (bytes) => {
    for await (const _ of bytes);
    return { is: 'clean' }
  } }
  const { id } = (await bring('nadege', carrying('before'))).json<{ id: string }>()
  const status = async (): Promise<number> => (await house.as('nadege').get(`/api/files/${id}/content`)).statusCode
  assert.equal(await status(), 200)
  asked = known
  assert.equal((await bring('thomas', carrying('before'))).json().code, 'file.infected')
  assert.equal(await status(), 404)
  const { rows } = await house.database.pool.query('select person_id, file_id from infected where hash = $1 order by id', [sha(carrying('before'))])
  assert.deepEqual(rows, [{ person_id: house.town.ids.thomas, file_id: null }, { person_id: house.town.ids.nadege, file_id: id }])
})
