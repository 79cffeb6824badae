// What is said of a task: comments of whoever takes part; another date or a refusal of whoever has it.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn, type Role } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from './access.ts'
import { record } from './facts.ts'
import { nameOf, readTask } from './present.ts'
import { found, subjectOf, type Found } from './reach.ts'

const comments = (db: Db, actor: Actor) => visible(db, actor).innerJoin('task_comment as c', 'c.task_id', 'task.id').innerJoin('person as author', 'author.id', 'c.author_id').where('task.trashed_at', 'is', null)
  .select(['c.id', 'c.task_id', 'c.body', 'c.created_at', 'c.author_id', 'c.scope_id', 'c.authority_id', nameOf('author').as('name'), 'author.headline', externalColumn('author', 'c.authority_id').as('external'), roleColumn(actor, 'c.scope_id').as('role')])
type Row = { id: string, body: string, created_at: Date, author_id: string, name: string, headline: string, external: string | null, role: Role | null }
const removable = (actor: Actor, { author_id, role }: Pick<Row, 'author_id' | 'role'>): boolean => (author_id === actor.personId && holds(role, 'task.answer')) || holds(role, 'task.arrange')
const present = (actor: Actor) => (row: Row) => ({ id: row.id, author: { id: row.author_id, name: row.name, headline: row.headline, external: row.external }, body: row.body, createdAt: row.created_at.toISOString(), can: removable(actor, row) ? ['task.uncomment'] : [] })

export async function listComments(db: Db, actor: Actor, taskId: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await comments(db, actor).where('c.task_id', '=', taskId).$if(before !== null, (q) => q.where('c.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('c.id', 'desc').limit(limit + 1).execute()
  if (rows.length === 0 && !(await visible(db, actor).select('task.id').where('task.id', '=', taskId).where('task.trashed_at', 'is', null).executeTakeFirst())) throw new Problem(404, 'task.not_found')
  const page = pageOf(rows, limit, present(actor), (row) => cursorOf(row.id))
  return { ...page, items: page.items.toReversed() }
}

export async function commentTask(tx: Tx, actor: Actor, id: string, typed: string) {
  const task = await found(tx, actor, id, 'task.comment')
  const commentId = await say(tx, actor, task, typed)
  if (commentId === null) throw new Problem(422, 'task_comment.empty', { field: 'body' })
  return present(actor)(await comments(tx, actor).where('c.id', '=', commentId).executeTakeFirstOrThrow())
}

async function say(tx: Tx, actor: Actor, task: Found, typed: string): Promise<string | null> {
  const body = cleanText(typed)
  if (body === '') return null
  const id = uuidv7()
  await tx.insertInto('task_comment').values({ id, authority_id: task.authority_id, scope_id: task.scope_id, task_id: task.id, author_id: actor.personId, body, created_at: actor.at }).execute()
  await tx.updateTable('task').set((eb) => ({ comment_count: eb('comment_count', '+', 1) })).where('id', '=', task.id).execute()
  record(tx, actor, 'task.commented', { ...subjectOf(task), data: { commentId: id } })
  return id
}

export async function removeComment(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await comments(tx, actor).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'task_comment.not_found')
  if (!removable(actor, row)) throw new Problem(403, 'task.not_allowed')
  await tx.deleteFrom('task_comment').where('id', '=', id).execute()
  await tx.updateTable('task').set((eb) => ({ comment_count: eb('comment_count', '-', 1) })).where('id', '=', row.task_id).execute()
  record(tx, actor, 'task.uncommented', { id: row.task_id, scopeId: row.scope_id, authorityId: row.authority_id, data: { commentId: id } })
}

/** A task that the actor was handed and has not done. */
async function handed(tx: Tx, actor: Actor, id: string, action: string): Promise<Found> {
  const task = await found(tx, actor, id, 'task.comment', { code: 'task.not_yours' })
  if (task.responsible_id !== actor.personId || task.author_id === actor.personId) throw new Problem(403, 'task.not_yours')
  if (task.done_at !== null) throw new Problem(409, 'task.over')
  return found(tx, actor, id, action, { code: 'task.not_yours' })
}

/** Another date, with words that stand below the task as a comment. */
export async function proposeDate(tx: Tx, actor: Actor, id: string, { dueOn, words }: { dueOn: string, words?: string }) {
  const task = await handed(tx, actor, id, 'task.propose')
  if (dueOn < today(actor.at)) throw new Problem(422, 'task.day_past', { field: 'dueOn' })
  await tx.updateTable('task').set({ proposed_on: dueOn }).where('id', '=', id).execute()
  if (words !== undefined) await say(tx, actor, task, words)
  record(tx, actor, 'task.date_proposed', subjectOf(task))
  return readTask(tx, actor, id)
}

/** Whoever keeps the board takes the date, or keeps the one that was. */
export async function answerDate(tx: Tx, actor: Actor, id: string, take: boolean) {
  const task = await found(tx, actor, id, 'task.edit')
  if (task.proposed_on === null) throw new Problem(409, 'task.no_proposal')
  if (take && task.responsible_id === actor.personId && task.author_id !== actor.personId) throw new Problem(403, 'task.not_allowed')
  await tx.updateTable('task').set((eb) => ({ proposed_on: null, ...(take ? { due_on: task.proposed_on } : {}), version: eb('version', '+', 1) })).where('id', '=', id).execute()
  record(tx, actor, 'task.date_answered', { ...subjectOf(task), data: { taken: take } })
  return readTask(tx, actor, id)
}

/** It is nobody's until it is handed out again; why stands with it for whoever does. */
export async function refuseTask(tx: Tx, actor: Actor, id: string, typed: string) {
  const task = await handed(tx, actor, id, 'task.refuse')
  const why = cleanText(typed)
  if (why === '') throw new Problem(422, 'task.reason_missing', { field: 'why' })
  await tx.updateTable('task').set((eb) => ({ responsible_id: null, refused_at: actor.at, refused_by: actor.personId, refused_why: why, proposed_on: null, version: eb('version', '+', 1) })).where('id', '=', id).execute()
  record(tx, actor, 'task.refused', subjectOf(task))
  return readTask(tx, actor, id)
}
