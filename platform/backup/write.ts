// A backup while people work: all tables of one moment, then every file that those tables name.
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Store } from '../files/store.ts'
import { sweepLock } from '../files/sweep.ts'
import { type Manifest, measuring, type Progress, type TableCopy } from './manifest.ts'
import { plainWriting, sequences, tables } from './tables.ts'

type Options = { url: string, store: Pick<Store, 'read'>, secretFile: string, target: string, version: string, progress?: Progress }

/** Writes a backup under a passing name, then gives it its own: a folder of that name is complete. */
export async function writeBackup({ target, ...options }: Options): Promise<Manifest> {
  const draft = `${target}.part-${process.pid}`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const manifest = await fill(draft, options)
    await writeFile(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true })
    await syncFolders(draft)
    await rename(draft, target)
    await syncFolder(dirname(target))
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function fill(draft: string, { url, store, secretFile, version, progress }: Omit<Options, 'target'>): Promise<Manifest> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(plainWriting)
    // Before the snapshot: bytes of the rows that it shows are not swept until we have them.
    await client.query('select pg_advisory_lock_shared($1)', [sweepLock])
    // Sequences go on outside of snapshots: read after the rows, they are never behind them.
    await client.query('begin isolation level repeatable read read only')
    const list = await tables(client)
    const total = list.reduce((sum, table) => sum + table.rows, 0)
    let done = 0
    const copies: TableCopy[] = []
    for (const table of list) {
      progress?.(done, total, 'tables')
      copies.push(await copyTable(client, table, draft))
      done += table.rows
    }
    // A blob that nothing names may be without its bytes: the sweeper was cut short.
    const { rows: blobs } = await client.query<{ hash: string, size: string }>('select hash, size from blob where hash in (select blob_hash from file union select blob_hash from rendition) order by hash')
    const { rows: [facts] } = await client.query<{ at: Date, postgres: string }>(
      `select transaction_timestamp() as at, current_setting('server_version') as postgres`)
    const { rows: ran } = await client.query<{ name: string }>('select name from migration order by name')
    const counters = await sequences(client)
    await client.query('commit')
    const files = await copyFiles(store, blobs, draft, progress)
    if (existsSync(secretFile)) files.push({ path: 'secret', ...(await copyBytes(createReadStream(secretFile), join(draft, 'secret'))) })
    return {
      format: 1, parvis: version, postgres: facts?.postgres ?? '', at: facts?.at.toISOString() ?? '',
      migrations: ran.map(({ name }) => name), tables: copies, sequences: counters, files,
    }
  } finally {
    await client.end()
  }
}

async function copyTable(client: pg.Client, table: { name: string, columns: string[], select: string }, draft: string): Promise<TableCopy> {
  const file = `tables/${table.name.replaceAll('"', '')}.copy`
  await mkdir(join(draft, 'tables'), { recursive: true })
  const { through, result } = measuring()
  const rows = client.query(copyTo(`copy (${table.select}) to stdout`))
  await pipeline(rows, through, createWriteStream(join(draft, file), { mode: 0o600, flush: true }))
  return { name: table.name, columns: table.columns, file, rows: rows.rowCount ?? 0, ...result() }
}

async function copyFiles(store: Pick<Store, 'read'>, blobs: { hash: string, size: string }[], draft: string, progress?: Progress): Promise<Manifest['files']> {
  const files: Manifest['files'] = []
  const total = blobs.reduce((sum, blob) => sum + Number(blob.size), 0)
  let done = 0
  for (const { hash } of blobs) {
    progress?.(done, total, 'files')
    const path = `files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
    const copied = await copyBytes(store.read(hash), join(draft, path))
    // A file's name is its fingerprint: a store that lies is found out here, not on the day of the restoration.
    if (copied.sha256 !== hash) throw new Error(`${path}: these bytes are not those that were stored`)
    files.push({ path, ...copied })
    done += copied.bytes
  }
  progress?.(total, total, 'files')
  return files
}

/** Writes bytes to a file durably; answers what it saw pass. */
export async function copyBytes(from: Readable, to: string): Promise<{ bytes: number, sha256: string }> {
  await mkdir(dirname(to), { recursive: true })
  const { through, result } = measuring()
  await pipeline(from, through, createWriteStream(to, { mode: 0o600, flush: true }))
  return result()
}

/** The names of the files, down from a folder: they too must outlast a power cut. */
async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await syncFolders(join(folder, entry.name))
  await syncFolder(folder)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
