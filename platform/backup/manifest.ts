// What a backup says of itself: its last file written, and the first one read.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'

export type TableCopy = { name: string, columns: string[], file: string, rows: number, bytes: number, sha256: string }
export type Manifest = {
  format: 1
  parvis: string
  postgres: string
  at: string
  /** Names of the migrations that made the tables. */
  migrations: string[]
  /** In an order in which each row finds those that it refers to. */
  tables: TableCopy[]
  sequences: { name: string, value: string, called: boolean }[]
  /** Path below the backup, of each of people's files and of the installation's secret. */
  files: { path: string, bytes: number, sha256: string }[]
}

/** Null when the folder holds no finished backup. */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, 'manifest.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null
}

/** Reads to the end; tells how many bytes and their SHA-256. */
export async function measure(bytes: AsyncIterable<Buffer>): Promise<{ bytes: number, sha256: string }> {
  const hash = createHash('sha256')
  let count = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    count += chunk.length
  }
  return { bytes: count, sha256: hash.digest('hex') }
}

/** Lets bytes through, and tells afterwards how many and their SHA-256. */
export function measuring(): { through: Transform, result(): { bytes: number, sha256: string } } {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

export type Step = 'tables' | 'files' | 'verifying'
export type Progress = (done: number, total: number, step: Step) => void
