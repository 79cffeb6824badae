import { closeAddressed } from '#platform/access/addressed.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { freeFiles } from '#platform/files/files.ts'
import { trashDays } from './reach.ts'

const batch = 100
/** Empties the trash of what lay in it for thirty days, with its scope; the files are the sweeper's. */
export async function emptyTrash({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (let gone = batch; gone === batch;) {
    gone = await work(db, async (tx) => {
      const rows = await tx.deleteFrom('article').where('id', 'in', tx.selectFrom('article').select('id').where('trashed_at', '<', new Date(at.getTime() - trashDays * 86_400_000)).limit(batch)).returning(['scope_id', 'image', 'files']).execute()
      await freeFiles(tx, rows.flatMap(({ image, files }) => [...(image ? [image.id] : []), ...files.map(({ id }) => id)]), at)
      for (const { scope_id } of rows) await closeAddressed(tx, scope_id)
      return rows.length
    })
  }
}
