// The browser that npm carries, laid out once per user and version where no two runs can meet.
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const uid = userInfo().uid
// The package's own code is never run: its arguments switch web security off, and it unpacks under a fixed name.
const source = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
const modules = dirname(dirname(source))

export type Unpacked = { executable: string, libraries: string, fonts: string }

/** Unpacks aside, then renames: a folder that is there is whole, and two runs at once end with one of them. */
export function unpackBrowser(): Unpacked {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const home = ownFolder()
  const place = join(home, version)
  if (!existsSync(place)) {
    const aside = mkdtempSync(join(home, 'new-'))
    try {
      writeFileSync(join(aside, 'chromium'), opened('chromium.br'), { mode: 0o755 })
      untar(opened('al2023.tar.br'), aside)
      untar(opened('fonts.tar.br'), aside)
      // The package's own settings name folders that anybody may lay.
      writeFileSync(join(aside, 'fonts.conf'), `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>\n`)
      chmodSync(aside, 0o755)
      renameSync(aside, place)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      // Another run was first: its folder is as good as ours.
      if (!existsSync(place)) throw error
    }
  }
  return { executable: join(place, 'chromium'), libraries: join(place, 'lib'), fonts: place }
}

const opened = (name: string): Buffer => brotliDecompressSync(readFileSync(join(source, 'bin', name)))

/** Below node_modules when one may write there, else a temporary folder that nobody else has laid for us. */
function ownFolder(): string {
  const name = `parvis-browser-${uid}`
  try {
    const usual = join(modules, '.cache', name)
    mkdirSync(usual, { recursive: true })
    rmSync(mkdtempSync(join(usual, 'try-')), { recursive: true })
    return usual
  } catch {
    const other = join(tmpdir(), name)
    mkdirSync(other, { recursive: true, mode: 0o700 })
    const is = lstatSync(other)
    if (!is.isDirectory() || is.uid !== uid || (is.mode & 0o022) !== 0) throw new Error(`${other} belongs to somebody else: remove it, or set TMPDIR`)
    return other
  }
}

/** The regular files of an archive of plain names: what these archives hold, and all that is wanted of them. */
export function untar(archive: Buffer, into: string): void {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const field = (from: number, length: number): string => archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '')
    const name = field(0, 100)
    const size = Number.parseInt(field(124, 12), 8)
    if (field(156, 1) === '0' || field(156, 1) === '') {
      if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`a name that leaves its folder: ${name}`)
      const path = join(into, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, archive.subarray(at + 512, at + 512 + size), { mode: Number.parseInt(field(100, 8), 8) & 0o755 })
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}
