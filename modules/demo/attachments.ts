// The files that conversations hold: small, real, each of its own in every post, over bytes stored once.
import { readFileSync } from 'node:fs'
import type { Store } from '#platform/files/store.ts'
import type { Rows } from './copy.ts'
import { authorityIds } from './organisation.ts'
import { timedId } from './random.ts'
import { spaceId } from './spaces-rows.ts'
import type { Town } from './town.ts'
import type { Posted } from './wall.ts'

const mimes: Readonly<Record<string, string>> = { pdf: 'application/pdf', csv: 'application/octet-stream' }
const mimeOf = (name: string): string => mimes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
const read = new Map<string, Buffer>()
/** The bytes of a file in files/. */
function bytesOf(name: string): Buffer {
  const known = read.get(name) ?? readFileSync(new URL(`files/${name}`, import.meta.url))
  read.set(name, known)
  return known
}
const idOf = (post: Posted, name: string): string => timedId(post.at, `held:${post.id}:${name}`)

/** What the row of a post keeps of its files. */
export const heldFiles = (post: Posted): string | null =>
  (post.files.length === 0 ? null : JSON.stringify(post.files.map((name) => ({ id: idOf(post, name), name, mime: mimeOf(name), size: bytesOf(name).length }))))

/** Stores what posts hold and answers its rows. */
export async function attachmentRows(town: Town, store: Pick<Store, 'put'>, at: Date): Promise<Readonly<Record<'blob' | 'file', Rows>>> {
  const held = town.spaces.flatMap(({ entry }) => (town.walls.get(entry.key) ?? []).flatMap((post) => post.files.map((name) => ({ entry, post, name }))))
  const hashes = new Map<string, string>()
  for (const name of new Set(held.map((one) => one.name))) hashes.set(name, (await store.put((async function* () { yield bytesOf(name) })())).hash)
  return {
    blob: [...hashes].map(([name, hash]) => ({ hash, size: bytesOf(name).length, created_at: at })),
    file: held.map(({ entry, post, name }) => ({
      id: idOf(post, name), authority_id: authorityIds[entry.authority ?? 'departement'], scope_id: spaceId(entry.key), blob_hash: hashes.get(name)!, name, mime: mimeOf(name), width: null, height: null, uploaded_by: post.author.id, created_at: post.at,
    })),
  }
}
