import type { Database, Tx } from '#platform/db/database.ts'
import { freeFiles } from '#platform/files/files.ts'
import { trashDays } from './reach.ts'
import { filesOf } from './scheduled.ts'

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

/** What goes with a space: plans and the files they hold, then posts; comments, photos, reactions, answers and former versions go with their post. */
export async function remove(tx: Tx, spaceId: string, limit: number, at: Date): Promise<number> {
  const plans = await tx.deleteFrom('scheduled_post').where('id', 'in', tx.selectFrom('scheduled_post').select('id').where('scope_id', '=', spaceId).limit(limit)).returning('given').execute()
  await freeFiles(tx, plans.flatMap(({ given }) => filesOf(given)), at)
  if (plans.length === limit) return limit
  const posts = await tx.deleteFrom('post').where('id', 'in', tx.selectFrom('post').select('id').where('scope_id', '=', spaceId).limit(limit - plans.length)).executeTakeFirst()
  return plans.length + Number(posts.numDeletedRows)
}
