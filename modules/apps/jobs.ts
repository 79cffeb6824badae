import { closeAddressed } from '#platform/access/addressed.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { freeFiles } from '#platform/files/files.ts'
import { removedDays } from './apps.ts'

const batch = 100
/** What was taken away thirty days ago, with its scope; the pictures are the sweeper's. */
export async function emptyTrash({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (let gone = batch; gone === batch;) {
    gone = await work(db, async (tx) => {
      const rows = await tx.deleteFrom('app').where('id', 'in', tx.selectFrom('app').select('id').where('removed_at', '<', new Date(at.getTime() - removedDays * 86_400_000)).limit(batch)).returning(['scope_id', 'picture_id']).execute()
      await freeFiles(tx, rows.flatMap(({ picture_id }) => picture_id ?? []), at)
      for (const { scope_id } of rows) await closeAddressed(tx, scope_id)
      return rows.length
    })
  }
}
