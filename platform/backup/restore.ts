// A restoration: everything is verified before anything is written, and again once it is there.
import { createReadStream, existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Store } from '../files/store.ts'
import { type Manifest, measure, type Progress, readManifest } from './manifest.ts'
import { plainWriting, tables } from './tables.ts'
import { copyBytes } from './write.ts'

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
  url: string, store: Store, /** What an administrator calls it. */ place: string, secretFile: string, source: string
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

/** Restores a backup into an empty database and an empty store. What fails leaves both empty. */
export async function restoreBackup({ url, store, place, secretFile, source, prepare, progress }: Options): Promise<Manifest> {
  const manifest = await verifyBackup(source, progress)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    if ((await tables(client)).length > 0) throw new RestoreError('notEmpty', client.database ?? 'PostgreSQL')
    for await (const _ of store.laidBefore(new Date(8.64e15))) throw new RestoreError('notEmpty', place)
    try {
      await placeFiles(manifest, source, store, secretFile)
      await prepare(url, manifest)
      await client.query(plainWriting)
      await client.query('begin')
      await load(client, manifest, source, progress)
      await client.query('commit')
      await client.query('analyze')
    } catch (error) {
      await client.query('rollback; drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public').catch(() => {})
      // As far as the store can still be reached.
      for (const { path } of manifest.files) if (path !== 'secret') await store.remove(basename(path)).catch(() => {})
      throw error
    }
  } finally {
    await client.end()
  }
  return manifest
}

async function placeFiles(manifest: Manifest, source: string, store: Store, secretFile: string): Promise<void> {
  for (const { path } of manifest.files) {
    if (path !== 'secret') await store.put(createReadStream(join(source, path)))
    else if (!existsSync(secretFile)) await copyBytes(createReadStream(join(source, path)), secretFile).then(() => chmod(secretFile, 0o600))
  }
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
