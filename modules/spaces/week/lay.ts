// On Monday morning, one line to those who follow a space where something happened last week.
import { sql } from 'kysely'
import { lastWeek, weekOf } from '#lib/weeks.ts'
import type { Said } from '#platform/blueprint.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { weekParts, type Week } from '#platform/week.ts'
import { record } from '../facts.ts'

/** Spaces looked at in one transaction, and people whom about one fact tells: facts are told by the hundred, and a space may have many who follow it. */
const step = 100
const slice = 100

type Space = { id: string, authority_id: string }

/** Lays what is not laid yet for the week that ended last: once for each space, however often it runs. */
export async function layWeeks({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  const week = weekOf(lastWeek(at))
  let laid = 0
  for (let last: string | null = null; ;) {
    const spaces = await waiting(db, week, last)
    const said = await saidOf(db, spaces, week)
    laid += await work(db, (tx) => lay(tx, spaces.filter(({ id }) => said.has(id)), said, week, at))
    if (spaces.length < step) break
    last = spaces.at(-1)!.id
  }
  if (laid > 0) await pool.query('notify journal_written')
}

/** Spaces that somebody follows, open and awake since that week began, of which it was not said yet. */
const waiting = (db: Database['db'], week: Week, after: string | null): Promise<Space[]> => db.selectFrom('space').select(['space.id', 'space.authority_id'])
  .where('archived_at', 'is', null).where('last_activity_at', '>=', week.from).$if(after !== null, (q) => q.where('space.id', '>', after))
  .where(sql<boolean>`exists (select from follow f where f.space_id = space.id)`).where(sql<boolean>`not exists (select from space_week w where w.space_id = space.id and w.first_day >= ${week.first}::date)`)
  .orderBy('space.id').limit(step).execute()

/** What modules say of each, in their order; by module, so that it is told to nobody who is without it. */
async function saidOf(db: Database['db'], spaces: readonly Space[], week: Week): Promise<Map<string, { module: string, said: Said }[]>> {
  const found = new Map<string, { module: string, said: Said }[]>()
  if (spaces.length === 0) return found
  for (const [module, part] of weekParts()) {
    for (const [id, all] of await part.said(db, spaces.map((space) => space.id), week)) found.set(id, [...(found.get(id) ?? []), ...all.map((said) => ({ module, said }))])
  }
  return found
}

async function lay(tx: Tx, spaces: readonly Space[], said: Awaited<ReturnType<typeof saidOf>>, { first }: Week, at: Date): Promise<number> {
  if (spaces.length === 0) return 0
  const rows = await tx.insertInto('space_week').values(spaces.map(({ id, authority_id }) => ({ space_id: id, authority_id, first_day: first, said: JSON.stringify(said.get(id)) })))
    .onConflict((c) => c.column('space_id').doUpdateSet((eb) => ({ first_day: eb.ref('excluded.first_day'), said: eb.ref('excluded.said') })).where(sql<boolean>`space_week.first_day < excluded.first_day`))
    .returning(['space_id as id', 'authority_id']).execute()
  if (rows.length === 0) return 0
  const followers = await countFollowers(tx, rows.map(({ id }) => id))
  for (const { id, authority_id: authorityId } of rows) {
    const about = { id, scopeId: id, authorityId }
    // The line of the week before goes; then those who follow are told, a part of them by each fact.
    record(tx, { personId: '', at, via: 'system' }, 'week.laid', { ...about, data: { first } })
    const of = Math.ceil((followers.get(id) ?? 0) / slice)
    for (let part = 0; part < of; part++) record(tx, { personId: '', at, via: 'system' }, 'week.told', { ...about, data: { part, of } })
  }
  return rows.length
}

async function countFollowers(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('follow').select(['space_id', sql<number>`count(*)::int`.as('n')]).where('space_id', '=', sql<string>`any(${ids}::uuid[])`).groupBy('space_id').execute()
  return new Map(rows.map(({ space_id, n }) => [space_id, n]))
}
