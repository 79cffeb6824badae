// Who may open spaces.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

/** Where the authority charges some with opening spaces, each of them up to their quota, when it is about `another` one. */
export async function mayCreate(db: Db, actor: Actor, authorityId: string, another = true): Promise<void> {
  const row = await db.selectFrom('authority').leftJoin('duty', (j) => j.onRef('duty.authority_id', '=', 'authority.id').on('duty.person_id', '=', actor.personId).on('duty.kind', '=', 'space_creator'))
    .select(['space_creation', 'duty.id as duty', 'duty.quota', (eb) => eb.selectFrom('space').select((of) => of.fn.countAll<number>().as('n')).whereRef('space.authority_id', '=', 'authority.id').where('space.created_by', '=', actor.personId).where('space.archived_at', 'is', null).as('opened')])
    .where('authority.id', '=', authorityId).orderBy(sql`duty.quota desc nulls first`).limit(1).executeTakeFirstOrThrow()
  if (row.space_creation === 'everyone') return
  if (row.duty === null) throw new Problem(403, 'space.creation_charged')
  if (another && row.quota !== null && Number(row.opened) >= row.quota) throw new Problem(409, 'space.quota')
}
