// What is drawn of documents: by LibreOffice where it stands, by a stand-in of the same command line here; slow, broken and hostile ones too.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { modules } from '#modules/index.ts'
import { drawViews } from '#platform/files/draw.ts'
import { findOffice } from '#platform/files/office.ts'
import { diskStore } from '#platform/files/store.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { pdfOfPages as pdfOf } from '#test/cast/pdf.ts'
import { at, bring, libraryOf, type Item } from './cast.ts'

let house: House
let folder: string
before(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'parvis-office-'))
})
after(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})
const fixture = (name: string): Promise<Buffer> => readFile(new URL(`../../../test/fixtures/${name}`, import.meta.url))
let nth = 0
/** Lays bytes under a name that nobody has; each time other bytes, unless `same`. */
async function laid(name: string, bytes: Buffer | string, same = false): Promise<Item & { pictured: boolean, mime: string }> {
  const whole = same ? Buffer.from(bytes) : Buffer.concat([Buffer.from(bytes), Buffer.from(`\n${++nth}`)])
  const fileId = (await house.as('nadege').post(`/api/files?name=${encodeURIComponent(name)}`, whole, { 'content-type': 'application/octet-stream' })).json().id
  return (await house.as('nadege').post(libraryOf(house), { kind: 'file', fileId, ifExists: 'rename' })).json()
}
const stateOf = async (id: string, rest = ''): Promise<string> => (await house.as('ines').put(`/api/documents/${id}${rest}/view`)).json().state
const read = async (id: string) => (await house.as('ines').get(`/api/documents/${id}`)).json<Item & { pictured: boolean }>()
const content = (id: string, query = '?variant=pdf') => house.as('ines').get(`/api/documents/${id}/content${query}`)
const draw = (office: string | null, patience?: number) => drawViews({ pool: house.database.pool, store: diskStore(house.filesDir), clock: () => house.clock.now, office, ...(patience === undefined ? {} : { patience }) })

/** A program that takes LibreOffice’s line: it notes what it was told, then does what the script says with `$out`. */
async function standIn(name: string, script: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\nwhile [ $# -gt 1 ]; do [ "$1" = --outdir ] && dir="$2"; shift; done\nout="$dir/document.pdf"\necho "$1" >> '${join(folder, `${name}.told`)}'\n${script}\n`)
  await chmod(path, 0o755)
  return path
}
const told = async (name: string): Promise<number> => (await readFile(join(folder, `${name}.told`), 'utf8').catch(() => '')).split('\n').filter(Boolean).length

test('an office document becomes a PDF once, for the same bytes wherever they lie; its bytes come with the right to the document, as a download', async () => {
  await writeFile(join(folder, 'good.pdf'), pdfOf(['Plan de nettoyage', 'La hotte, chaque vendredi.']))
  const office = await standIn('good', `cp '${join(folder, 'good.pdf')}' "$out"`)
  const file = await laid('Plan.docx', await fixture('note.docx'), true)
  assert.deepEqual([await stateOf(file.id), (await content(file.id)).statusCode, file.pictured], ['waiting', 404, false])
  assert.equal((await content(file.id)).json().code, 'file.no_view')
  assert.equal(await draw(office), 1)
  assert.equal(await stateOf(file.id), 'ready')
  const pdf = await content(file.id)
  assert.deepEqual([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString(), pdf.headers['content-type'], pdf.headers['x-content-type-options']], [200, '%PDF-', 'application/octet-stream', 'nosniff'])
  assert.match(String(pdf.headers['content-disposition']), /^attachment/)
  assert.deepEqual([(await house.as('omar').get(`/api/documents/${file.id}/content?variant=pdf`)).statusCode, (await house.as('omar').put(`/api/documents/${file.id}/view`)).statusCode], [404, 404])
  const picture = await content(file.id, '?variant=feed')
  assert.deepEqual([(await read(file.id)).pictured, picture.headers['content-type'], picture.rawPayload.toString('latin1', 8, 12)], [true, 'image/webp', 'WEBP'])
  assert.deepEqual((await content(file.id, '')).rawPayload, await fixture('note.docx'), 'the document itself stays as it was brought')

  const twin = await laid('Autre nom.docx', await fixture('note.docx'), true)
  assert.deepEqual([await stateOf(twin.id), await draw(office), await told('good')], ['ready', 0, 1])
  const copy = (await house.as('nadege').post(`/api/documents/${file.id}/copies`, {})).json<Item>()
  assert.equal(await stateOf(copy.id), 'ready')

  const next = await house.as('nadege').post(`/api/documents/${file.id}/versions`, { fileId: await bring(house, 'nadege', 'Plan.docx', 'une suite') }, at(file.version))
  assert.equal(next.statusCode, 201)
  assert.deepEqual([await stateOf(file.id), await stateOf(file.id, '/versions/1'), (await house.as('ines').get(`/api/documents/${file.id}/versions/1/content?variant=pdf`)).statusCode], ['waiting', 'ready', 200])
  assert.equal((await house.as('ines').put(`/api/documents/${file.id}/versions/9/view`)).json().code, 'document.version_not_found')
  await draw(office)
})

test('a converter that says nothing, fails, or does not end: it is said, and the document is left alone', async () => {
  for (const [name, script, patience] of [['silent', 'exit 0', 5_000], ['failing', 'exit 77', 5_000], ['empty', ': > "$out"', 5_000], ['endless', 'sleep 600 & wait', 400]] as const) {
    const office = await standIn(name, script)
    const file = await laid(`${name}.odt`, name)
    const began = performance.now()
    assert.equal(await draw(office, patience), 1, name)
    assert.ok(performance.now() - began < 5_000, name)
    assert.equal(await stateOf(file.id), 'failed', name)
    assert.deepEqual([await draw(office, patience), await told(name), (await content(file.id)).statusCode, (await content(file.id, '')).statusCode], [0, 1, 404, 200], name)
  }
})

test('a converter is not shown the files of the house: what a document names by its path is not drawn with it', async (t) => {
  if (spawnSync('unshare', ['-rnm', 'mount', '-t', 'tmpfs', 'none', folder]).status !== 0) return t.skip('this system gives no process folders of its own')
  await writeFile(join(folder, 'looked.pdf'), pdfOf(['Vu']))
  const office = await standIn('looked', `ls -A '${house.filesDir}' > '${join(folder, 'seen')}'; cp '${join(folder, 'looked.pdf')}' "$out"`)
  const file = await laid('Curieux.rtf', '{\\rtf1}')
  assert.equal(await drawViews({ pool: house.database.pool, store: diskStore(house.filesDir), clock: () => house.clock.now, office, hidden: [house.filesDir] }), 1)
  assert.equal(await stateOf(file.id), 'ready')
  assert.equal(await readFile(join(folder, 'seen'), 'utf8'), '')
  assert.notDeepEqual(await readdir(house.filesDir), [])
})

test('a converter takes no more memory than a small machine has beside the house', async () => {
  const office = await standIn('measured', `ulimit -v > '${join(folder, 'limit')}'`)
  await laid('Gros.ods', 'x')
  await draw(office)
  const limit = Number(await readFile(join(folder, 'limit'), 'utf8'))
  assert.ok(limit > 0 && limit <= 1_600_000, `${limit} kB`)
})

test('one that ended the worker three times is left alone; one whose bytes did not come is taken up a minute later, the others meanwhile', async () => {
  const office = await standIn('never', 'exit 1')
  const file = await laid('Fatal.pptx', 'x')
  await house.database.pool.query('update file_view set tries = 3 where state = $1', ['waiting'])
  assert.deepEqual([await draw(office), await told('never'), await stateOf(file.id)], [1, 0, 'failed'])

  const away = await laid('Loin.pdf', pdfOf(['Loin']))
  const { rows } = await house.database.pool.query<{ hash: string }>('select blob_hash as hash from file where id = $1', [away.fileId])
  const { hash } = rows[0]!
  const path = join(house.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)
  await rename(path, join(folder, hash))
  const other = await laid('Là.pdf', pdfOf(['Là']))
  assert.deepEqual([await draw(null), (await read(away.id)).pictured, (await read(other.id)).pictured, await draw(null)], [2, false, true, 0])
  await rename(join(folder, hash), path)
  const now = house.clock.now
  house.clock.now = new Date(now.getTime() + 61_000)
  assert.deepEqual([await draw(null), (await read(away.id)).pictured], [1, true])
  house.clock.now = now
})

test('without a converter there is no view, and one that is installed is found an hour later', async () => {
  const file = await laid('Tableau.ods', 'x')
  assert.deepEqual([await draw(null), await stateOf(file.id), await draw(null)], [1, 'none', 0])
  const now = house.clock.now
  house.clock.now = new Date(now.getTime() + 61 * 60_000)
  assert.equal(await stateOf(file.id), 'waiting')
  assert.equal(await draw(null), 1)
  house.clock.now = now
})

test('what is known by its first bytes is not believed by its name, and the rest is not drawn', async () => {
  for (const [name, bytes] of [['page.html', '<script>alert(1)</script>'], ['dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], ['note.txt', 'note'], ['archive.zip', 'PK\x03\x04']] as const) {
    const file = await laid(name, bytes)
    assert.deepEqual([await stateOf(file.id), await draw(null), file.pictured], ['none', 0, false], name)
    const sent = await content(file.id, '')
    assert.deepEqual([sent.headers['content-type'], String(sent.headers['content-disposition']).split(';')[0], sent.headers['content-security-policy']], ['application/octet-stream', 'attachment', "sandbox; default-src 'none'"], name)
  }
})

test('the first page of a PDF is drawn; a broken one, one that claims ten thousand pages and one that holds a script harm nothing', async () => {
  const good = await laid('Notice.pdf', pdfOf(['Notice', 'Rincer.']))
  const broken = await laid('Cassé.pdf', '%PDF-1.7\nnothing of the kind')
  const many = await laid('Dix mille.pdf', pdfOf(['Une']).toString('latin1').replace('/Count 1', '/Count 9'))
  const active = await laid('Actif.pdf', pdfOf(['Script']).toString('latin1').replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'))
  const claims = await laid('Énorme.pdf', pdfOf(['Une']).toString('latin1').replace('[0 0 595 842]', '[0 0 9999999 9]'))
  assert.equal(await draw(null), 5)
  assert.deepEqual(await Promise.all([good, broken, active].map(async ({ id }) => (await read(id)).pictured)), [true, false, true])
  for (const file of [good, broken, many, active, claims]) assert.equal((await content(file.id, '')).statusCode, 200)
  assert.equal(await draw(null), 0)
})

test('sound and film are named as such by their first bytes, with ranges, and still handed over as downloads', async () => {
  const wav = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt '), Buffer.alloc(40)])
  for (const [name, bytes, type] of [['son.wav', wav, 'audio/wav'], ['film.mp4', Buffer.from('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isom'), 'video/mp4'], ['film.webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]), 'video/webm'], ['faux.mp4', Buffer.from('<html><script>1</script>'), 'application/octet-stream']] as const) {
    const file = await laid(name, bytes)
    const part = await house.as('ines').get(`/api/documents/${file.id}/content`, { range: 'bytes=0-3' })
    assert.deepEqual([part.statusCode, part.headers['content-type'], String(part.headers['content-disposition']).split(';')[0], part.headers['x-content-type-options'], part.rawPayload.length], [206, type, 'attachment', 'nosniff', 4], name)
  }
})

test('the worker comes to what was asked by itself', async () => {
  const said: string[] = []
  const worker = await startWorker({ database: house.database, url: String(house.database.pool.options.connectionString), modules, antivirus: null, uploadLimit: 1 << 30, consumers: [], store: diskStore(house.filesDir), clock: () => house.clock.now, log: (message, error) => void said.push(`${message} ${String(error)}`) })
  try {
    const file = await laid('Attendu.pdf', pdfOf(['Attendu']))
    const late = performance.now() + 30_000
    while (!(await read(file.id)).pictured && performance.now() < late);
    assert.equal((await read(file.id)).pictured, true, 'its first page is drawn')
    assert.deepEqual(said, [])
  } finally {
    await worker.stop()
  }
})

test('LibreOffice itself, where it is installed', async (t) => {
  const office = await findOffice()
  if (office === null) return t.skip('no LibreOffice on this machine')
  for (const name of ['note.docx', 'releve.xlsx']) {
    const file = await laid(name, Buffer.concat([await fixture(name), Buffer.alloc(0)]), true)
    // The first test drew one of them with its stand-in.
    await house.database.pool.query(`delete from rendition where file_id in (select f.id from file f join file o on o.blob_hash = f.blob_hash where o.id = $1)`, [file.fileId])
    await house.database.pool.query(`update file_view set state = 'waiting', tries = 0 where blob_hash = (select blob_hash from file where id = $1)`, [file.fileId])
    const began = performance.now()
    await draw(office)
    t.diagnostic(`${name}: ${Math.round(performance.now() - began)} ms`)
    assert.equal(await stateOf(file.id), 'ready', name)
    assert.equal((await content(file.id)).rawPayload.subarray(0, 5).toString(), '%PDF-')
    assert.equal((await read(file.id)).pictured, true)
  }
})
