import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { spaceRows, presentSpace } from './present.ts'

/** The spaces that one follows, the most recently active first; eight at most. */
export async function followedSpaces(db: Db, actor: Actor) {
  const rows = await spaceRows(db, actor).where('follow.seen_at', 'is not', null).orderBy('space.last_activity_at', 'desc').orderBy('space.id', 'desc').limit(8).execute()
  return { items: rows.map(presentSpace([])) }
}
