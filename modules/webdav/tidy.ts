import type { Database } from '#platform/db/database.ts'

export const readDays = 90

/** Locks whose time is over, and what devices read so long ago that they will have asked again. */
export async function tidy({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  await db.deleteFrom('drive_lock').where('until', '<', at).execute()
  await db.deleteFrom('drive_read').where('at', '<', new Date(at.getTime() - readDays * 86_400_000)).execute()
}
