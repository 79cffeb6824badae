import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { readManifest } from '#platform/backup/manifest.ts'
import { type Embedded, startPostgres } from '#platform/db/embedded.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { newFolder, parvis } from './commands.ts'

const folder = newFolder()
const [data, copy, backup, second] = ['data', 'copy', 'backup', 'second'].map((name) => join(folder.path, name)) as [string, string, string, string]
let live: Embedded
let client: pg.Client

before(async () => {
  const made = await parvis(data, ['admin', 'create', '--given-name', 'Pia', '--family-name', 'Lambert', '--login', 'pia', '--authority', 'Les Trois-Vallées', '--siret', '22990001200010'], { input: 'un grand cheval gris traverse la place\n' })
  assert.equal(made.code, 0, made.err)
  live = await startPostgres({ dataDir: data })
  client = new pg.Client({ connectionString: live.url })
  await client.connect()
})
after(async () => {
  await client.end()
  await live.stop()
  folder.remove()
})

test('a backup made while people write restores to the same bytes', { timeout: 120_000 }, async () => {
  for (let i = 0; i < 40; i++) await write(i)
  let writing = true
  let written = 40
  const writer = (async () => { for (; writing; written++) await write(written) })()
  const made = await parvis(data, ['backup', backup])
  writing = false
  await writer
  assert.equal(made.code, 0, made.err)
  const first = readManifest(backup)
  assert.ok(first)

  const restored = await parvis(copy, ['restore', backup])
  assert.equal(restored.code, 0, restored.err)
  const again = await parvis(copy, ['backup', second])
  assert.equal(again.code, 0, again.err)
  const back = readManifest(second)
  assert.deepEqual({ ...back, at: '' }, { ...first, at: '' }, 'the same bytes in every table, file and counter')
  const rows = (name: string) => first.tables.find((table) => table.name === name)?.rows
  assert.ok((rows('public.blob') ?? 0) >= 40 && (rows('public.blob') ?? 0) < written, `${rows('public.blob')} of ${written}: it ran while others wrote`)
  assert.equal(rows('public.blob'), rows('public.idempotency'), 'of one moment')
  assert.equal(first.files.length, rows('public.blob'), 'each row has its bytes')
})

test('what is damaged, absent or in the way is refused, and nothing is touched', { timeout: 120_000 }, async () => {
  const full = await parvis(data, ['restore', backup])
  assert.deepEqual([full.code, /n’est pas vide/.test(full.err)], [1, true], full.err)
  const there = await parvis(data, ['backup', backup])
  assert.deepEqual([there.code, /existe déjà/.test(there.err)], [1, true], there.err)
  const target = join(folder.path, 'other')
  const absent = await parvis(target, ['restore', folder.path])
  assert.deepEqual([absent.code, /n’est pas une sauvegarde/.test(absent.err)], [1, true], absent.err)
  const { path } = readManifest(backup)?.files[0] ?? assert.fail()
  appendFileSync(join(backup, path), 'x')
  const damaged = await parvis(target, ['restore', backup])
  assert.deepEqual([damaged.code, damaged.err.includes(path)], [1, true], damaged.err)
  assert.equal(existsSync(join(target, 'files')), false)
  assert.deepEqual(readdirSync(folder.path).filter((name) => name.includes('.part')), [])
})

test('a command written wrong ends with 2 and says where to read', { timeout: 60_000 }, async () => {
  const none = join(folder.path, 'none')
  await Promise.all([['backup'], ['backup', 'a', 'b'], ['backup', '--fast', 'x'], ['admin'], ['nothing'], ['admin', 'create'], ['journal']].map(async (args) => {
    const { code, err } = await parvis(none, args)
    assert.deepEqual([args, code, err.includes('--help')], [args, 2, true], err)
  }))
  await Promise.all(['admin', 'migrate', 'seed', 'reindex', 'openapi', 'journal', 'backup', 'restore'].map(async (name) => {
    const { code, out } = await parvis(none, [name, '--help'])
    assert.deepEqual([name, code, out.startsWith(`npm run parvis -- ${name}`)], [name, 0, true])
  }))
})

test('the first administrator has a long password', { timeout: 60_000 }, async () => {
  const flags = ['--given-name', 'Ada', '--family-name', 'Perrin', '--login', 'ada']
  const short = await parvis(data, ['admin', 'create', ...flags], { input: 'trop court\n' })
  assert.deepEqual([short.code, /16 caractères/.test(short.err)], [1, true], short.err)
  const taken = await parvis(data, ['admin', 'create', ...flags.slice(0, 5), 'pia'], { input: 'un grand cheval gris traverse la place\n' })
  assert.deepEqual([taken.code, /déjà pris/.test(taken.err)], [1, true], taken.err)
  const { rows } = await client.query(`select count(*)::int as n from person_principal p join administrator a using (person_id) join account using (person_id) where password_hash like 'argon2id$%'`)
  assert.equal(rows[0]?.n, 3, 'themselves, their authority, the administrators of the platform')
})

test('the journal is verified, and a line that changed is found', { timeout: 60_000 }, async () => {
  const pool = new pg.Pool({ connectionString: live.url, max: 1 })
  try {
    await write(1_000)
    await sealJournal(pool, new Date())
    const intact = await parvis(data, ['journal', 'verify'])
    assert.deepEqual([intact.code, /intact/.test(intact.out)], [0, true], intact.err)
    await pool.query(`update journal set fact = 'x.z' where fact = 'x.y'`)
    const changed = await parvis(data, ['journal', 'verify'])
    assert.deepEqual([changed.code, /a changé/.test(changed.err)], [1, true], changed.err)
  } finally {
    await pool.end()
  }
})

/** As the product does: bytes first, then in one transaction the row that names them and a line elsewhere. */
async function write(i: number): Promise<void> {
  const bytes = randomBytes(2_000)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const path = join(data, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  await client.query('begin')
  await client.query('insert into blob values ($1, $2, clock_timestamp())', [hash, bytes.length])
  await client.query(`insert into file (id, authority_id, blob_hash, name, mime, uploaded_by, created_at) select $1, main_authority_id, $2, 'été.txt', 'text/plain', id, clock_timestamp() from person limit 1`, [randomUUID(), hash])
  await client.query(`insert into idempotency select person_id, 'POST /x', $1, $2, 201, $3, clock_timestamp() from account limit 1`, [randomUUID(), bytes.subarray(0, 32), `été\t${i}\\\n`])
  await client.query(`insert into journal (at, class, fact, noun, via, data) values (clock_timestamp(), 'evidence', 'x.y', 'x', 'test', $1)`, [{ i }])
  await client.query('commit')
}
