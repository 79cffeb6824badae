// Trees from elsewhere: a folder, a ZIP, hostile ones, and the command itself.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import yazl from 'yazl'
import { parvis } from '#app/test/commands.ts'
import { folderSource, Unreadable, zipSource, type Source } from '#platform/archive/source.ts'
import { diskStore } from '#platform/files/store.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { importTree, type Line } from '../importing.ts'
import { folder, libraryOf, namesIn } from './cast.ts'

let house: House
let dir: string
before(async () => {
  house = await openHouse()
  dir = await mkdtemp(join(tmpdir(), 'parvis-import-'))
})
after(async () => {
  await house.close()
  await rm(dir, { recursive: true })
})

async function bring(source: Source, { who = 'nadege' as Name, root = house.town.spaces.private, dry = false, limit = 200 << 20, stopAfter = Infinity } = {}) {
  const lines: Line[] = []
  const room = { database: house.database, store: diskStore(house.filesDir), uploadLimit: limit, antivirus: null, actor: async () => (await actorFor(house.database.db, house.town.ids[who], house.clock.now, 'command:import'))! }
  try {
    const totals = await importTree(room, root, source, dry, (line) => {
      lines.push(line)
      if (lines.length >= stopAfter) throw new Error('stopped')
    })
    return { totals, lines }
  } finally {
    source.close()
  }
}
const became = (lines: readonly Line[]) => lines.map(({ path, became: word, problem }) => `${path} ${problem?.code ?? word}`)
const rows = async (name: string) => (await house.database.pool.query<{ name: string, modified_at: Date, created_by: string }>('select name, modified_at, created_by from document where name = $1 and trashed_at is null', [name])).rows

async function laidOut(name: string): Promise<string> {
  const top = join(dir, name)
  await mkdir(join(top, name, 'Vide'), { recursive: true })
  await writeFile(join(top, name, 'Été.txt'), `L’été, ${name}`)
  await utimes(join(top, name, 'Été.txt'), new Date('2019-07-14T10:00:00Z'), new Date('2019-07-14T10:00:00Z'))
  await writeFile(join(top, name, 'Double.txt'), `L’été, ${name}`)
  await writeFile(join(top, name, '.DS_Store'), 'x')
  await symlink('/etc/passwd', join(top, name, 'Mots de passe'))
  return top
}

test('a folder: a trial lays nothing and says all; then dates, empty folders and bytes are there; a second time nothing is laid twice', async () => {
  const top = await laidOut('Archives')
  const before = await namesIn(house, 'nadege', libraryOf(house))
  const trial = await bring(folderSource(top), { dry: true })
  assert.deepEqual([trial.totals, await namesIn(house, 'nadege', libraryOf(house))], [{ folders: 2, laid: 2, there: 0, refused: 1, bytes: 2 * Buffer.byteLength('L’été, Archives'), same: 0 }, before])
  const { totals, lines } = await bring(folderSource(top))
  assert.deepEqual(became(lines), ['Archives laid', 'Archives/.DS_Store scrap', 'Archives/Double.txt laid', 'Archives/Mots de passe link', 'Archives/Vide laid', 'Archives/Été.txt laid'])
  assert.deepEqual([totals.laid, totals.same, lines.at(-1)!.twin], [2, 2, 'Double.txt'])
  assert.deepEqual(await rows('Été.txt'), [{ name: 'Été.txt', modified_at: new Date('2019-07-14T10:00:00Z'), created_by: house.town.ids.nadege }])
  assert.equal((await rows('Vide')).length, 1)
  const again = await bring(folderSource(top))
  assert.deepEqual([again.totals.laid, again.totals.there, again.totals.same, (await rows('Été.txt')).length], [0, 2, 2, 1])
})

test('cut in the middle it goes on; what was changed here since stays, and theirs is laid beside, once', async () => {
  const top = await laidOut('Coupé')
  await assert.rejects(bring(folderSource(top), { stopAfter: 3 }), /stopped/)
  const { totals } = await bring(folderSource(top))
  assert.deepEqual([totals.laid, totals.there, totals.same], [1, 1, 2])
  await writeFile(join(top, 'Coupé', 'Double.txt'), 'Autre chose')
  for (const laid of [1, 0]) assert.equal((await bring(folderSource(top))).totals.laid, laid)
  const { rows: [parent] } = await house.database.pool.query<{ id: string }>(`select id from document where name = 'Coupé'`)
  assert.deepEqual(await namesIn(house, 'nadege', `${libraryOf(house)}?parent=${parent!.id}`), ['Vide', 'Double (2).txt', 'Double.txt', 'Été.txt'])
})

test('rights, room and limits are those of the person: nothing is laid by whoever may not, nor beyond what fits', async () => {
  const top = await laidOut('Droits')
  for (const [who, code] of [['ines', 'space.not_allowed'], ['agnes', 'space.not_found'], ['ada', 'space.not_allowed']] as const) await assert.rejects(bring(folderSource(top), { who }), { code })
  assert.deepEqual(await rows('Droits'), [])
  const small = await bring(folderSource(top), { limit: 5 })
  assert.ok(became(small.lines).includes('Droits/Été.txt file.too_large'))
  const { used } = (await house.as('nadege').get(`${libraryOf(house)}/room`)).json()
  await house.as('ada').put(`/api/quotas/${house.town.spaces.private}`, { bytes: used + 3 })
  await assert.rejects(bring(folderSource(top)), { code: 'document.quota' })
  await house.as('ada').put(`/api/quotas/${house.town.spaces.private}`, { bytes: null })
})

type Part = { name: string, bytes?: Buffer, mode?: number }
async function zip(name: string, parts: readonly Part[], change: (bytes: Buffer) => void = () => {}): Promise<string> {
  const file = new yazl.ZipFile()
  for (const part of parts) {
    if (part.name.endsWith('/')) file.addEmptyDirectory(part.name, { mtime: new Date('2020-01-02T03:04:06Z') })
    else file.addBuffer(part.bytes ?? Buffer.from(part.name), part.name, { mtime: new Date('2020-01-02T03:04:06Z'), ...(part.mode === undefined ? {} : { mode: part.mode }) })
  }
  file.end()
  const bytes = await buffer(file.outputStream)
  change(bytes)
  const path = join(dir, `${name}.zip`)
  await writeFile(path, bytes)
  return path
}
/** The same length, everywhere it stands. */
const rename = (from: string, to: string) => (bytes: Buffer): void => {
  assert.equal(Buffer.byteLength(from), Buffer.byteLength(to))
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at)
}

test('a ZIP: what one takes out of a library comes back the same, names, dates and hashes', async () => {
  await bring(await zipSource(await zip('bon', [{ name: 'Noël/' }, { name: 'Noël/Menu 🎄.txt' }, { name: 'Seul/Profond/x.txt' }])))
  assert.deepEqual((await rows('Menu 🎄.txt')).map((row) => row.modified_at.toISOString()), ['2020-01-02T03:04:06.000Z'])
  const top = await folder(house, 'nadege', 'Aller')
  const { rows: [noel] } = await house.database.pool.query<{ id: string, version: number }>(`select id, version from document where name = 'Noël'`)
  assert.equal((await house.as('nadege').patch(`/api/documents/${noel!.id}`, { parentId: top.id }, { 'if-match': `"${noel!.version}"` })).statusCode, 200)
  const path = join(dir, 'retour.zip')
  await writeFile(path, (await house.as('nadege').get(`/api/documents/archive?ids=${top.id}`)).rawPayload)
  const { totals, lines } = await bring(await zipSource(path))
  assert.deepEqual([became(lines), totals.same], [['Aller there', 'Aller/Noël there', 'MANIFESTE.csv laid', 'Aller/Noël/Menu 🎄.txt there'], 2])
})

test('hostile ZIPs: each entry that leads elsewhere is a line of the report, the others are laid; nothing leaves the library', async () => {
  const outside = await zip('dehors', [{ name: 'aa/aa/fuite.txt' }, { name: 'bon-un.txt' }, { name: 'zpasswd.txt' }, { name: 'lien', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }, { name: 'NUL' }, { name: 'nul-octet.txt' }, { name: 'xx/..../x.txt' }], (bytes) => {
    rename('aa/aa/fuite', '../../fuite')(bytes)
    rename('zpasswd.txt', '/passwd.txt')(bytes)
    rename('nul-octet', 'nul\0octet')(bytes)
  })
  const { lines } = await bring(await zipSource(outside))
  assert.deepEqual(became(lines), ['../../fuite.txt name', 'bon-un.txt laid', 'passwd.txt name', 'lien link', 'NUL laid', 'nul\0octet.txt name', 'xx/..../x.txt name'])
  assert.deepEqual([(await rows('bon-un.txt')).length, (await rows('_NUL')).length, (await rows('fuite.txt')).length], [1, 1, 0])
  const locked = await zip('chiffré', [{ name: 'secret.txt' }], (bytes) => {
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8)
  })
  assert.deepEqual(became((await bring(await zipSource(locked))).lines), ['secret.txt encrypted'])
  const bomb = await zip('bombe', [{ name: 'zéros.bin', bytes: Buffer.alloc(20 << 20) }])
  assert.deepEqual(became((await bring(await zipSource(bomb))).lines), ['zéros.bin bomb'])
  const liar = await zip('menteur', [{ name: 'dit.txt', bytes: Buffer.from('plus long que ce qui est dit de lui '.repeat(50)) }, { name: 'vrai.txt' }], (bytes) => {
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(5, central + 24)
  })
  assert.deepEqual(became((await bring(await zipSource(liar))).lines), ['dit.txt file.unreadable', 'vrai.txt laid'])
})

test('what is no ZIP, is cut, or holds more than a hundred thousand entries is refused whole', async () => {
  await writeFile(join(dir, 'texte.zip'), 'bonjour')
  const cut = await zip('coupé', [{ name: 'a.txt' }, { name: 'b.txt' }])
  await writeFile(join(dir, 'coupé-net.zip'), (await readFile(cut)).subarray(0, 100))
  const broken = await zip('cassé', [{ name: 'a.txt' }], (bytes) => bytes.fill(0, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])), bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8))
  for (const path of [join(dir, 'texte.zip'), join(dir, 'coupé-net.zip'), broken]) await assert.rejects(zipSource(path), Unreadable, path)
  // ZIP64: the record that counts, where it is, and the end that sends one there.
  const ends = Buffer.alloc(56 + 20 + 22)
  ends.write('PK\x06\x06', 0, 'latin1')
  ends.writeBigUInt64LE(44n, 4)
  for (const at of [24, 32]) ends.writeBigUInt64LE(100_001n, at)
  ends.write('PK\x06\x07', 56, 'latin1')
  ends.write('PK\x05\x06', 76, 'latin1')
  for (const at of [84, 86]) ends.writeUInt16LE(0xffff, at)
  for (const at of [88, 92]) ends.writeUInt32LE(0xffffffff, at)
  await writeFile(join(dir, 'beaucoup.zip'), ends)
  await assert.rejects(zipSource(join(dir, 'beaucoup.zip')), { message: 'too many entries' })
})

test('the command: its trial, its report, its figures, its refusals', async () => {
  const top = await laidOut('Commande')
  const report = join(dir, 'rapport.csv')
  const url = String((house.database.pool as unknown as { options: { connectionString: string } }).options.connectionString)
  const { rows: [account] } = await house.database.pool.query<{ login: string }>('select login from account where person_id = $1', [house.town.ids.nadege])
  const run = (...more: string[]) => parvis(join(dir, 'données'), ['import', '--from', top, '--space', house.town.spaces.private, '--as', account?.login ?? 'personne', ...more], { env: { DATABASE_URL: url } })
  const trial = await run('--dry-run')
  assert.match(trial.out, /À blanc[^]*2 fichiers rangés, 0 déjà là, 1 refusés, 2 dossiers/, trial.err)
  const done = await run('--report', report)
  assert.deepEqual([done.code, /2 sur 2 identiques/.test(done.out), /Tout n’est pas rangé/.test(done.err)], [1, true, true], done.out + done.err)
  const said = await readFile(report, 'utf8')
  assert.match(said, /Commande\/Mots de passe;refusé;[^\n]*Un lien mène ailleurs/)
  assert.equal(said.trim().split('\r\n').length, 7)
  assert.equal((await rows('Commande')).length, 1)
  assert.match((await run('--space', 'x')).err, /identifiant/)
})
