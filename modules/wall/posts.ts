import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { prepared } from '#platform/db/prepared.ts'
import { beforeCommit } from '#platform/db/work.ts'
import { attachFiles, detachFiles, reattachFiles } from '#platform/files/files.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { standings, touchSpace } from '#modules/spaces/index.ts'
import { record } from './facts.ts'
import { countReached, mostReached } from './important.ts'
import { noteMentions, settleMentions } from './mentions.ts'
import { roomForPin } from './pins.ts'
import { insertPoll, settlePoll, type GivenPoll } from './polls.ts'
import { authorName, postRows, presenting, presentPost, readPost } from './present.ts'
import { postsThere, there } from './access.ts'
import { found, mayRead, trashDays } from './reach.ts'
import type { HeldFile } from './tables.ts'
import { keepPostVersion } from './versions.ts'

type WallOf = Who & { spaceId: string, limit: number }
/** Pinned posts stand above the wall (`listPinned`), so not in it. */
const onWall = (db: Db, v: WallOf) => postsThere(db, v, ofSpace(v)).where('post.trashed_at', 'is', null).where('post.pinned_at', 'is', null).limit(v.limit)
const ofSpace = ({ spaceId }: WallOf) => sql<string>`${spaceId}::uuid`
const newest = prepared((db: Db, v: WallOf) => postRows(there(db, v, ofSpace(v)), v, onWall(db, v).orderBy('post.id', 'desc'), true).orderBy('post.id', 'desc'))
const older = prepared((db: Db, v: WallOf & { before: string }) => postRows(there(db, v, ofSpace(v)), v, onWall(db, v).where('post.id', '<', sql<string>`${v.before}::uuid`).orderBy('post.id', 'desc'), true).orderBy('post.id', 'desc'))
const since = prepared((db: Db, v: WallOf & { after: string }) => postRows(there(db, v, ofSpace(v)), v, onWall(db, v).where('post.id', '>', v.after).orderBy('post.id', 'asc'), true).orderBy('post.id', 'asc'))

/** The wall, newest first; or, `after` a post, what came since, oldest first. */
export async function listPosts(db: Db, actor: Actor, spaceId: string, query: { cursor?: string, after?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const values = { ...actor, spaceId, limit: limit + 1 }
  const found = query.after ? await since(db, { ...values, after: query.after }) : before ? await older(db, { ...values, before: before[0]! }) : await newest(db, values)
  // An empty page may be a wall that one may not read: only then is it asked.
  if (found.length === 0) await mayRead(db, actor, spaceId)
  return pageOf(found, limit, await presenting(db, actor, found), (p) => cursorOf(p.id))
}

/** Where somebody who may post stands in a space. */
export async function mayPost(db: Db, actor: Actor, spaceId: string) {
  const [space] = await authorIn(db, { ...actor, spaceId })
  if (!space) throw new Problem(404, 'space.not_found')
  if (!holds(space.role, 'post.read')) throw new Problem(403, 'space.members_only')
  if (!holds(space.role, 'post.write')) throw await refusal(db, actor, spaceId, 'space.not_allowed')
  return space
}

type Brought = { fileId: string, alt?: string }
export type Given = { body: string, kind?: 'post' | 'question', photos?: Brought[], files?: string[], important?: boolean, poll?: GivenPoll }

/** Posts to the wall of a space; `pinned`: above it from the start and since then, a note that a new space opens with; `laid`: it comes with a space that opens or closes, so that nobody is told of it as news. */
export async function createPost(tx: Tx, actor: Actor, space: Awaited<ReturnType<typeof mayPost>>, given: Given, pinned: Date | null = null, laid = false) {
  const { kind = 'post', photos = [], files = [] } = given
  const { text: body, people } = await settleMentions(tx, actor, space.id, cleanText(given.body))
  const poll = given.poll && settlePoll(given.poll, kind, body, actor.at)
  refuseEmpty(kind, body, photos.length + files.length)
  if (given.important) await mayReach(tx, actor, space)
  const held = await attach(tx, actor, space, photos, files)
  const state = kind === 'question' ? 'open' as const : null
  const row = { id: uuidv7(), scope_id: space.id, author_id: actor.personId, body, created_at: actor.at, kind, answer_state: state, edited_at: null, pinned_at: pinned, pinned_by: pinned && actor.personId, important_at: given.important ? actor.at : null, choice_count: poll?.choices.length ?? 0 }
  const insert = insertPost.with(tx, { ...row, authority_id: space.authority_id, files: held && JSON.stringify(held), photo_count: photos.length })
  const plain = photos.length === 0 && people.length === 0 && !poll
  // What refers to the post is written after it; alone, it waits and travels with the commit.
  if (plain) beforeCommit(tx, insert)
  else await tx.executeQuery(insert)
  if (photos.length > 0) await tx.insertInto('post_photo').values(photos.map((p, rank) => ({ post_id: row.id, rank, file_id: p.fileId, alt: cleanText(p.alt ?? '') }))).execute()
  if (poll) await insertPoll(tx, row.id, poll)
  const mentions = await noteMentions(tx, actor, { post_id: row.id, comment_id: null }, people)
  touchSpace(tx, space.id, actor.at, space.last_activity_at)
  record(tx, actor, 'post.created', { id: row.id, scopeId: space.id, authorityId: space.authority_id, data: { ...(kind === 'question' ? { kind } : {}), ...(given.important ? { important: true } : {}), ...(laid ? { laid } : {}), ...mentions } })
  if (pinned) record(tx, actor, 'post.pinned', { id: row.id, scopeId: space.id, authorityId: space.authority_id })
  // All that a reply says of a post just written is known: it need not be read again.
  return photos.length > 0 || poll ? readPost(tx, actor, row.id) : presentPost(actor, {
    ...row, ...space, id: row.id, comment_count: 0, version: 1, thanks: 0, useful: 0, seen: 0, bravo: 0, mine: [], photos: null, comments: null, files: held, kept: false, follows: true, hidden_at: null,
  })
}

/** Where the author stands in the space, and how replies name them there. */
const authorIn = prepared((db: Db, v: Who & { spaceId: string }) => standings(db, v, 'post.write').innerJoin('person as author', (j) => j.on('author.id', '=', v.personId))
  .select(['space.last_activity_at', authorName, 'author.headline', externalColumn('author', 'space.authority_id').as('external')]).groupBy('author.id').where('space.id', '=', v.spaceId))

type NewPost = { id: string, authority_id: string, scope_id: string, author_id: string, body: string, created_at: Date, kind: 'post' | 'question', answer_state: 'open' | null, files: string | null, photo_count: number, pinned_at: Date | null, pinned_by: string | null, important_at: Date | null, choice_count: number }
const insertPost = prepared((tx: Tx, v: NewPost) => tx.insertInto('post').values({
  id: v.id, authority_id: v.authority_id, scope_id: v.scope_id, author_id: v.author_id, body: v.body, created_at: v.created_at, edited_at: null, trashed_at: null, trashed_by: null, kind: v.kind, answer_state: v.answer_state, photo_count: v.photo_count, pinned_at: v.pinned_at, pinned_by: v.pinned_by, important_at: v.important_at, choice_count: v.choice_count, files: sql<HeldFile[] | null>`${v.files}::jsonb`,
}))

/** A post says or shows something; a question says it. */
export function refuseEmpty(kind: 'post' | 'question', body: string, shown: number): void {
  if (body === '' && (kind === 'question' || shown === 0)) throw new Problem(422, kind === 'question' ? 'question.empty' : 'post.empty', { field: 'body' })
}

/** Only a host asks everyone to read, and no more people than may be told. */
export async function mayReach(tx: Tx, actor: Actor, space: Awaited<ReturnType<typeof mayPost>>): Promise<void> {
  if (!holds(space.role, 'post.moderate')) throw new Problem(403, 'space.not_allowed', { field: 'important' })
  if ((await countReached(tx, actor, space)).people > mostReached) throw new Problem(422, 'post.reach_too_wide', { field: 'important' })
}

/** Puts photos and files under the space; answers the files as the post's row keeps them, null without any. */
async function attach(tx: Tx, actor: Actor, space: { id: string, authority_id: string }, photos: readonly Brought[], files: readonly string[]): Promise<HeldFile[] | null> {
  const scope = { id: space.id, authorityId: space.authority_id, module: 'wall' }
  const shown = await attachFiles(tx, actor, photos.map((p) => p.fileId), scope)
  if (shown.some((f) => f.width === null)) throw new Problem(422, 'file.not_found', { field: 'photos' })
  const held = await attachFiles(tx, actor, files, scope, 'files')
  return held.length === 0 ? null : held.map(({ id, name, mime, size }) => ({ id, name, mime, size }))
}

export async function editPost(tx: Tx, actor: Actor, id: string, version: number, body: string) {
  const post = await found(tx, actor, id, 'post.edit')
  const { text, people } = await settleMentions(tx, actor, post.scope_id, cleanText(body))
  if (text === '') refuseEmpty(post.kind, text, (await filesOf(tx, id, post.files)).length)
  await keepPostVersion(tx, id, version)
  const done = await tx.updateTable('post').set((eb) => ({ body: text, edited_at: actor.at, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  const mentions = await noteMentions(tx, actor, { post_id: id, comment_id: null }, people, true)
  record(tx, actor, 'post.edited', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: mentions })
  return readPost(tx, actor, id)
}

/** Into the trash: nobody reads it any more, its author or a host takes it back within 30 days. */
export async function trashPost(tx: Tx, actor: Actor, id: string): Promise<void> {
  const post = await found(tx, actor, id, 'post.trash')
  await tx.updateTable('post').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).execute()
  await detachFiles(tx, await filesOf(tx, id, post.files), new Date(actor.at.getTime() + trashDays * 86_400_000))
  record(tx, actor, 'post.trashed', { id, scopeId: post.scope_id, authorityId: post.authority_id })
}

export async function restorePost(tx: Tx, actor: Actor, id: string) {
  const post = await found(tx, actor, id, 'post.trash', true)
  // It comes back pinned as it was, unless three others have been pinned since.
  const pinned = post.pinned_at === null || post.trashed_at === null || await roomForPin(tx, post.scope_id)
  await tx.updateTable('post').set({ trashed_at: null, trashed_by: null, ...(pinned ? {} : { pinned_at: null, pinned_by: null }) }).where('id', '=', id).execute()
  await reattachFiles(tx, await filesOf(tx, id, post.files), post.scope_id)
  record(tx, actor, 'post.restored', { id, scopeId: post.scope_id, authorityId: post.authority_id })
  return readPost(tx, actor, id)
}

/** The photos and files of a post. */
export const filesOf = async (tx: Tx, postId: string, held: readonly HeldFile[] | null): Promise<string[]> =>
  [...(await tx.selectFrom('post_photo').select('file_id').where('post_id', '=', postId).execute()).map((p) => p.file_id), ...(held ?? []).map((f) => f.id)]
