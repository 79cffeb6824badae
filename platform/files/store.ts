import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { entries, isOlder, syncFolder } from './disk.ts'
import { partsBelow } from './parts.ts'

/** Where bytes live, by their SHA-256. A driver for another place passes the same suite (test/stores.test.ts). */
export type Store = {
  /** Durable when it resolves: written, synced, renamed, and the folder synced. At most `limit` bytes, else `TooLarge`. */
  put(source: AsyncIterable<Uint8Array>, limit?: number): Promise<{ hash: string, size: number }>
  /**
   * Lays bytes in a part from `from` on; what stood beyond is forgotten. Answers its size once all of them are durable, and tells `sure` on the way how much is.
   * One writer at a time: who calls sees to that. Throws `Short` when the part does not reach `from`.
   */
  append(part: string, from: number, source: AsyncIterable<Uint8Array>, sure: (size: number) => Promise<void>): Promise<number>
  /** A part of this size becomes a blob by its name alone; `known` is told its hash just before. Throws `Short` when it is not there. */
  finish(part: string, size: number, known: (hash: string) => Promise<void>): Promise<string>
  dropPart(part: string): Promise<void>
  /** Bytes `start` to `end`, both included. Throws when there is no such blob. */
  read(hash: string, range?: { start: number, end: number }): Readable
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
  /** What was last written before a moment, as far as the store knows: hashes of its bytes. */
  laidBefore(at: Date): AsyncIterable<string>
  /** Removes what was begun and never finished, unless something was written to it since; parts, a week later. Answers how many. */
  dropUnfinished(before: Date): Promise<number>
  /** Throws when nothing could be laid there now. */
  ready(): Promise<void>
}
export class TooLarge extends Error {}

/** Bytes read at once: a large file goes out a third faster in large pieces, a small one would only be given more room than it fills. */
const [smallStep, largeStep] = [1 << 16, 1 << 18]

/** Blobs below `root`, as `ab/cd/abcd…`; unfinished ones below `root/tmp`, those that are gone on with later below `root/parts`. */
export function diskStore(root: string): Store {
  const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  const parts = partsBelow(join(root, 'parts'))
  /** Its name becomes its hash. Names must survive a power cut too, down from the root: new folders are entries of their parents. */
  const settle = async (from: string, hash: string): Promise<void> => {
    const path = pathOf(hash)
    await mkdir(dirname(path), { recursive: true })
    await rename(from, path)
    for (const folder of [dirname(path), dirname(dirname(path)), root]) await syncFolder(folder)
  }
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
      await settle(part, hash)
      return { hash, size }
    },
    append: parts.append,
    finish: (part, size, known) => parts.take(part, size, async (path, hash) => {
      await known(hash)
      await settle(path, hash)
      return hash
    }),
    dropPart: parts.drop,
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
      return dropped + await parts.dropBefore(new Date(before.getTime() - 8 * 86_400_000))
    },
    async ready() {
      const trial = join(root, `.ready-${randomUUID()}`)
      await mkdir(root, { recursive: true })
      await writeFile(trial, 'ok')
      await rm(trial)
    },
  }
}
