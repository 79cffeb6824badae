// A ZIP that is written while it is read: never more of it in memory than is on its way, whatever it weighs.
import type { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'

/** `path` with « / » between its parts. `stored`: it is packed already, packing it again would only take time. */
export type Packed = { path: string, at: Date, size: number | null, stored: boolean, open: () => Readable }

/**
 * Folders first, so that they are there whether something is in them or not; then files, one after the other: each is opened when its turn has come.
 * Who stops reading ends it; what cannot be read ends it with an error, so that nobody takes a part for the whole.
 */
export function writeZip(folders: readonly { path: string, at: Date }[], files: Iterable<Packed> | AsyncIterable<Packed>): Readable {
  const zip = new yazl.ZipFile()
  const out = zip.outputStream as PassThrough
  let open: Readable | null = null
  let leave = (): void => {}
  zip.on('error', (error) => out.destroy(error as Error))
  out.once('close', () => {
    open?.destroy()
    leave()
  })
  const lay = (file: Packed): Promise<void> => new Promise((resolve, reject) => {
    leave = resolve
    zip.addReadStreamLazy(file.path, { mtime: since1980(file.at), compress: !file.stored, ...(file.size === null ? {} : { size: file.size }) }, (ready) => {
      open = file.open().once('error', reject).once('end', resolve)
      ready(null, open)
    })
  })
  const layAll = async (): Promise<void> => {
    // None waits behind a file: they are written as they are added.
    for (const { path, at } of folders) zip.addEmptyDirectory(path, { mtime: since1980(at) })
    for await (const file of files) {
      if (out.destroyed) return
      await lay(file)
    }
    if (!out.destroyed) zip.end()
  }
  void layAll().catch((error: unknown) => out.destroy(error as Error))
  return out
}

/** Earlier days are none in a ZIP. */
const since1980 = (at: Date): Date => new Date(Math.max(at.getTime(), Date.UTC(1980, 0, 2)))

const packed = /^(image\/(jpeg|png|webp|gif|heic)|audio\/(?!wav)|video\/|application\/(pdf|zip)$)/
export const isPacked = (mime: string): boolean => packed.test(mime)
