import { sql } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { prepared } from '#platform/db/prepared.ts'
import { beforeCommit } from '#platform/db/work.ts'
import { attachFiles, detachFiles, reattachFiles } from '#platform/files/files.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { standing, standings, touchSpace } from '#modules/spaces/index.ts'
import { postActions, visiblePosts } from './access.ts'
import { record } from './facts.ts'
import { authorName, postRows, presentPost } from './present.ts'

export const trashDays = 30

type WallOf = Who & { spaceId: string, limit: number }
const onWall = (db: Db, v: WallOf) => postRows(db, v, sql`${v.spaceId}::uuid`).where('post.scope_id', '=', v.spaceId).where('post.trashed_at', 'is', null).limit(v.limit)
const newest = prepared((db: Db, v: WallOf) => onWall(db, v).orderBy('post.id', 'desc'))
const older = prepared((db: Db, v: WallOf & { before: string }) => onWall(db, v).where('post.id', '<', sql<string>`${v.before}::uuid`).orderBy('post.id', 'desc'))
const since = prepared((db: Db, v: WallOf & { after: string }) => onWall(db, v).where('post.id', '>', v.after).orderBy('post.id', 'asc'))

/** The wall, newest first; or, `after` a post, what came since, oldest first. */
export async function listPosts(db: Db, actor: Actor, spaceId: string, query: { cursor?: string, after?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const values = { ...actor, spaceId, limit: limit + 1 }
  const found = query.after ? await since(db, { ...values, after: query.after }) : before ? await older(db, { ...values, before: before[0]! }) : await newest(db, values)
  // An empty page may be a wall that one may not read: only then is it asked.
  if (found.length === 0) await mayRead(db, actor, spaceId)
  return pageOf(found, limit, presentPost(actor), (p) => cursorOf(p.id))
}

async function mayRead(db: Db, actor: Actor, spaceId: string): Promise<void> {
  const { role } = await standing(db, actor, spaceId, 'post.read')
  if (!holds(role, 'post.read')) throw new Problem(403, 'space.members_only')
}

export async function readPost(db: Db, actor: Actor, id: string) {
  const row = await postRows(db, actor).where('post.id', '=', id).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!row) throw new Problem(404, 'post.not_found')
  return presentPost(actor)(row)
}

/** Where somebody who may post stands in a space. */
export async function mayPost(db: Db, actor: Actor, spaceId: string) {
  const [space] = await authorIn(db, { ...actor, spaceId })
  if (!space) throw new Problem(404, 'space.not_found')
  if (!holds(space.role, 'post.read')) throw new Problem(403, 'space.members_only')
  if (!holds(space.role, 'post.write') || space.archived_at) throw new Problem(403, 'space.not_allowed')
  return space
}

export async function createPost(tx: Tx, actor: Actor, space: Awaited<ReturnType<typeof mayPost>>, given: { body: string, photos?: { fileId: string, alt?: string }[] }) {
  const photos = given.photos ?? []
  const body = cleanText(given.body)
  if (body === '' && photos.length === 0) throw new Problem(422, 'post.empty', { field: 'body' })
  const row = { id: uuidv7(), scope_id: space.id, author_id: actor.personId, body, created_at: actor.at, edited_at: null }
  const insert = insertPost.with(tx, { ...row, authority_id: space.authority_id })
  if (photos.length === 0) beforeCommit(tx, insert)
  else {
    await tx.executeQuery(insert)
    await attachPhotos(tx, actor, space, row.id, photos)
  }
  touchSpace(tx, space.id, actor.at)
  record(tx, actor, 'post.created', { id: row.id, scopeId: space.id, authorityId: space.authority_id })
  // All that a reply says of a post just written is known: it need not be read again.
  return photos.length > 0 ? readPost(tx, actor, row.id) : presentPost(actor)({ ...row, ...space, id: row.id, comment_count: 0, version: 1, thanks: 0, useful: 0, seen: 0, bravo: 0, mine: null, photos: null, comments: null })
}

/** Where the author stands in the space, and how replies name them there. */
const authorIn = prepared((db: Db, v: Who & { spaceId: string }) => standings(db, v, 'post.write').innerJoin('person as author', (j) => j.on('author.id', '=', v.personId))
  .select([authorName, 'author.headline', externalColumn('author', 'space.authority_id').as('external')]).groupBy('author.id').where('space.id', '=', v.spaceId))

type NewPost = { id: string, authority_id: string, scope_id: string, author_id: string, body: string, created_at: Date }
const insertPost = prepared((tx: Tx, v: NewPost) => tx.insertInto('post').values({ id: v.id, authority_id: v.authority_id, scope_id: v.scope_id, author_id: v.author_id, body: v.body, created_at: v.created_at, edited_at: null, trashed_at: null, trashed_by: null }))

async function attachPhotos(tx: Tx, actor: Actor, space: { id: string, authority_id: string }, postId: string, photos: readonly { fileId: string, alt?: string }[]): Promise<void> {
  const files = await attachFiles(tx, actor, photos.map((p) => p.fileId), { id: space.id, authorityId: space.authority_id, module: 'wall' })
  if (files.some((f) => f.width === null)) throw new Problem(422, 'file.not_found', { field: 'photos' })
  await tx.insertInto('post_photo').values(photos.map((p, rank) => ({ post_id: postId, rank, file_id: p.fileId, alt: cleanText(p.alt ?? '') }))).execute()
}

export async function editPost(tx: Tx, actor: Actor, id: string, version: number, body: string) {
  const post = await found(tx, actor, id, 'post.edit')
  const text = cleanText(body)
  if (text === '' && (await photosOf(tx, id)).length === 0) throw new Problem(422, 'post.empty', { field: 'body' })
  const done = await tx.updateTable('post').set((eb) => ({ body: text, edited_at: actor.at, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  record(tx, actor, 'post.edited', { id, scopeId: post.scope_id, authorityId: post.authority_id })
  return readPost(tx, actor, id)
}

/** Into the trash: nobody reads it any more, its author or a host takes it back within 30 days. */
export async function trashPost(tx: Tx, actor: Actor, id: string): Promise<void> {
  const post = await found(tx, actor, id, 'post.trash')
  await tx.updateTable('post').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).execute()
  await detachFiles(tx, await photosOf(tx, id), new Date(actor.at.getTime() + trashDays * 86_400_000))
  record(tx, actor, 'post.trashed', { id, scopeId: post.scope_id, authorityId: post.authority_id })
}

export async function restorePost(tx: Tx, actor: Actor, id: string) {
  const post = await found(tx, actor, id, 'post.trash', true)
  await tx.updateTable('post').set({ trashed_at: null, trashed_by: null }).where('id', '=', id).execute()
  await reattachFiles(tx, await photosOf(tx, id), post.scope_id)
  record(tx, actor, 'post.restored', { id, scopeId: post.scope_id, authorityId: post.authority_id })
  return readPost(tx, actor, id)
}

const photosOf = async (tx: Tx, postId: string): Promise<string[]> => (await tx.selectFrom('post_photo').select('file_id').where('post_id', '=', postId).execute()).map((p) => p.file_id)

/** A post that the actor may see, and may do this with. A trashed one is only there for its own restoration. */
export async function found(tx: Tx, actor: Actor, id: string, action: string, trashed = false) {
  const post = await visiblePosts(tx, actor).select(['post.id', 'post.scope_id', 'post.authority_id', 'post.author_id', 'post.trashed_at', 'post.trashed_by', roleColumn(actor, 'post.scope_id').as('role')]).where('post.id', '=', id).executeTakeFirst()
  if (!post || (post.trashed_at !== null && (!trashed || gone(post.trashed_at, actor.at)))) throw new Problem(404, 'post.not_found')
  if (!postActions(actor, post.author_id, post.role).includes(action)) throw new Problem(post.trashed_at === null ? 403 : 404, post.trashed_at === null ? 'post.not_allowed' : 'post.not_found')
  // What a host took away comes back by a host's hand alone.
  if (trashed && post.trashed_by !== null && post.trashed_by !== actor.personId && !holds(post.role, 'post.moderate')) throw new Problem(403, 'post.not_allowed')
  return post
}

/** In the trash for longer than one may take it back. */
export const gone = (trashedAt: Date, at: Date): boolean => at.getTime() - trashedAt.getTime() > trashDays * 86_400_000

/** Text as it is kept: well-formed, NFC, no control sign but line ends, and no unclosed direction override that would turn the rest of the page. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '').trim()
}
