// What is inside an office file. It says itself how large it will be: it is believed up to a bound, and held to it.
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

const mostEntries = 20_000
/** Bytes that one part, and all that are read, may unfold to. */
const mostOfPart = 64 << 20
const mostOfAll = 160 << 20

export class Zip {
  readonly #file: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  #left = mostOfAll
  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) { this.#file = file; this.#entries = entries }

  static async open(path: string): Promise<Zip> {
    const file = await promisify<string, object, ZipFile>(yauzl.open as never)(path, { lazyEntries: true, autoClose: false })
    if (file.entryCount > mostEntries) throw new Error('too many entries')
    const entries = new Map<string, Entry>()
    await new Promise<void>((resolve, reject) => {
      file.on('error', reject).on('end', resolve).on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry)
        file.readEntry()
      }).readEntry()
    })
    return new Zip(file, entries)
  }

  has(name: string): boolean { return this.#entries.has(name) }

  /** The text of a part, piece by piece; nothing when it is not there. */
  async *read(name: string): AsyncIterable<string> {
    const entry = this.#entries.get(name)
    if (!entry) return
    if (entry.uncompressedSize > mostOfPart) throw new Error('a part is too large')
    const stream = await promisify(this.#file.openReadStream.bind(this.#file) as (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void)(entry)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if ((this.#left -= chunk.length) < 0) throw new Error('too large unfolded')
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  }

  close(): void { this.#file.close() }
}
