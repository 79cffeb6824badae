import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { andOn } from '#platform/access/switches.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from './facts.ts'
import { trashDays } from './reach.ts'

const most = 500

/** Says of each card whose review date has come, once for that date, that it has: search hears it, and whoever answers for it. Where cards are off, or of what is hidden, it is said once that is over. */
export async function sayExpired({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (;;) {
    const said = await work(db, async (tx) => {
      const rows = await tx.updateTable('practice').set({ expired_at: at })
        .where('id', 'in', (eb) => eb.selectFrom('practice').select('id').where('expired_at', 'is', null).where('trashed_at', 'is', null).where('hidden_at', 'is', null).where(sql<boolean>`true${andOn('practice.scope_id', 'practice.read')}`).where('review_on', '<=', sql<string>`${today(at)}::date`).orderBy('review_on').orderBy('id').limit(most).forUpdate().skipLocked())
        .returning(['id', 'scope_id', 'authority_id', 'author_id']).execute()
      for (const row of rows) record(tx, { personId: row.author_id, at, via: 'system' }, 'practice.expired', { id: row.id, scopeId: row.scope_id, authorityId: row.authority_id })
      return rows.length
    })
    if (said < most) return
  }
}

/** Empties the trash of what lay in it for thirty days; the photos, let go since, are the sweeper's. */
export async function emptyTrash({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  await db.deleteFrom('practice').where('trashed_at', '<', new Date(at.getTime() - trashDays * 86_400_000)).execute()
}
