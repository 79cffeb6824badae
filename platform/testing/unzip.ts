// A ZIP taken apart, for tests.
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

export type Unzipped = { path: string, at: Date, packed: number, bytes: Buffer }
export async function unzip(bytes: Buffer): Promise<Unzipped[]> {
  const zip = await promisify<Buffer, object, ZipFile>(yauzl.fromBuffer as never)(bytes, { lazyEntries: true })
  const found: Unzipped[] = []
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve).on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        buffer(stream).then((all) => {
          found.push({ path: entry.fileName, at: entry.getLastModDate(), packed: entry.compressedSize, bytes: all })
          zip.readEntry()
        }, reject)
      })
    }).readEntry()
  })
  return found
}
