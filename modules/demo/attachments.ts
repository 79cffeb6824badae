// The files that conversations hold: small, real, each of its own in every post, over bytes stored once.
import type { Store } from '#platform/files/store.ts'
import type { Rows } from './copy.ts'
import { bytesOf, idOf, mimeOf } from './held.ts'
import { authorityIds } from './organisation.ts'
import { spaceId } from './spaces-rows.ts'
import type { Town } from './town.ts'

/** Stores what posts hold and answers its rows. */
export async function attachmentRows(town: Town, store: Pick<Store, 'put'>, at: Date): Promise<Readonly<Record<'blob' | 'file', Rows>>> {
  const held = town.spaces.flatMap(({ entry }) => (town.walls.get(entry.key) ?? []).flatMap((post) => post.files.map((name) => ({ entry, post, name }))))
  const hashes = new Map<string, string>()
  for (const name of new Set(held.map((one) => one.name))) hashes.set(name, (await store.put((async function* () { yield bytesOf(name) })())).hash)
  return {
    blob: [...hashes].map(([name, hash]) => ({ hash, size: bytesOf(name).length, created_at: at })),
    file: held.map(({ entry, post, name }) => ({
      id: idOf(post, name), authority_id: authorityIds[entry.authority ?? 'departement'], scope_id: spaceId(entry.key), module: 'wall', blob_hash: hashes.get(name)!, name, mime: mimeOf(name), width: null, height: null, uploaded_by: post.author.id, created_at: post.at,
    })),
  }
}
