// A tree of files (500, or as many as are asked for) goes to a space by rclone and comes back into another folder: the same bytes under the same names. A second time nothing is written.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDrive } from './drive.ts'

const files = Number(process.argv[2] ?? 500)
// Some dozens of files to a folder, however many there are.
const folders = ['', 'Menus', 'Menus/Semaine 12', 'Réunions & comptes rendus', 'Réunions & comptes rendus/2026 (été)', 'Été n° 3', ...Array.from({ length: Math.max(0, Math.floor(files / 50) - 6) }, (_, i) => `Archives/${2000 + (i % 27)}/Dossier ${i}`)]
/** Bytes of one file: each another size, none beyond a few dozens of kilobytes. */
const sizeOf = (n: number): number => (n % 11 === 0 ? 0 : 100 + (n % 500) * 37)

/** Hashes of a tree by the paths in it. */
async function hashes(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found.set(path.slice(root.length).normalize('NFC'), createHash('sha256').update(await readFile(path)).digest('hex'))
  }
  return found
}

await using drive = await openDrive('nadege')
const room = await mkdtemp(join(tmpdir(), 'parvis-rclone-'))
const env: NodeJS.ProcessEnv = { ...process.env, RCLONE_CONFIG: join(room, 'none.conf'), RCLONE_CONFIG_PARVIS_TYPE: 'webdav', RCLONE_CONFIG_PARVIS_VENDOR: 'other', RCLONE_CONFIG_PARVIS_USER: 'nadege', RCLONE_CONFIG_PARVIS_URL: `${drive.origin}/dav/` }
const rclone = (...args: string[]): Promise<string> => new Promise((resolve, reject) => {
  const child = spawn('rclone', args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => { said += part.toString() })
  child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`rclone ${args.join(' ')}: ${code}`))))
})
try {
  env['RCLONE_CONFIG_PARVIS_PASS'] = (await rclone('obscure', drive.secret)).trim()
  const [here, back] = [join(room, 'here'), join(room, 'back')]
  for (const folder of folders) await mkdir(join(here, folder), { recursive: true })
  for (let n = 0; n < files; n++) await writeFile(join(here, folders[n % folders.length]!, `Pièce ${n}${n % 7 === 0 ? ' (copie)' : ''}.${['odt', 'pdf', 'txt'][n % 3]}`), randomBytes(sizeOf(n)))
  const there = 'parvis:Cuisines Vesle-Nord/Arbre'
  const written = async (): Promise<number> => Number((await drive.house.database.pool.query<{ count: string }>(`select count(*) from journal where noun = 'document'`)).rows[0]!.count)
  const timed = async (what: string, run: Promise<unknown>): Promise<void> => {
    const began = performance.now()
    await run
    process.stdout.write(`${what}: ${Math.round(performance.now() - began)} ms\n`)
  }
  await timed(`${files} files there`, rclone('sync', here, there))
  await timed('back', rclone('sync', there, back))
  const [sent, received] = [await hashes(here), await hashes(back)]
  const wrong = [...sent].filter(([path, hash]) => received.get(path) !== hash).map(([path]) => path)
  const before = await written()
  await timed('a second time there', rclone('sync', '--size-only', here, there))
  await timed('a second time back', rclone('sync', '--size-only', there, back))
  const again = await written() - before
  process.stdout.write(`${sent.size} sent, ${received.size} received, ${wrong.length} different, ${again} written the second time\n`)
  if (sent.size !== files || received.size !== files || wrong.length > 0 || again > 0) process.exitCode = 1
} finally {
  await rm(room, { recursive: true, force: true })
}
