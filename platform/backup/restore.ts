// A restoration: everything is verified before anything is written, and again once it is there.
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type Manifest, measure, type Progress, readManifest } from './manifest.ts'
import { plainWriting, tables } from './tables.ts'
import { copyFile, syncFolders } from './write.ts'

export class RestoreError extends Error {
  readonly reason: 'absent' | 'damaged' | 'notEmpty' | 'newer' | 'differs'
  readonly detail: string
  constructor(reason: RestoreError['reason'], detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}

type Options = {
  url: string, dataDir: string, secretFile: string, source: string
  /** Makes the tables as that version of Parvis knew them, those of the queue too. */
  prepare: (url: string, manifest: Manifest) => Promise<void>
  progress?: Progress
}

/** The manifest of a backup whose every byte is what it was. */
export async function verifyBackup(source: string, progress?: Progress): Promise<Manifest> {
  const manifest = readManifest(source)
  if (manifest?.format !== 1) throw new RestoreError('absent', source)
  const parts = [...manifest.tables.map((table) => ({ ...table, path: table.file })), ...manifest.files]
  const total = parts.reduce((sum, part) => sum + part.bytes, 0)
  let done = 0
  for (const { path, bytes, sha256 } of parts) {
    progress?.(done, total, 'verifying')
    const seen = existsSync(join(source, path)) ? await measure(createReadStream(join(source, path))) : null
    if (seen?.bytes !== bytes || seen.sha256 !== sha256) throw new RestoreError('damaged', path)
    done += bytes
  }
  progress?.(total, total, 'verifying')
  return manifest
}

/** Restores a backup into an empty database and an empty folder of files. What fails leaves both empty. */
export async function restoreBackup({ url, dataDir, secretFile, source, prepare, progress }: Options): Promise<Manifest> {
  const manifest = await verifyBackup(source, progress)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const filesDir = join(dataDir, 'files')
  try {
    if ((await tables(client)).length > 0) throw new RestoreError('notEmpty', client.database ?? 'PostgreSQL')
    if (existsSync(filesDir) && readdirSync(filesDir).length > 0) throw new RestoreError('notEmpty', filesDir)
    try {
      await placeFiles(manifest, source, dataDir, secretFile)
      await prepare(url, manifest)
      await client.query(plainWriting)
      await client.query('begin')
      await load(client, manifest, source, progress)
      await client.query('commit')
      await client.query('analyze')
    } catch (error) {
      await client.query('rollback; drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public').catch(() => {})
      await rm(filesDir, { recursive: true, force: true })
      throw error
    }
  } finally {
    await client.end()
  }
  return manifest
}

async function placeFiles(manifest: Manifest, source: string, dataDir: string, secretFile: string): Promise<void> {
  for (const { path } of manifest.files) {
    if (path !== 'secret') await copyFile(join(source, path), join(dataDir, path))
    else if (!existsSync(secretFile)) await copyFile(join(source, path), secretFile).then(() => chmod(secretFile, 0o600))
  }
  if (existsSync(join(dataDir, 'files'))) await syncFolders(join(dataDir, 'files'))
}

async function load(client: pg.Client, manifest: Manifest, source: string, progress?: Progress): Promise<void> {
  const here = new Map((await tables(client)).map((table) => [table.name, table]))
  const same = manifest.tables.length === here.size && manifest.tables.every((t) => here.get(t.name)?.columns.join() === t.columns.join())
  if (!same) throw new RestoreError('newer', manifest.parvis)
  // What a trigger would do was done in its time.
  for (const name of here.keys()) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${[...here.keys()].join(', ')}`)
  const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  let done = 0
  for (const table of manifest.tables) {
    progress?.(done, total, 'tables')
    await pipeline(createReadStream(join(source, table.file)), client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`)))
    const back = await measure(client.query(copyTo(`copy (${here.get(table.name)?.select}) to stdout`)))
    if (back.sha256 !== table.sha256) throw new RestoreError('differs', table.name)
    done += table.rows
  }
  for (const { name, value, called } of manifest.sequences) await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
  for (const name of here.keys()) await client.query(`alter table ${name} enable trigger user`)
  progress?.(total, total, 'tables')
}
