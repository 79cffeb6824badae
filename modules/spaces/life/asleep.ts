// « Toujours utile ? »: a space where nothing has happened for ninety days is asked about once, marked in the directory, and comes after the others.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { onBehalf, standingFor } from '../access.ts'
import { record } from '../facts.ts'
import { readSpace } from '../spaces.ts'
import { asleep, awake } from './asleep-rule.ts'

/** Spaces asked about in one transaction, and in one night. */
const step = 100
const most = 2_000

/** Asks about those that fell asleep since the last night, each once until it has been awake again. */
export async function askSleepers({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  let asked = 0
  for (let found = step; found === step && asked < most; asked += found) found = await work(db, async (tx) => {
    const rows = await tx.updateTable('space').set({ asleep_asked_at: at }).where('id', 'in', tx.selectFrom('space').select('id').where(asleep(at)).where(sql<boolean>`(space.asleep_asked_at is null or space.asleep_asked_at <= ${awake})`).orderBy('last_activity_at').limit(step))
      .returning(['id', 'authority_id', 'last_activity_at']).execute()
    for (const row of rows) record(tx, { personId: '', at, via: 'system' }, 'space.asleep', { id: row.id, scopeId: row.id, authorityId: row.authority_id, data: { since: row.last_activity_at.toISOString(), least: 'member.manage' } })
    return rows.length
  })
  if (asked > 0) await pool.query('notify journal_written')
}

/** « Oui, on le garde »: it is asked again after as long. Of a space that is awake, nothing changes. */
export async function keepSpace(tx: Tx, actor: Actor, id: string) {
  const space = await standingFor(tx, actor, id, 'member.manage')
  const row = await tx.selectFrom('space').select(['kept_at', asleep(actor.at).as('asleep')]).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
  if (!row.asleep) return readSpace(tx, actor, id)
  await tx.updateTable('space').set({ kept_at: actor.at, kept_by: actor.personId }).where('id', '=', id).execute()
  record(tx, actor, 'space.kept', { id, scopeId: id, authorityId: space.authority_id, data: { before: row.kept_at?.toISOString() ?? null, after: actor.at.toISOString(), least: 'member.manage', ...onBehalf(space, 'member.manage') } })
  return readSpace(tx, actor, id)
}
