import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { administered } from './access.ts'
import { record } from './facts.ts'
import { dayOfChange, placeOf, postsOfSelection, readSelection, type Given } from './moves.ts'
import type { Selection } from './tables.ts'

/** Orders a reorganisation. The posts of today are taken down at once and moved right after (`runReorganisation`); a later day's are taken down that day. */
export async function orderReorganisation(tx: Tx, actor: Actor, given: Given) {
  const authorityId = administered(actor, given.authorityId)
  await placeOf(tx, given.change, authorityId)
  const selection = readSelection(given.selection)
  const [id, day] = [uuidv7(), dayOfChange(given.from, today(actor.at))]
  await tx.insertInto('reorganisation').values({
    id, authority_id: authorityId, selection: sql<Selection>`${JSON.stringify(selection)}::jsonb`, change: sql`${JSON.stringify(given.change)}::jsonb`, starts_on: day, state: 'planned',
    ordered_by: actor.personId, ordered_at: actor.at, applied_at: null, undo_until: null,
  }).execute()
  if (day === today(actor.at)) await takeDown(tx, { id, authority_id: authorityId, selection }, day)
  record(tx, actor, 'reorganisation.ordered', { id, authorityId, data: { selection, change: given.change, from: day } })
  return readReorganisation(tx, actor, id)
}

/** Writes which posts move: from here on it runs, whatever happens to the process that began it. */
export async function takeDown(tx: Tx, r: { id: string, authority_id: string, selection: Selection }, day: string): Promise<void> {
  const posts = await postsOfSelection(tx, r.selection, r.authority_id, day).execute()
  await sql`insert into reorganisation_step (reorganisation_id, position_id, person_id) select ${r.id}::uuid, * from unnest(${posts.map((p) => p.id)}::uuid[], ${posts.map((p) => p.person_id)}::uuid[])`.execute(tx)
  await tx.updateTable('reorganisation').set({ state: 'running', posts: posts.length }).where('id', '=', r.id).execute()
}

/** Takes back one that is still to come, or has one of the last day undone. */
export async function withdrawReorganisation(tx: Tx, actor: Actor, id: string) {
  const r = await readReorganisation(tx, actor, id)
  await tx.selectFrom('reorganisation').select('id').where('id', '=', id).forUpdate().execute()
  const now = await tx.selectFrom('reorganisation').select(['state', 'undo_until']).where('id', '=', id).executeTakeFirstOrThrow()
  if (now.state === 'undone' || now.state === 'undoing') return r
  if (now.state === 'running' || (now.undo_until !== null && now.undo_until <= actor.at)) throw new Problem(409, 'reorganisation.too_late')
  await tx.updateTable('reorganisation').set((eb) => ({ ...(now.state === 'planned' ? { state: 'undone' as const } : { state: 'undoing' as const, done: 0 }), version: eb('version', '+', 1) })).where('id', '=', id).execute()
  record(tx, actor, 'reorganisation.withdrawn', { id, authorityId: r.authorityId, data: { before: now.state, after: now.state === 'planned' ? 'undone' : 'undoing' } })
  return readReorganisation(tx, actor, id)
}

export async function readReorganisation(db: Db, actor: Actor, id: string) {
  const row = await rowsOf(db).where('r.id', '=', id).executeTakeFirst()
  if (!row || !administersAuthority(actor, row.authority_id)) throw new Problem(404, 'reorganisation.not_found')
  return present(actor)(row)
}

/** The most recent first. */
export async function listReorganisations(db: Db, actor: Actor, query: { authorityId?: string, cursor?: string, limit?: number }) {
  const authorityId = administered(actor, query.authorityId)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await rowsOf(db).where('r.authority_id', '=', authorityId).$if(after !== null, (q) => q.where(sql<boolean>`(r.ordered_at, r.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('r.ordered_at', 'desc').orderBy('r.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, present(actor), (r) => cursorOf(r.ordered_at.toISOString(), r.id))
}

const rowsOf = (db: Db) => db.selectFrom('reorganisation as r').leftJoin('person as p', 'p.id', 'r.ordered_by')
  .select(['r.id', 'r.authority_id', 'r.selection', 'r.change', sql<string>`r.starts_on::text`.as('starts_on'), 'r.state', 'r.posts', 'r.done', 'r.ordered_at', 'r.applied_at', 'r.undo_until', 'r.version', sql<string | null>`p.given_name || ' ' || p.family_name`.as('by')])
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const present = (actor: Actor) => (r: Row) => ({
  id: r.id, authorityId: r.authority_id, selection: r.selection, change: r.change, from: r.starts_on, state: r.state, postCount: r.posts, doneCount: r.done, orderedBy: r.by, orderedAt: r.ordered_at.toISOString(),
  appliedAt: r.applied_at?.toISOString() ?? null, undoUntil: r.undo_until?.toISOString() ?? null, version: r.version,
  can: r.state === 'planned' || (r.state === 'done' && r.undo_until !== null && r.undo_until > actor.at) ? ['reorganisation.withdraw'] : [],
})
