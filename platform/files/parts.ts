// Files that come in pieces, on a disk: one part each, hashed as its bytes arrive, and read again only by a process that did not see them come.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, utimes, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { entries, isOlder, syncFolder } from './disk.ts'

/** A part holds less than was said: `size` bytes. */
export class Short extends Error {
  readonly size: number
  constructor(size: number) {
    super(`${size} bytes`)
    this.size = size
  }
}


/** What this process knows of a part: the sum of its first `size` bytes, good as long as nobody else wrote it since (`mark`). */
type Seen = { size: number, mark: bigint, sum: Hash }
/** Sums that are kept: what was longest untouched is read again if it is gone on with. */
const most = 500
/** How often it is made sure on the way, in milliseconds: what a dead server costs its sender. */
const often = 3_000

export function partsBelow(root: string) {
  const seen = new Map<string, Seen>()
  const pathOf = (part: string): string => join(root, part)
  const note = async (part: string, file: FileHandle, size: number, sum: Hash): Promise<void> => {
    seen.delete(part)
    seen.set(part, { size, mark: (await file.stat({ bigint: true })).mtimeNs, sum })
    if (seen.size > most) seen.delete(seen.keys().next().value!)
  }
  /** The sum of the first bytes of a part that holds at least as many. */
  const sumOf = async (part: string, file: FileHandle, size: number): Promise<Hash> => {
    const known = seen.get(part)
    const { mtimeNs } = await file.stat({ bigint: true })
    if (known?.size === size && known.mark === mtimeNs) return known.sum
    const sum = createHash('sha256')
    if (size > 0) for await (const chunk of createReadStream(pathOf(part), { end: size - 1 })) sum.update(chunk as Buffer)
    return sum
  }
  /** Open to be gone on with from there; made when it starts. */
  const openAt = async (part: string, from: number): Promise<FileHandle> => {
    if (from === 0) {
      await mkdir(root, { recursive: true })
      const file = await open(pathOf(part), 'w+')
      await syncFolder(root)
      return file
    }
    const file = await open(pathOf(part), 'r+').catch(() => { throw new Short(0) })
    const { size } = await file.stat()
    if (size >= from) return file
    await file.close()
    throw new Short(size)
  }

  return {
    async append(part: string, from: number, source: AsyncIterable<Uint8Array>, sure: (size: number) => Promise<void>): Promise<number> {
      const file = await openAt(part, from)
      try {
        const sum = await sumOf(part, file, from)
        seen.delete(part)
        await file.truncate(from)
        let size = from
        let last = performance.now()
        for await (const chunk of source) {
          for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at, chunk.length - at, size + at)).bytesWritten
          sum.update(chunk)
          size += chunk.length
          if (performance.now() - last < often) continue
          await file.datasync()
          await sure(size)
          last = performance.now()
        }
        await file.datasync()
        await note(part, file, size, sum)
        return size
      } finally {
        await file.close()
      }
    },
    async take<T>(part: string, size: number, keep: (path: string, hash: string) => Promise<T>): Promise<T> {
      const file = await openAt(part, size)
      let hash: string
      try {
        hash = (await sumOf(part, file, size)).copy().digest('hex')
      } finally {
        await file.close()
      }
      // The date of a blob is when it became one: the sweep goes by it.
      await utimes(pathOf(part), new Date(), new Date())
      const kept = await keep(pathOf(part), hash)
      seen.delete(part)
      return kept
    },
    async drop(part: string): Promise<void> {
      seen.delete(part)
      await rm(pathOf(part), { force: true })
    },
    async dropBefore(before: Date): Promise<number> {
      let dropped = 0
      for (const name of await entries(root, /./)) {
        if (!(await isOlder(pathOf(name), before))) continue
        await this.drop(name)
        dropped++
      }
      return dropped
    },
  }
}
