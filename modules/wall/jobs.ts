import type { Database } from '#platform/db/database.ts'
import { trashDays } from './reach.ts'

/** Empties the trash of what lay in it for thirty days; the photos, let go since, are the sweeper's. */
export async function emptyTrash({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  const before = new Date(at.getTime() - trashDays * 86_400_000)
  await db.deleteFrom('comment').where('trashed_at', '<', before).where('reply_count', '=', 0).execute()
  // What others answer keeps its place, and nothing of what it said.
  await db.deleteFrom('comment_version').where('comment_id', 'in', db.selectFrom('comment').select('id').where('trashed_at', '<', before)).execute()
  await db.updateTable('comment').set({ body: '' }).where('trashed_at', '<', before).where('body', '<>', '').execute()
  await db.deleteFrom('scheduled_post').where('withdrawn_at', '<', before).execute()
  await db.deleteFrom('post').where('trashed_at', '<', before).execute()
}
