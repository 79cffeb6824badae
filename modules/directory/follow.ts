// Following somebody: what they publish where one may read it is told in passing. They do not know, nor does anybody else.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { FollowsPart } from '#platform/follows.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { comesAfter } from '#platform/notices/follows.ts'
import type { Told } from '#platform/notices/kinds.ts'
import { hearAgain } from '#platform/notices/silences.ts'
import { Problem } from '#platform/problem.ts'
import { unheard } from './follow-shown.ts'
import { readPerson } from './person.ts'

/** Who are told of one fact: those who began first. */
const most = 1_000

export async function setFollowed(tx: Tx, actor: Actor, id: string, follows: boolean) {
  await (follows ? startFollowing : unfollow)(tx, actor, id)
  return readPerson(tx, actor, id)
}

/** Somebody whom one hears less of is heard again. */
async function startFollowing(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!await visiblePeople(tx, actor).select('id').where('id', '=', id).executeTakeFirst()) throw new Problem(404, 'person.not_found')
  if (id === actor.personId) throw new Problem(409, 'person.own_follow')
  await hearAgain(tx, actor, 'person', id)
  await tx.insertInto('person_follow').values({ followed_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).execute()
}

/** The mark alone, whomever one may see. */
export async function unfollow(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('person_follow').where('followed_id', '=', id).where('person_id', '=', actor.personId).execute()
}

/** The people whom one follows. */
export const follows: FollowsPart = {
  noun: 'person',
  list: async (db, { personId }, after, limit) => (await db.selectFrom('person_follow as w').select(['w.followed_id as id', 'w.at']).where('w.person_id', '=', personId).where(sql<boolean>`not ${unheard(personId, 'w.followed_id')}`)
    .where(comesAfter(sql`w.at`, sql`w.followed_id`, after)).orderBy('w.at', 'desc').orderBy('w.followed_id', 'desc').limit(limit).execute()).map((row) => ({ ...row, why: 'chose' })),
  set: (tx, actor, id, following) => (following ? startFollowing : unfollow)(tx, actor, id),
}

/** For the notices of a module: whoever followed who published each of these things, when they did. Who of them may read it is asked where all that is told is. */
export async function followersOf(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const by = facts.filter((f) => f.actor_id !== null && f.noun_id !== null)
  if (by.length === 0) return []
  const { rows } = await sql<{ fact: string, id: string, person_id: string }>`select f.fact, f.id, w.person_id from unnest(${by.map((f) => f.id)}::text[], ${by.map((f) => f.noun_id)}::uuid[], ${by.map((f) => f.actor_id)}::uuid[], ${by.map((f) => f.at)}::timestamptz[]) as f (fact, id, by, at)
    cross join lateral (select person_id from person_follow where followed_id = f.by and at <= f.at order by at, person_id limit ${most}) w`.execute(db)
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.id }))
}

/** Both ways, when somebody's data are erased. */
export const forgetFollows = async (tx: Tx, personId: string): Promise<void> => void await tx.deleteFrom('person_follow').where((eb) => eb.or([eb('person_id', '=', personId), eb('followed_id', '=', personId)])).execute()
