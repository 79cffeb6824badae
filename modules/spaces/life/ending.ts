// The end of a closed space: announced to its owners, then deleted once the authority has kept it for its time.
import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { detachScope } from '#platform/files/files.ts'
import { forgetNoticesOf } from '#platform/notices/keep.ts'
import { removals, type RemovalPart } from '#platform/removal.ts'
import { forgetEntriesOf } from '#platform/search/write.ts'
import { dropArchivesOf } from '../archives.ts'
import { record } from '../facts.ts'
import { deletedOn, endsAt } from './ending-rule.ts'

const ahead = 30 * 86_400_000
/** Spaces announced in one transaction, deleted in one night, and rows that go in one transaction. */
const [step, most, batch] = [100, 50, 500]

/** Announces what ends within thirty days, and deletes what was announced and has been kept for its time. What a kill leaves half done is done the next night. */
export async function endSpaces({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  // Kept for longer since it was announced: it will be announced again.
  await db.updateTable('space').set({ ending_told_at: null }).where('ending_told_at', 'is not', null).where('deleting', 'is', null).where('archived_at', 'is not', null).where(sql<boolean>`${endsAt()} > ${new Date(at.getTime() + ahead)}`).execute()
  let told = 0
  for (let found = step; found === step; told += found) found = await work(db, (tx) => announce(tx, at))
  const due = await db.selectFrom('space').select('id').where('archived_at', 'is not', null).where((eb) => eb.or([eb('deleting', 'is not', null), isDue(at)])).orderBy('archived_at').limit(most).execute()
  for (const { id } of due) await deleteSpace(db, id, at)
  if (told + due.length > 0) await pool.query('notify journal_written')
}

const isDue = (at: Date): RawBuilder<boolean> => sql<boolean>`(${endsAt()} <= ${at} and space.ending_told_at <= ${new Date(at.getTime() - ahead)})`

async function announce(tx: Tx, at: Date): Promise<number> {
  const rows = await tx.updateTable('space').set({ ending_told_at: at }).where('id', 'in', tx.selectFrom('space').select('id').where('archived_at', 'is not', null).where('ending_told_at', 'is', null).where('deleting', 'is', null)
    .where(sql<boolean>`${endsAt()} <= ${new Date(at.getTime() + ahead)}`).orderBy('archived_at').limit(step)).returning(['id', 'authority_id', deletedOn().as('on')]).execute()
  for (const row of rows) record(tx, { personId: '', at, via: 'system' }, 'space.ending', { id: row.id, scopeId: row.id, authorityId: row.authority_id, data: { on: row.on?.toISOString() ?? null, least: 'member.manage' } })
  return rows.length
}

async function deleteSpace(db: Database['db'], id: string, at: Date): Promise<void> {
  if (!(await work(db, (tx) => shut(tx, id, at)))) return
  const parts: (readonly [string, RemovalPart])[] = [...removals(), ['search', forgetEntriesOf], ['notices', forgetNoticesOf]]
  for (const [name, remove] of parts) {
    for (let gone = batch; gone === batch;) {
      gone = await work(db, async (tx) => {
        const n = await remove(tx, id, batch, at)
        if (n > 0) await count(tx, id, name, n)
        return n
      })
    }
  }
  await work(db, async (tx) => {
    const files = await detachScope(tx, id, at)
    if (files > 0) await count(tx, id, 'files', files)
    await dropArchivesOf(tx, id, at)
    const row = await tx.deleteFrom('space').where('id', '=', id).returning(['authority_id', 'archived_at', 'deleting']).executeTakeFirst()
    if (!row) return
    await tx.deleteFrom('scope').where('id', '=', id).execute()
    record(tx, { personId: '', at, via: 'system' }, 'space.deleted', { id, authorityId: row.authority_id, data: { closedAt: row.archived_at?.toISOString() ?? null, counts: row.deleting } })
  })
}

/** From here on nobody finds it, and nobody opens it again; one that was opened meanwhile stays. */
async function shut(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx.selectFrom('space').select(['deleting', isDue(at).as('due')]).where('id', '=', id).where('archived_at', 'is not', null).forUpdate().executeTakeFirst()
  if (!row || (row.deleting === null && !row.due)) return false
  if (row.deleting !== null) return true
  const members = await tx.deleteFrom('scope_grant').where('scope_id', '=', id).returning('principal_kind').execute()
  await tx.deleteFrom('follow').where('space_id', '=', id).execute()
  await tx.updateTable('space').set({ deleting: JSON.stringify({ members: members.filter((m) => m.principal_kind === 'person').length }) }).where('id', '=', id).execute()
  return true
}

const count = (tx: Tx, id: string, name: string, n: number) => tx.updateTable('space').set({ deleting: sql<string>`deleting || jsonb_build_object(${name}::text, coalesce((deleting ->> ${name})::int, 0) + ${n}::int)` }).where('id', '=', id).execute()
