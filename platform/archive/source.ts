// A tree that comes from elsewhere, entry by entry, whatever it comes from. Nothing of it is believed.
import type { Dirent } from 'node:fs'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl, { type Entry, type RandomAccessReader, type ZipFile } from 'yauzl'
import type { Store } from '../files/store.ts'

/** Why an entry is not taken: it leads elsewhere, has no name that is kept, cannot be read without a password, or unfolds to far more than it weighs. */
export type Amiss = 'link' | 'name' | 'encrypted' | 'bomb' | 'special'
/** `path`: its parts as they were found, from the top. */
export type Come = { path: readonly string[], at: Date } & ({ kind: 'folder' } | { kind: 'file', size: number, open: () => Promise<Readable> } | { kind: 'refused', why: Amiss })
export type Source = { entries: () => AsyncIterable<Come>, close: () => void }

/** It is no ZIP, is broken, or holds more than is taken at once. */
export class Unreadable extends Error {}
export const mostEntries = 100_000

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1)
const regular = { folder: 0o040000, link: 0o120000 }

/** A folder of this machine: links are not followed, devices not opened. */
export function folderSource(root: string): Source {
  let count = 0
  async function* below(path: readonly string[]): AsyncGenerator<Come> {
    for (const one of (await readdir(join(root, ...path), { withFileTypes: true })).toSorted(byName)) {
      if (++count > mostEntries) throw new Unreadable('too many entries')
      const inside = [...path, one.name]
      const full = join(root, ...inside)
      if (one.isSymbolicLink()) yield { path: inside, at: new Date(0), kind: 'refused', why: 'link' }
      else if (one.isDirectory()) {
        yield { path: inside, at: (await stat(full)).mtime, kind: 'folder' }
        yield* below(inside)
      } else if (one.isFile()) {
        const { mtime, size } = await stat(full)
        yield { path: inside, at: mtime, kind: 'file', size, open: async () => createReadStream(full) }
      } else yield { path: inside, at: new Date(0), kind: 'refused', why: 'special' }
    }
  }
  return { entries: () => { count = 0; return below([]) }, close: () => {} }
}

const asFound = { lazyEntries: true, autoClose: false, decodeStrings: false }
/** A ZIP on this machine. Its list is read first; each file is unfolded when it is opened, and held to what the list says of it. */
export const zipSource = async (path: string): Promise<Source> => sourceOf(await promisify<string, object, ZipFile>(yauzl.open as never)(path, asFound).catch(unreadable))

/** The same of one that is in the store, read there by its parts. */
export const storedZip = async (bytes: { hash: string, size: number }, store: Pick<Store, 'read'>): Promise<Source> =>
  sourceOf(await promisify<RandomAccessReader, number, object, ZipFile>(yauzl.fromRandomAccessReader as never)(new Stored(bytes.hash, store), bytes.size, asFound).catch(unreadable))

class Stored extends yauzl.RandomAccessReader {
  readonly #hash: string
  readonly #store: Pick<Store, 'read'>
  constructor(hash: string, store: Pick<Store, 'read'>) {
    super()
    this.#hash = hash
    this.#store = store
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return this.#store.read(this.#hash, { start, end: end - 1 })
  }
}

async function sourceOf(zip: ZipFile): Promise<Source> {
  if (zip.entryCount > mostEntries) {
    zip.close()
    throw new Unreadable('too many entries')
  }
  const list = await listOf(zip).catch((error: unknown) => {
    zip.close()
    return unreadable(error)
  })
  const open = (entry: Entry) => promisify(zip.openReadStream.bind(zip) as (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void)(entry)
  const twice = overlapping(list)
  async function* entries(): AsyncGenerator<Come> { for (const entry of list) yield come(entry, open, twice.has(entry)) }
  return { entries, close: () => zip.close() }
}
const unreadable = (error: unknown): never => { throw new Unreadable(error instanceof Error ? error.message : String(error)) }

const listOf = (zip: ZipFile): Promise<Entry[]> => new Promise((resolve, reject) => {
  const list: Entry[] = []
  let weight = 0
  zip.on('error', reject).on('end', () => resolve(list)).on('entry', (entry: Entry) => {
    list.push(entry)
    weight += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    if (weight > mostListed) reject(new Unreadable('too long a list'))
    else zip.readEntry()
  }).readEntry()
})
/** What a list may weigh in memory, whatever its ZIP weighs. */
const mostListed = 64 << 20

/** Entries whose bytes are those of another one: a few bytes that are taken out a thousand times. */
function overlapping(list: readonly Entry[]): Set<Entry> {
  const found = new Set<Entry>()
  let end = 0
  for (const entry of list.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) found.add(entry)
    end = Math.max(end, entry.relativeOffsetOfLocalHeader + localHeader + entry.fileNameLength + entry.compressedSize)
  }
  return found
}
/** Before its name. */
const localHeader = 30

/** What unfolds to a thousand times its weight is made to fill a disk. */
const mostUnfolded = 1_000
const small = 1 << 20

function come(entry: Entry, open: (entry: Entry) => Promise<Readable>, twice: boolean): Come {
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  const [path, at] = [name.split('/').filter(Boolean), entry.getLastModDate()]
  const refused = (why: Amiss): Come => ({ path, at, kind: 'refused', why })
  if (yauzl.validateFileName(name) !== null || name.includes('\0') || path.length === 0) return refused('name')
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000
  if (mode === regular.link) return refused('link')
  if (name.endsWith('/') || mode === regular.folder) return { path, at, kind: 'folder' }
  if (entry.isEncrypted()) return refused('encrypted')
  if (twice || (entry.uncompressedSize > small && entry.uncompressedSize > mostUnfolded * entry.compressedSize)) return refused('bomb')
  return { path, at, kind: 'file', size: entry.uncompressedSize, open: () => open(entry) }
}
