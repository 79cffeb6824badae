import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { visiblePosts } from './access.ts'
import { postRows, presenting, readPost } from './present.ts'
import { found, mayRead } from './reach.ts'

export const mostPins = 3

/** What hosts pinned above the wall, the latest first. */
export async function listPinned(db: Db, actor: Actor, spaceId: string) {
  const rows = await postRows(db, actor, visiblePosts(db, actor).where('post.scope_id', '=', spaceId).where('post.pinned_at', 'is not', null).where('post.trashed_at', 'is', null).orderBy('post.pinned_at', 'desc').limit(mostPins)).orderBy('post.pinned_at', 'desc').execute()
  if (rows.length === 0) await mayRead(db, actor, spaceId)
  return { items: rows.map(await presenting(db, actor, rows)), next: null }
}

/** Pins a post above the wall; the same twice changes nothing. */
export async function pinPost(tx: Tx, actor: Actor, id: string) {
  const post = await found(tx, actor, id, 'post.pin')
  if (post.pinned_at !== null) return readPost(tx, actor, id)
  if (!(await roomForPin(tx, post.scope_id))) throw new Problem(409, 'post.pins_full')
  await tx.updateTable('post').set({ pinned_at: actor.at, pinned_by: actor.personId }).where('id', '=', id).execute()
  record(tx, actor, 'post.pinned', { id, scopeId: post.scope_id, authorityId: post.authority_id })
  return readPost(tx, actor, id)
}

export async function unpinPost(tx: Tx, actor: Actor, id: string) {
  const post = await found(tx, actor, id, 'post.pin')
  if (post.pinned_at !== null) {
    await tx.updateTable('post').set({ pinned_at: null, pinned_by: null }).where('id', '=', id).execute()
    record(tx, actor, 'post.unpinned', { id, scopeId: post.scope_id, authorityId: post.authority_id })
  }
  return readPost(tx, actor, id)
}

/** Is there room for one more pinned post? Those who pin in a space come one after the other. */
export const roomForPin = async (tx: Tx, spaceId: string): Promise<boolean> => (await freePins(tx, spaceId)) > 0

/** How many more may be pinned. */
export async function freePins(tx: Tx, spaceId: string): Promise<number> {
  await tx.selectFrom('scope').select('id').where('id', '=', spaceId).forNoKeyUpdate().execute()
  const pinned = await tx.selectFrom('post').select('id').where('scope_id', '=', spaceId).where('pinned_at', 'is not', null).where('trashed_at', 'is', null).limit(mostPins).execute()
  return mostPins - pinned.length
}
