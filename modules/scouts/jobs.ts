import { sql } from 'kysely'
import type { Database } from '#platform/db/database.ts'
import { lengthColumn } from '#platform/retention/kept.ts'

/** Forgets questions as old as their authority keeps them. A thousand at a time, so that no write is long. */
export async function forgetOld({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (;;) {
    const { numDeletedRows } = await db.deleteFrom('scout_question').where('id', 'in', (q) => q.selectFrom('scout_question as o').select('o.id').where(sql<boolean>`o.at + make_interval(months => ${lengthColumn('o.authority_id', 'scouts.question')}) < ${at}`).limit(1_000)).executeTakeFirstOrThrow()
    if (numDeletedRows < 1_000n) return
  }
}
