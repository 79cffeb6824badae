// Two programs that people have on Linux, with what one does in them all day: cadaver (by commands) and davfs2 (mounted, so the system itself).
// Each leaves what it should, seen from another device. davfs2 needs the right to mount; without it that is said, and it is not tried.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deviceOf, openDrive } from './drive.ts'

await using drive = await openDrive('nadege')
const other = await deviceOf(drive.house, 'nadege', 'Tablette')
const room = await mkdtemp(join(tmpdir(), 'parvis-clients-'))
const run = (program: string, args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null, said: string }> => new Promise((resolve, reject) => {
  const child = spawn(program, args, { env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: room, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said += part.toString() })
  child.on('error', reject).on('exit', (code) => resolve({ code, said }))
  child.stdin.end(input)
})
const content = async (path: string): Promise<string | number> => {
  const reply = await other.ask('GET', path)
  return reply.status === 200 ? reply.body : reply.status
}
const listed = async (path: string): Promise<string[]> => [...(await other.ask('PROPFIND', path, { depth: '1' })).body.matchAll(/<D:displayname>([^<]*)</g)].map(([, name]) => name!).slice(1)
const root = 'Mes documents'

async function cadaver(): Promise<void> {
  await writeFile(join(room, '.netrc'), `machine 127.0.0.1 login nadege password ${drive.secret}\n`, { mode: 0o600 })
  await writeFile(join(room, 'menu.txt'), 'Soupe de courge')
  await writeFile(join(room, 'menu-2.txt'), 'Soupe de poireaux')
  const { said } = await run('cadaver', [`${drive.origin}/dav/${encodeURIComponent(root)}/`], [
    'mkcol Essai', 'cd Essai', `put ${room}/menu.txt "Menu d’été.txt"`, 'ls', 'copy "Menu d’été.txt" copie.txt', 'move copie.txt "Copie (2).txt"', 'mkcol Archives', 'move "Copie (2).txt" Archives/',
    'propset "Menu d’été.txt" couleur vert', 'propget "Menu d’été.txt" couleur', 'lock "Menu d’été.txt"', `put ${room}/menu-2.txt "Menu d’été.txt"`, 'discover "Menu d’été.txt"', 'unlock "Menu d’été.txt"',
    `get "Menu d’été.txt" ${room}/back.txt`, `put ${room}/menu.txt jeter.txt`, 'delete jeter.txt', 'mkcol vide', 'rmcol vide', 'quit', '',
  ].join('\n'))
  try {
    if (process.argv.includes('-v')) process.stdout.write(said)
    assert.doesNotMatch(said, /failed|could not|unknown/i)
    assert.match(said, /Value of couleur is: vert/)
    assert.deepEqual(await listed(`/${root}/Essai`), ['Archives', 'Menu d’été.txt'])
    assert.equal(await content(`/${root}/Essai/Menu d’été.txt`), 'Soupe de poireaux')
    assert.equal(await content(`/${root}/Essai/Archives/Copie (2).txt`), 'Soupe de courge')
    assert.equal(await readFile(join(room, 'back.txt'), 'utf8'), 'Soupe de poireaux')
    // Nothing is left held.
    assert.equal((await other.ask('PUT', `/${root}/Essai/Menu d’été.txt`, {}, 'Soupe froide')).status < 300, true)
  } catch (error) {
    process.stdout.write(said)
    throw error
  }
}

async function davfs(): Promise<void> {
  const at = join(room, 'drive')
  await mkdir(at)
  await writeFile(join(room, 'secrets'), `${at} nadege ${drive.secret}\n`, { mode: 0o600 })
  // Newer kernels list a folder with more room at once than davfs2 1.6 takes by itself, and it would answer EINVAL.
  await writeFile(join(room, 'davfs2.conf'), `secrets ${join(room, 'secrets')}\nask_auth 0\nbuf_size 64\ndelay_upload 0\ngui_optimize 1\n`)
  const mounted = await run('mount', ['-t', 'davfs', '-o', `conf=${join(room, 'davfs2.conf')}`, `${drive.origin}/dav/`, at])
  if (mounted.code !== 0) {
    process.stdout.write(`davfs2: not mounted, so not tried (${mounted.said.trim() || mounted.code})\n`)
    return
  }
  const here = join(at, root, 'Monté')
  try {
    assert.deepEqual((await readdir(at)).filter((name) => name === root || name === 'Cuisines Vesle-Nord').toSorted(), ['Cuisines Vesle-Nord', root])
    await mkdir(join(here, 'Archives'), { recursive: true })
    await writeFile(join(here, 'note.txt'), 'un')
    await appendFile(join(here, 'note.txt'), ' deux')
    await copyFile(join(here, 'note.txt'), join(here, 'Copie d’écran.txt'))
    await rename(join(here, 'Copie d’écran.txt'), join(here, 'Archives', 'note.txt'))
    // As editors save: beside it, then in its place.
    await writeFile(join(here, '.note.tmp'), 'un deux trois')
    await rename(join(here, '.note.tmp'), join(here, 'note.txt'))
    await writeFile(join(here, 'jeter.txt'), 'rien')
    await rm(join(here, 'jeter.txt'))
    await mkdir(join(here, 'vide'))
    await rm(join(here, 'vide'), { recursive: true })
    const big = Buffer.alloc(3_000_000, 'abcdefgh')
    await writeFile(join(here, 'lourd.bin'), big)
    assert.equal((await stat(join(here, 'lourd.bin'))).size, big.length)
    assert.equal((await readFile(join(here, 'lourd.bin'))).equals(big), true)
  } finally {
    // Waits until everything is sent.
    const { code, said } = await run('umount', [at])
    if (code !== 0) process.stdout.write(said)
  }
  assert.deepEqual(await listed(`/${root}/Monté`), ['Archives', 'lourd.bin', 'note.txt'])
  assert.equal(await content(`/${root}/Monté/note.txt`), 'un deux trois')
  assert.equal(await content(`/${root}/Monté/Archives/note.txt`), 'un deux')
  assert.equal((await other.ask('GET', `/${root}/Monté/lourd.bin`)).bytes.length, 3_000_000)
  process.stdout.write('davfs2: all as it should be\n')
}

try {
  await cadaver()
  process.stdout.write('cadaver: all as it should be\n')
  await davfs()
} finally {
  await rm(room, { recursive: true, force: true })
}
