// The day after somebody's last day: their posts end, their spaces go to whoever follows them, and what they wrote stays.
import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import { handOver } from '#modules/spaces/index.ts'
import { standingOn } from '#platform/access/days.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { refreshEveryone } from '#platform/access/principals.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { work } from '#platform/db/work.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { endAccess } from '#platform/identity/manage.ts'
import { handOn } from '#platform/leaving.ts'
import { clearAbsences, endStandingIn } from './absences.ts'
import { record } from './facts.ts'

const most = 200
type Leaving = { personId: string, authorityId: string, endsOn: string, successorId: string | null, vacant: boolean }

/** All whose last day has passed, whoever wrote that day: this screen, an import, the directory. Each in a transaction of its own. */
export async function runDepartures({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  const day = today(at)
  // Whoever was one thing here and still is another has not left; of several ends the last one counts.
  const { rows: due } = await sql<{ person_id: string, authority_id: string, ends_on: string, successor_id: string | null, vacant: boolean }>`select a.person_id, a.authority_id, max(a.ends_on)::text as ends_on, d.successor_id, coalesce(d.vacant, false) as vacant
    from affiliation a left join departure d on d.person_id = a.person_id and d.authority_id = a.authority_id
    where a.kind in ('staff', 'councillor', 'foster_carer') group by a.person_id, a.authority_id, d.successor_id, d.vacant, d.done_at, d.ends_on
    having bool_and(a.ends_on is not null and a.ends_on < ${day}::date) and (d.done_at is null or d.ends_on <> max(a.ends_on)) order by max(a.ends_on), a.person_id limit ${most}`.execute(db)
  const system = { personId: '', at, via: 'system' }
  for (const one of due) {
    await work(db, async (tx) => {
      // Who was named may have left, or been closed, meanwhile: then the hosts are asked, as where nobody was named.
      const successorId = one.successor_id !== null && (await fit(tx, one.successor_id, one.authority_id, day)) ? one.successor_id : null
      await finish(tx, system, { personId: one.person_id, authorityId: one.authority_id, endsOn: one.ends_on, successorId, vacant: one.vacant })
    })
  }
  if (due.length > 0) await pool.query('notify journal_written')
}

export async function finish(tx: Tx, actor: Recorded, { personId, authorityId, endsOn, successorId, vacant }: Leaving): Promise<void> {
  if (vacant) await leaveVacant(tx, actor, { personId, authorityId, endsOn })
  await tx.updateTable('position').set((eb) => ({ ends_on: endsOn, version: eb('version', '+', 1) })).where('person_id', '=', personId).where('authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', endsOn)])).execute()
  const handed = await handOver(tx, actor, { personId, authorityId, successorId })
  await handOn(tx, actor, { personId, authorityId, successorId })
  await clearAbsences(tx, actor, personId, authorityId)
  const stoodInFor = await endStandingIn(tx, actor, personId, authorityId)
  // Whoever belongs to no authority any more is in the directory no more; their name stays on what they wrote.
  const { rows: closed } = await sql`update person set closed_at = ${actor.at}::timestamptz where id = ${personId} and closed_at is null and not exists (select from affiliation a where a.person_id = ${personId} and (a.ends_on is null or a.ends_on >= ${today(actor.at)}::date)) returning id`.execute(tx)
  if (closed.length > 0) await endAccess(tx, personId)
  const done = { ends_on: endsOn, successor_id: successorId, done_at: actor.at }
  await tx.insertInto('departure').values({ person_id: personId, authority_id: authorityId, ordered_by: null, ordered_at: actor.at, ...done }).onConflict((c) => c.columns(['person_id', 'authority_id']).doUpdateSet(done)).execute()
  await refreshEveryone(tx, [personId], today(actor.at))
  await peopleChanged(tx, [personId], actor)
  record(tx, actor, 'departure.done', { id: personId, authorityId, data: { personId, successorId, spaces: handed, stoodInFor } })
}

/** The posts that they held on their last day and that would have gone on are there from the next day, held by nobody. */
async function leaveVacant(tx: Tx, actor: Recorded, { personId, authorityId, endsOn }: Omit<Leaving, 'successorId' | 'vacant'>): Promise<void> {
  const posts = await tx.selectFrom('position').select(['unit_id', 'title', 'rank', 'share', 'site_id', 'trade_id', 'territory_id', 'ends_on']).where('person_id', '=', personId).where('authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', endsOn)])).where('starts_on', '<=', endsOn)
    // A unit that closes takes its posts with it.
    .where('unit_id', 'in', (eb) => eb.selectFrom('unit').select('unit.id').where((u) => u.or([u('unit.ends_on', 'is', null), u('unit.ends_on', '>', endsOn)]))).execute()
  const starts_on = daysFrom(new Date(`${endsOn}T12:00:00Z`), 1)
  for (const post of posts) {
    const id = uuidv7()
    await tx.insertInto('position').values({ id, authority_id: authorityId, person_id: null, starts_on, ...post }).execute()
    record(tx, actor, 'position.vacated', { id, authorityId, data: { before: { personId }, after: { personId: null, unitId: post.unit_id, startsOn: starts_on } } })
  }
}

/** Is somebody there to take over: of the authority that day, and not closed? */
const fit = async (tx: Tx, personId: string, authorityId: string, day: string): Promise<boolean> => (await tx.selectFrom('affiliation as a').innerJoin('person', 'person.id', 'a.person_id').select('a.id').where('a.person_id', '=', personId).where('a.authority_id', '=', authorityId)
  .where('a.kind', 'in', ['staff', 'councillor', 'foster_carer']).where('person.closed_at', 'is', null).where(standingOn('a', day)).limit(1).executeTakeFirst()) !== undefined

/** Those whose affiliation began or ended in the last days count as everyone of their authority, or no longer, and in its audiences. */
export async function turnDay({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  const day = today(at)
  const { rows } = await sql<{ person_id: string }>`select distinct person_id from affiliation where starts_on between ${day}::date - 3 and ${day}::date or ends_on between ${day}::date - 4 and ${day}::date order by person_id`.execute(db)
  for (let first = 0; first < rows.length; first += most) {
    const ids = rows.slice(first, first + most).map((row) => row.person_id)
    await work(db, async (tx) => {
      await refreshEveryone(tx, ids, day)
      await peopleChanged(tx, ids, { personId: '', at })
    })
  }
  if (rows.length > 0) await pool.query('notify journal_written')
}
