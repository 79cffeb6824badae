import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Where bytes live, by their SHA-256. A driver for another place passes the same suite (test/stores.test.ts). */
export type Store = {
  /** Durable when it resolves: written, synced, renamed, and the folder synced. At most `limit` bytes, else `TooLarge`. */
  put(source: AsyncIterable<Uint8Array>, limit?: number): Promise<{ hash: string, size: number }>
  /** Bytes `start` to `end`, both included. Throws when there is no such blob. */
  read(hash: string, range?: { start: number, end: number }): Readable
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
  /** What was last written before a moment, as far as the store knows: hashes of its bytes. */
  laidBefore(at: Date): AsyncIterable<string>
  /** Removes what was begun and never finished, unless something was written to it since. Answers how many. */
  dropUnfinished(before: Date): Promise<number>
  /** Throws when nothing could be laid there now. */
  ready(): Promise<void>
}
export class TooLarge extends Error {}

/** Bytes read at once: a large file goes out a third faster in large pieces, a small one would only be given more room than it fills. */
const [smallStep, largeStep] = [1 << 16, 1 << 18]

/** Blobs below `root`, as `ab/cd/abcd…`; unfinished ones below `root/tmp`. */
export function diskStore(root: string): Store {
  const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    async put(source, limit = Infinity) {
      const part = join(root, 'tmp', randomUUID())
      await mkdir(dirname(part), { recursive: true })
      const sum = createHash('sha256')
      let size = 0
      const file = await open(part, 'wx')
      try {
        for await (const chunk of source) {
          size += chunk.length
          if (size > limit) throw new TooLarge()
          sum.update(chunk)
          await file.writeFile(chunk)
        }
        await file.datasync()
      } catch (error) {
        await file.close()
        await rm(part, { force: true })
        throw error
      }
      await file.close()
      const hash = sum.digest('hex')
      const path = pathOf(hash)
      await mkdir(dirname(path), { recursive: true })
      await rename(part, path)
      // The names must survive a power cut too, down from the root: new folders are entries of their parents.
      for (const folder of [dirname(path), dirname(dirname(path)), root]) await syncFolder(folder)
      return { hash, size }
    },
    read: (hash, range) => createReadStream(pathOf(hash), { ...range, highWaterMark: range && range.end - range.start > largeStep * 4 ? largeStep : smallStep }),
    has: (hash) => stat(pathOf(hash)).then(() => true, () => false),
    remove: (hash) => rm(pathOf(hash), { force: true }),
    async *laidBefore(at) {
      for (const one of await entries(root, /^[0-9a-f]{2}$/)) for (const two of await entries(join(root, one), /^[0-9a-f]{2}$/)) {
        for (const hash of await entries(join(root, one, two), /^[0-9a-f]{64}$/)) if (await isOlder(pathOf(hash), at)) yield hash
      }
    },
    async dropUnfinished(before) {
      let dropped = 0
      for (const name of await entries(join(root, 'tmp'), /./)) {
        const path = join(root, 'tmp', name)
        if (!(await isOlder(path, before))) continue
        await rm(path, { force: true })
        dropped++
      }
      return dropped
    },
    async ready() {
      const trial = join(root, `.ready-${randomUUID()}`)
      await mkdir(root, { recursive: true })
      await writeFile(trial, 'ok')
      await rm(trial)
    },
  }
}

/** Names in a folder; none when it is not there. */
const entries = (path: string, shape: RegExp): Promise<string[]> => readdir(path).then((names) => names.filter((name) => shape.test(name)), () => [])
/** A file that is gone meanwhile is none. */
const isOlder = (path: string, than: Date): Promise<boolean> => stat(path).then((found) => found.mtime < than, () => false)

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
