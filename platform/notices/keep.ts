import { sql, type RawBuilder } from 'kysely'
import type { Database, Db, Tx } from '../db/database.ts'

const days = 90
const step = 5_000

/** Lines are kept for ninety days, in steps that hold nobody up. */
export async function purgeNotices({ pool }: Pick<Database, 'pool'>, at: Date): Promise<void> {
  const before = new Date(at.getTime() - days * 86_400_000)
  for (const [table, key] of [['notice', 'id'], ['notice_fact', 'fact_id']] as const) {
    for (;;) {
      const { rowCount } = await pool.query(`delete from ${table} where ${key} in (select ${key} from ${table} where at < $1 order by at limit ${step})`, [before])
      if ((rowCount ?? 0) < step) break
    }
  }
}

/** What somebody was told of and when, for their own export; not in words: those are other people's. What they read or hear no more of is nobody else's business. */
export const noticesOf = async (db: Db, personId: string, content: boolean) => (!content ? {} : {
  notices: await db.selectFrom('notice').select(['noun', 'subject_id', 'level', 'at', 'read_at']).where('person_id', '=', personId).orderBy('id').limit(100_000).execute(),
  silences: await db.selectFrom('silence').select(['noun', 'subject_id', 'level', 'at']).where('person_id', '=', personId).limit(100_000).execute(),
})

/** Whoever is erased hears of nothing, and is muted by nobody any more. */
export async function eraseNotices(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('notice').where('person_id', '=', personId).execute()
  await tx.deleteFrom('silence').where((eb) => eb.or([eb('person_id', '=', personId), eb.and([eb('noun', '=', sql.lit('person')), eb('subject_id', '=', personId)])])).execute()
}

/** What was told of things that some people may not see any more: `which` is a subquery of such ids, about the person of the row `notice`. */
export const forgetNotices = async (tx: Tx, noun: string, which: RawBuilder<unknown>): Promise<void> => void await sql`delete from notice where noun = ${noun} and subject_id in (${which})`.execute(tx)

/** What was told of a scope that is deleted goes with it, so many at once. */
export const forgetNoticesOf = async (tx: Tx, scopeId: string, limit: number): Promise<number> =>
  Number((await sql`delete from notice where id in (select id from notice where scope_id = ${scopeId} or subject_id = ${scopeId} limit ${limit})`.execute(tx)).numAffectedRows ?? 0)
