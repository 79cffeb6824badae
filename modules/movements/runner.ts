// Does what was ordered, batch by batch: each is whole or not there, and after a crash the next run goes on where the last one was.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { placeOf } from './moves.ts'
import { takeDown } from './reorganisations.ts'
import type { Change, Place } from './tables.ts'

const batch = 100
const day = 86_400_000

/** All whose day has come, and whatever a process left undone. */
export async function runReorganisations(database: Database, at: Date): Promise<void> {
  const open = await database.db.selectFrom('reorganisation').select('id').where('state', 'in', ['planned', 'running', 'undoing']).where('starts_on', '<=', today(at)).orderBy('id').execute()
  for (const { id } of open) await runReorganisation(database, id, at)
}

export async function runReorganisation(database: Database, id: string, at: Date): Promise<void> {
  while (await next(database, id, at)) await database.pool.query('notify journal_written')
  await database.pool.query('notify journal_written')
}

const next = async ({ db }: Database, id: string, at: Date): Promise<boolean> => {
  try {
    return await work(db, (tx) => step(tx, id, at))
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'audience.would_enter')) throw error
    await work(db, (tx) => leaveOut(tx, id, at))
    return true
  }
}

/** Whoever ordered it would let themselves into a space: their own posts stay where they are, and all others move. */
async function leaveOut(tx: Tx, id: string, at: Date): Promise<void> {
  const r = await tx.selectFrom('reorganisation').select(['authority_id', 'ordered_by']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const left = await tx.deleteFrom('reorganisation_step').where('reorganisation_id', '=', id).where('person_id', '=', r.ordered_by).returning('position_id').execute()
  // Another runner was faster.
  if (left.length === 0) return
  await tx.updateTable('reorganisation').set((eb) => ({ posts: eb('posts', '-', left.length) })).where('id', '=', id).execute()
  record(tx, { personId: r.ordered_by ?? '', at, via: `reorganisation:${id}` }, 'reorganisation.left_out', { id, authorityId: r.authority_id, data: { personId: r.ordered_by, posts: left.map((post) => post.position_id) } })
}

/** One batch; false when nothing is left. Behind the lock of the reorganisation, so that two runners take turns. */
async function step(tx: Tx, id: string, at: Date): Promise<boolean> {
  const r = await tx.selectFrom('reorganisation').select(['id', 'authority_id', 'selection', 'change', 'state', 'ordered_by', sql<string>`starts_on::text`.as('starts_on')]).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!r || r.state === 'done' || r.state === 'undone' || r.starts_on > today(at)) return false
  if (r.state === 'planned') {
    await takeDown(tx, r, today(at))
    return true
  }
  const by = { personId: r.ordered_by ?? '', at, via: r.ordered_by === null ? 'system' : `reorganisation:${id}` }
  const moved = r.state === 'running' ? await apply(tx, r, by) : await takeBack(tx, r, by)
  await peopleChanged(tx, [...new Set(moved)], by)
  const ended = moved.length < batch
  await tx.updateTable('reorganisation').set((eb) => ({ done: eb('done', '+', moved.length), ...(!ended ? {} : r.state === 'running' ? { state: 'done' as const, applied_at: at, undo_until: new Date(at.getTime() + day) } : { state: 'undone' as const }) })).where('id', '=', id).execute()
  return !ended
}

type Ordered = { id: string, authority_id: string, change: Change }
type Moved = { id: string, person_id: string, unit_id: string, site_id: string | null, territory_id: string | null }

async function apply(tx: Tx, r: Ordered, by: Recorded): Promise<string[]> {
  const place = await placeOf(tx, r.change, r.authority_id)
  const posts = await tx.selectFrom('reorganisation_step as s').innerJoin('position as p', 'p.id', 's.position_id').select(['p.id', 's.person_id', 'p.unit_id', 'p.site_id', 'p.territory_id'])
    .where('s.reorganisation_id', '=', r.id).where('s.before', 'is', null).orderBy('p.id').limit(batch).forUpdate('p').execute()
  if (posts.length === 0) return []
  await tx.updateTable('position').set((eb) => ({ ...place, version: eb('version', '+', 1) })).where('id', 'in', posts.map((p) => p.id)).execute()
  const before = posts.map((post) => JSON.stringify(only(post, place)))
  await sql`update reorganisation_step s set before = x.before::jsonb from unnest(${posts.map((p) => p.id)}::uuid[], ${before}::text[]) as x (id, before) where s.reorganisation_id = ${r.id} and s.position_id = x.id`.execute(tx)
  for (const post of posts) record(tx, by, 'position.moved', { id: post.id, authorityId: r.authority_id, data: { personId: post.person_id, before: only(post, place), after: place } })
  return posts.map((p) => p.person_id)
}

/** Each post goes back to where it was, unless somebody moved it elsewhere since. */
async function takeBack(tx: Tx, r: Ordered, by: Recorded): Promise<string[]> {
  const place = await placeOf(tx, r.change, r.authority_id)
  const steps = await tx.selectFrom('reorganisation_step as s').innerJoin('position as p', 'p.id', 's.position_id').select(['p.id', 's.person_id', 's.before', 'p.unit_id', 'p.site_id', 'p.territory_id'])
    .where('s.reorganisation_id', '=', r.id).where('s.before', 'is not', null).orderBy('p.id').limit(batch).forUpdate('p').execute()
  const back = steps.filter((s) => JSON.stringify(only(s, place)) === JSON.stringify(only({ ...s, ...place }, place)))
  for (const [text, same] of Map.groupBy(back, (s) => JSON.stringify(s.before))) {
    await tx.updateTable('position').set((eb) => ({ ...(JSON.parse(text) as Place), version: eb('version', '+', 1) })).where('id', 'in', same.map((s) => s.id)).execute()
  }
  if (steps.length > 0) await tx.updateTable('reorganisation_step').set({ before: null }).where('reorganisation_id', '=', r.id).where('position_id', 'in', steps.map((s) => s.id)).execute()
  for (const post of back) record(tx, by, 'position.moved', { id: post.id, authorityId: r.authority_id, data: { personId: post.person_id, before: place, after: post.before } })
  return steps.map((s) => s.person_id)
}

/** Of a post, the columns that a change touches. */
const only = (post: Moved, place: Place): Place => Object.fromEntries(Object.keys(place).toSorted().map((key) => [key, post[key as keyof Place] ?? null]))
