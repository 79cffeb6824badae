// Posts that wait for their hour: written now, their author's alone until they are sent.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { momentOf } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { freeFiles, reserveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { planned } from './access.ts'
import { record } from './facts.ts'
import { settlePoll, type GivenPoll, type Poll } from './polls.ts'
import { mayReach, refuseEmpty, type Given, type mayPost } from './posts.ts'
import { trashDays } from './reach.ts'
import type { GivenLater } from './tables.ts'

/** So many wait at most for one person, and so far ahead. */
const most = 50
const mostDays = 366
const day = 86_400_000

type When = { on: string, at: string }

/** Keeps a post for later: its rights are asked now, and again when it is sent. */
export async function schedulePost(tx: Tx, actor: Actor, space: Awaited<ReturnType<typeof mayPost>>, { on, at, ...given }: Given & When) {
  const { kind = 'post', photos = [], files = [], important = false } = given
  const body = cleanText(given.body)
  const dueAt = dueOf(actor, { on, at })
  const poll = given.poll && settlePoll(given.poll, kind, body, dueAt)
  refuseEmpty(kind, body, photos.length + files.length)
  if (important) await mayReach(tx, actor, space)
  // Whoever plans in two windows does so one after the other.
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forNoKeyUpdate().execute()
  const { n } = await tx.selectFrom('scheduled_post').select((eb) => eb.fn.countAll<string>().as('n')).where('author_id', '=', actor.personId).where('withdrawn_at', 'is', null).executeTakeFirstOrThrow()
  if (Number(n) >= most) throw new Problem(409, 'scheduled.full')
  const shown = await reserveFiles(tx, actor, photos.map((p) => p.fileId))
  if (shown.some((f) => f.width === null)) throw new Problem(422, 'file.not_found', { field: 'photos' })
  const held = await reserveFiles(tx, actor, files, 'files')
  const alts = new Map(photos.map((p) => [p.fileId, cleanText(p.alt ?? '')]))
  const row: GivenLater = {
    kind, important, ...(poll ? { poll } : {}), photos: shown.map(({ id, width, height }) => ({ id, alt: alts.get(id) ?? '', width: width!, height: height! })), files: held.map(({ id, name, mime, size }) => ({ id, name, mime, size })),
  }
  const id = uuidv7()
  await tx.insertInto('scheduled_post').values({ id, authority_id: space.authority_id, scope_id: space.id, author_id: actor.personId, body, given: JSON.stringify(row), due_at: dueAt, created_at: actor.at, refused_at: null, refusal: null, withdrawn_at: null }).execute()
  record(tx, actor, 'scheduled_post.created', { id, authorityId: space.authority_id, data: { spaceId: space.id, dueAt: dueAt.toISOString() } })
  return readScheduled(tx, actor, id)
}

/** The moment that was asked for, which is to come. */
function dueOf(actor: Actor, { on, at }: When): Date {
  const due = momentOf(on, at)
  if (!(due > actor.at)) throw new Problem(422, 'scheduled.past', { field: 'on' })
  if (due.getTime() > actor.at.getTime() + mostDays * day) throw new Problem(422, 'scheduled.far', { field: 'on' })
  return due
}

/** Whoever wrote it, and nobody else: not even a host knows that it is there. */
const own = (db: Db, actor: Actor) => planned(db).innerJoin('space', 'space.id', 's.scope_id').where('s.author_id', '=', actor.personId)
const rows = (db: Db, actor: Actor) => own(db, actor).select(['s.id', 's.scope_id', 'space.name as space', discreetColumn('s.scope_id').as('discreet'), 's.body', 's.given', 's.due_at', 's.refusal', 's.version']).where('s.withdrawn_at', 'is', null)
const present = (s: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]) => ({
  id: s.id, space: { id: s.scope_id, name: s.space, discreet: s.discreet }, body: s.body, kind: s.given.kind, important: s.given.important, poll: s.given.poll ?? null, photos: s.given.photos, files: s.given.files, dueAt: s.due_at.toISOString(), refusal: s.refusal, version: s.version,
})

/** One's own, the next to leave first. */
export async function listScheduled(db: Db, actor: Actor, query: { spaceId?: string, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const found = await rows(db, actor).$if(query.spaceId !== undefined, (q) => q.where('s.scope_id', '=', query.spaceId!))
    .$if(after !== null, (q) => q.where(sql<boolean>`(s.due_at, s.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`)).orderBy('s.due_at').orderBy('s.id').limit(limit + 1).execute()
  return pageOf(found, limit, present, (s) => cursorOf(s.due_at.toISOString(), s.id))
}

async function readScheduled(db: Db, actor: Actor, id: string) {
  const row = await rows(db, actor).where('s.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'scheduled.not_found')
  return present(row)
}

/** Another text or another hour; what could not leave may leave again then. */
export async function changeScheduled(tx: Tx, actor: Actor, id: string, version: number, given: { body?: string } & Partial<When>) {
  const before = await held(tx, actor, id)
  const body = given.body === undefined ? before.body : cleanText(given.body)
  refuseEmpty(before.given.kind, body, before.given.photos.length + before.given.files.length)
  if ((given.on === undefined) !== (given.at === undefined)) throw new Problem(400, 'request.invalid', { field: given.on === undefined ? 'on' : 'at' })
  const due = given.on === undefined ? before.due_at : dueOf(actor, { on: given.on, at: given.at! })
  if (before.given.poll) settlePoll(pollOf(before.given.poll), before.given.kind, body, due)
  const done = await tx.updateTable('scheduled_post').set((eb) => ({ body, due_at: due, ...(given.on === undefined ? {} : { refused_at: null, refusal: null }), version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  record(tx, actor, 'scheduled_post.edited', { id, authorityId: before.authority_id, data: { before: before.due_at.toISOString(), after: due.toISOString() } })
  return readScheduled(tx, actor, id)
}

/** Withdraws it; its author takes that back within 30 days. */
export async function withdrawScheduled(tx: Tx, actor: Actor, id: string): Promise<void> {
  const post = await held(tx, actor, id)
  await tx.updateTable('scheduled_post').set({ withdrawn_at: actor.at }).where('id', '=', id).execute()
  await freeFiles(tx, filesOf(post.given), new Date(actor.at.getTime() + trashDays * day))
  record(tx, actor, 'scheduled_post.withdrawn', { id, authorityId: post.authority_id })
}

export async function restoreScheduled(tx: Tx, actor: Actor, id: string) {
  const post = await held(tx, actor, id, true)
  await tx.updateTable('scheduled_post').set({ withdrawn_at: null }).where('id', '=', id).execute()
  await reserveFiles(tx, actor, filesOf(post.given))
  record(tx, actor, 'scheduled_post.restored', { id, authorityId: post.authority_id })
  return readScheduled(tx, actor, id)
}

/** Held until the end of the transaction: the worker, who may send it at this moment, passes it by. */
export async function held(tx: Tx, actor: Actor, id: string, withdrawn = false) {
  const post = await planned(tx).select(['s.id', 's.authority_id', 's.scope_id', 's.author_id', 's.body', 's.given', 's.due_at']).where('s.id', '=', id).where('s.author_id', '=', actor.personId)
    .where('s.withdrawn_at', withdrawn ? 'is not' : 'is', null).forUpdate().executeTakeFirst()
  if (!post) throw new Problem(404, 'scheduled.not_found')
  return post
}

/** As it was given: what is asked again when it is sent. */
export const pollOf = ({ endsOn, ...poll }: Poll): GivenPoll => ({ ...poll, ...(endsOn === null ? {} : { endsOn }) })

export const filesOf = ({ photos, files }: GivenLater): string[] => [...photos, ...files].map(({ id }) => id)

/** Forgets what somebody had planned. */
export async function forgetScheduled(tx: Tx, personId: string, at: Date): Promise<void> {
  const gone = await tx.deleteFrom('scheduled_post').where('author_id', '=', personId).returning('given').execute()
  await freeFiles(tx, gone.flatMap(({ given }) => filesOf(given)), at)
}
