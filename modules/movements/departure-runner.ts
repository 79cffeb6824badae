// The day after somebody's last day: their posts end, their spaces go to whoever follows them, and what they wrote stays.
import { sql } from 'kysely'
import { today } from '#modules/audiences/index.ts'
import { handOver, ownedSpaces } from '#modules/spaces/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { administratorsOf, refreshEveryone } from '#platform/access/principals.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from './facts.ts'
import { likelySuccessors } from './successors.ts'

const most = 200
type Leaving = { personId: string, authorityId: string, endsOn: string, successorId: string | null }

/** All whose last day has passed, whoever wrote that day: this screen, an import, the directory. Each in a transaction of its own. */
export async function runDepartures({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  const day = today(at)
  const due = await db.selectFrom('affiliation as a').leftJoin('departure as d', (j) => j.onRef('d.person_id', '=', 'a.person_id').onRef('d.authority_id', '=', 'a.authority_id'))
    .where('a.kind', 'in', ['staff', 'councillor', 'foster_carer']).where('a.ends_on', '<', day)
    .where((eb) => eb.or([eb('d.done_at', 'is', null), eb('d.ends_on', '<>', eb.ref('a.ends_on'))]))
    .select(['a.person_id', 'a.authority_id', sql<string>`a.ends_on::text`.as('ends_on'), 'd.successor_id']).orderBy('a.ends_on').limit(most).execute()
  const system = { personId: '', at, via: 'system' } as Actor
  for (const one of due) {
    await work(db, async (tx) => {
      const successorId = one.successor_id ?? await somebody(tx, one.person_id, one.authority_id, day)
      await finish(tx, system, { personId: one.person_id, authorityId: one.authority_id, endsOn: one.ends_on, successorId })
    })
  }
  if (due.length > 0) await pool.query('notify journal_written')
}

export async function finish(tx: Tx, actor: Actor, { personId, authorityId, endsOn, successorId }: Leaving): Promise<void> {
  await tx.updateTable('position').set((eb) => ({ ends_on: endsOn, version: eb('version', '+', 1) })).where('person_id', '=', personId).where('authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', endsOn)])).execute()
  const handed = await handOver(tx, actor, { personId, authorityId, successorId })
  await tx.deleteFrom('absence').where('person_id', '=', personId).where('authority_id', '=', authorityId).execute()
  // Whoever belongs to no authority any more is in the directory no more; their name stays on what they wrote.
  await sql`update person set closed_at = ${actor.at}::timestamptz where id = ${personId} and closed_at is null and not exists (select from affiliation a where a.person_id = ${personId} and (a.ends_on is null or a.ends_on >= ${today(actor.at)}::date))`.execute(tx)
  const done = { ends_on: endsOn, successor_id: successorId, done_at: actor.at }
  await tx.insertInto('departure').values({ person_id: personId, authority_id: authorityId, ordered_by: null, ordered_at: actor.at, ...done }).onConflict((c) => c.columns(['person_id', 'authority_id']).doUpdateSet(done)).execute()
  await refreshEveryone(tx, [personId], today(actor.at))
  await peopleChanged(tx, [personId], actor.at)
  record(tx, actor, 'departure.done', { id: personId, authorityId, data: { personId, successorId, spaces: handed } })
}

/** When nobody was named and a space would be without an owner: who leads the unit, who runs it too, else an administrator. */
async function somebody(tx: Tx, personId: string, authorityId: string, day: string): Promise<string | null> {
  if (!(await ownedSpaces(tx, personId, authorityId).execute()).some((space) => space.others === 0)) return null
  const [likely] = await likelySuccessors(tx, personId, authorityId, day)
  return likely ?? (await tx.selectFrom('person_principal').select('person_id').where('principal_id', '=', administratorsOf(authorityId)).where('person_id', '<>', personId).orderBy('person_id').limit(1).executeTakeFirst())?.person_id ?? null
}
