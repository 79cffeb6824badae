// Who counts as which audience, kept as rows in the transaction that changes a rule or a person.
import { sql } from 'kysely'
import { principalsChanged, type By, type Counting } from '#platform/access/people-changes.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { today } from '#lib/when.ts'
import { keepOut } from './keep-out.ts'
import { means } from './rule-plain.ts'
import { postsOf, type Audience } from './posts.ts'
import { peopleOf } from './rule-sql.ts'

/** Up to here people times audiences in memory cost less than two statements per audience. */
const few = 250
// Whoever changes a rule waits for those who change people, and they for him: neither evaluates what the other is just changing.
const rulesLock = 7265010
const sharingRules = (tx: Tx) => sql`select pg_advisory_xact_lock_shared(${rulesLock}::bigint)`.execute(tx)
export const changingRules = (tx: Tx) => sql`select pg_advisory_xact_lock(${rulesLock}::bigint)`.execute(tx)

/**
 * Brings the audiences of these people up to date. A few are asked in memory: what they are and every rule in two statements, the difference in a third,
 * however many audiences there are; many, audience by audience in SQL.
 */
export async function refreshAudiences(tx: Tx, people: readonly string[], by: By): Promise<void> {
  await sharingRules(tx)
  if (people.length <= few) return refreshFew(tx, people, by)
  await lockPeople(tx, people)
  for (const audience of await everyAudience(tx)) await refreshAudience(tx, audience, by, people)
}

const everyAudience = (tx: Tx) => tx.selectFrom('audience').select(['id', 'authority_id', 'rule']).orderBy('id').execute()
/** Two changes of the same person: the second waits here, and then sees both. */
const lockPeople = (tx: Tx, ids: readonly string[]) => tx.selectFrom('person').select('id').where('id', '=', sql<string>`any(${ids}::uuid[])`).orderBy('id').forNoKeyUpdate().execute()

async function refreshFew(tx: Tx, ids: readonly string[], by: By): Promise<void> {
  if (ids.length === 0) return
  await lockPeople(tx, ids)
  const posts = await postsOf(tx, ids, today(by.at))
  const reached = [...new Set([...posts.values()].flatMap((list) => list.map((post) => post.authority)))]
  const audiences = await everyAudience(tx)
  const wanted = audiences.flatMap(({ id, authority_id, rule }) => ids.filter((person) => reached.length > 0 && means(rule, authority_id, posts.get(person) ?? [])).map((personId) => ({ personId, principalId: id })))
  const pairs = { people: wanted.map((w) => w.personId), principals: wanted.map((w) => w.principalId) }
  const gone = await sql<Counting>`delete from person_principal pp using audience a where a.id = pp.principal_id and pp.person_id = any(${ids}::uuid[])
    and not exists (select from unnest(${pairs.people}::uuid[], ${pairs.principals}::uuid[]) as w (person, principal) where w.person = pp.person_id and w.principal = pp.principal_id)
    returning pp.person_id as "personId", pp.principal_id as "principalId"`.execute(tx)
  const came = await sql<Counting>`insert into person_principal (person_id, principal_id) select * from unnest(${pairs.people}::uuid[], ${pairs.principals}::uuid[]) on conflict do nothing
    returning person_id as "personId", principal_id as "principalId"`.execute(tx)
  if (ids.includes(by.personId)) await keepOut(tx, by, audiences, came.rows)
  await principalsChanged(tx, { came: came.rows, gone: gone.rows }, by.at)
}

/** One audience, whatever its size, or only these people in it: two statements. Answers how many came and went. */
export async function refreshAudience(tx: Tx, audience: Audience, by: By, among?: readonly string[]): Promise<{ came: number, gone: number }> {
  const wanted = peopleOf(audience.rule, { authorityId: audience.authority_id, today: today(by.at), ...(among === undefined ? {} : { among }) })
  const gone = await sql<Counting>`delete from person_principal pp where pp.principal_id = ${audience.id} and pp.person_id not in ${wanted} ${among === undefined ? sql`` : sql`and pp.person_id = any(${among}::uuid[])`}
    returning pp.person_id as "personId", pp.principal_id as "principalId"`.execute(tx)
  const came = await sql<Counting>`insert into person_principal (person_id, principal_id) select w.person_id, ${audience.id}::uuid from ${wanted} w (person_id) on conflict do nothing
    returning person_id as "personId", principal_id as "principalId"`.execute(tx)
  if (among?.includes(by.personId) ?? true) await keepOut(tx, by, [audience], came.rows)
  await principalsChanged(tx, { came: came.rows, gone: gone.rows }, by.at)
  return { came: came.rows.length, gone: gone.rows.length }
}

/** All of them, each in a transaction of its own: at midnight, when posts begin and end by their date, and when somebody has them built anew. */
export async function refreshEach({ db }: Pick<Database, 'db'>, at: Date, progress: (done: number, total: number) => void = () => {}): Promise<void> {
  const ids = (await db.selectFrom('audience').select('id').orderBy('id').execute()).map(({ id }) => id)
  for (const [done, id] of ids.entries()) {
    await work(db, async (tx) => {
      await sharingRules(tx)
      const audience = await tx.selectFrom('audience').select(['id', 'authority_id', 'rule']).where('id', '=', id).executeTakeFirst()
      if (audience) await refreshAudience(tx, audience, { personId: '', at })
    })
    progress(done + 1, ids.length)
  }
}
