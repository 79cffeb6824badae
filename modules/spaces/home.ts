import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { spaceRows, presentSpace } from './present.ts'

/** The spaces that one is invited to and those that one follows, of those that are open, the most recently active first; eight at most. */
export async function followedSpaces(db: Db, actor: Actor) {
  const rows = await spaceRows(db, actor).where('space.archived_at', 'is', null).where('space.id', 'in', sql<string>`(select space_id from follow where person_id = ${actor.personId} union all select scope_id from scope_grant where principal_id = ${actor.personId} and principal_kind = 'invited' and until > ${actor.at})`)
    .orderBy(sql`follow.seen_at is not null`).orderBy('space.last_activity_at', 'desc').orderBy('space.id', 'desc').limit(8).execute()
  return { items: rows.map(presentSpace([])) }
}
