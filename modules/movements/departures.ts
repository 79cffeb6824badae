import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import { ownedSpaces } from '#modules/spaces/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { leastRole } from '#platform/access/access.ts'
import { passing, refreshEveryone } from '#platform/access/principals.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { administered } from './access.ts'
import { finish } from './departure-runner.ts'
import { record } from './facts.ts'
import { cards, likelySuccessors } from './successors.ts'

const internal = ['staff', 'councillor', 'foster_carer'] as const

/** When somebody leaves, what will be handed over, and who might take it: who leads their unit, who runs the spaces with them. */
export async function readDeparture(db: Db, actor: Actor, personId: string, authorityId?: string) {
  const authority = administered(actor, authorityId)
  const person = await db.selectFrom('affiliation as a').innerJoin('person as p', 'p.id', 'a.person_id').where('a.person_id', '=', personId).where('a.authority_id', '=', authority).where('a.kind', 'in', internal)
    .select(['p.id', sql<string>`p.given_name || ' ' || p.family_name`.as('name'), 'p.headline', sql<null>`null`.as('external'), sql<string | null>`a.ends_on::text`.as('endsOn')]).orderBy(sql`a.ends_on desc nulls first`).limit(1).executeTakeFirst()
  if (!person) throw new Problem(404, 'person.not_found')
  const departure = await db.selectFrom('departure').select(['successor_id', 'done_at', 'vacant', sql<string>`ends_on::text`.as('ends_on')]).where('person_id', '=', personId).where('authority_id', '=', authority).executeTakeFirst()
  const spaces = await ownedSpaces(db, personId, authority).limit(200).execute()
  // Those whom they invited from outside, whatever module looks after them.
  const { guests } = await db.selectFrom('affiliation').select(sql<number>`count(*)::int`.as('guests')).where('sponsor_id', '=', personId).where('authority_id', '=', authority).where('kind', '=', 'guest').where('ends_on', '>=', today(actor.at)).executeTakeFirstOrThrow()
  const { endsOn, ...card } = person
  const successor = departure?.successor_id ? await cards(db, [departure.successor_id]) : []
  return {
    person: card, authorityId: authority, date: endsOn, successor: successor[0] ?? null, doneAt: departure?.ends_on === endsOn ? departure?.done_at?.toISOString() ?? null : null,
    guests, spaces: spaces.map((s) => ({ id: s.id, name: s.name, alone: s.others === 0 })), proposed: await cards(db, await likelySuccessors(db, personId, authority, today(actor.at))), vacant: departure?.vacant ?? true,
  }
}

/** Writes down that somebody leaves: their last day, and who takes over the spaces that would be without an owner. A day that has passed takes effect at once. */
export async function setDeparture(tx: Tx, actor: Actor, personId: string, given: { date: string, successorId?: string | null, vacant?: boolean, authorityId?: string }) {
  const vacant = given.vacant ?? true
  const before = await readDeparture(tx, actor, personId, given.authorityId)
  const authorityId = before.authorityId
  const successorId = given.successorId ?? null
  if (before.spaces.some((space) => space.alone) && successorId === null) throw new Problem(422, 'departure.successor_needed', { field: 'successorId' })
  if (successorId !== null) await mayTakeOver(tx, personId, successorId, authorityId, given.date)
  if (successorId === actor.personId) await keepOut(tx, actor, before.spaces.map((space) => space.id))
  await tx.updateTable('affiliation').set((eb) => ({ ends_on: given.date, version: eb('version', '+', 1) })).where('person_id', '=', personId).where('authority_id', '=', authorityId).where('kind', 'in', internal).execute()
  const row = { ends_on: given.date, successor_id: successorId, vacant, ordered_by: actor.personId, ordered_at: actor.at, done_at: null }
  await tx.insertInto('departure').values({ person_id: personId, authority_id: authorityId, ...row }).onConflict((c) => c.columns(['person_id', 'authority_id']).doUpdateSet(row)).execute()
  record(tx, actor, 'departure.set', { id: personId, authorityId, data: { personId, before: { date: before.date, successorId: before.successor?.id ?? null }, after: { date: given.date, successorId, vacant } } })
  if (given.date < today(actor.at)) await finish(tx, actor, { personId, authorityId, endsOn: given.date, successorId, vacant })
  else await settled(tx, actor, personId)
  return readDeparture(tx, actor, personId, authorityId)
}

/** They stay after all: possible until it has taken effect. */
export async function withdrawDeparture(tx: Tx, actor: Actor, personId: string, authorityId?: string): Promise<void> {
  const before = await readDeparture(tx, actor, personId, authorityId)
  if (before.doneAt !== null) throw new Problem(409, 'departure.done')
  const gone = await tx.deleteFrom('departure').where('person_id', '=', personId).where('authority_id', '=', before.authorityId).returning('person_id').executeTakeFirst()
  if (!gone && before.date === null) return
  await tx.updateTable('affiliation').set((eb) => ({ ends_on: null, version: eb('version', '+', 1) })).where('person_id', '=', personId).where('authority_id', '=', before.authorityId).where('kind', 'in', internal).execute()
  await settled(tx, actor, personId)
  record(tx, actor, 'departure.withdrawn', { id: personId, authorityId: before.authorityId, data: { personId, before: { date: before.date }, after: null } })
}

/** Another last day is another standing: with everyone of the authority, and in its audiences. */
async function settled(tx: Tx, actor: Actor, personId: string): Promise<void> {
  await refreshEveryone(tx, [personId], today(actor.at))
  await peopleChanged(tx, [personId], actor)
}

/** Those to come and those just done, by date, each person once: of several ends the last one counts, and whoever still is something here does not leave. */
export async function listDepartures(db: Db, actor: Actor, query: { authorityId?: string, cursor?: string, limit?: number }) {
  const authorityId = administered(actor, query.authorityId)
  const limit = query.limit ?? 50
  const after = readCursor(query.cursor, 2)
  const { rows } = await sql<{ id: string, name: string, headline: string, date: string, done_at: Date | null, named: boolean }>`select p.id, p.given_name || ' ' || p.family_name as name, p.headline, l.ends_on::text as date, d.done_at, d.successor_id is not null as named
    from (select person_id, max(ends_on) as ends_on from affiliation where authority_id = ${authorityId} and kind in ('staff', 'councillor', 'foster_carer') group by person_id having bool_and(ends_on is not null) and max(ends_on) >= ${daysFrom(actor.at, -60)}::date) l
    join person p on p.id = l.person_id left join departure d on d.person_id = l.person_id and d.authority_id = ${authorityId} and d.ends_on = l.ends_on
    ${after === null ? sql`` : sql`where (l.ends_on, p.id) > (${after[0]}::date, ${after[1]}::uuid)`} order by l.ends_on, p.id limit ${limit + 1}`.execute(db)
  return pageOf(rows, limit, ({ id, name, headline, date, done_at, named }) => ({ person: { id, name, headline, external: null }, date, successorNamed: named, doneAt: done_at?.toISOString() ?? null }), (row) => cursorOf(row.date, row.id))
}

/** Administrators see names and counts, never content: whoever writes down that somebody leaves does not name themselves for spaces that they do not read. */
async function keepOut(tx: Tx, actor: Actor, spaces: readonly string[]): Promise<void> {
  const read = await tx.selectFrom('scope_grant').select('scope_id').distinct().where('scope_id', '=', sql<string>`any(${spaces}::uuid[])`).where('principal_id', '=', sql<string>`any(${actor.principals}::uuid[])`)
    .where('principal_kind', 'not in', [...passing]).where('role', '>=', leastRole('space.read')).where('until', '>', actor.at).execute()
  if (read.length < spaces.length) throw new Problem(403, 'audience.would_enter', { field: 'successorId' })
}

async function mayTakeOver(tx: Tx, personId: string, successorId: string, authorityId: string, date: string): Promise<void> {
  const here = await tx.selectFrom('affiliation as a').innerJoin('person as p', 'p.id', 'a.person_id').select('a.id').where('a.person_id', '=', successorId).where('a.authority_id', '=', authorityId).where('a.kind', 'in', internal).where('p.closed_at', 'is', null)
    .where((eb) => eb.or([eb('a.ends_on', 'is', null), eb('a.ends_on', '>', date)])).executeTakeFirst()
  if (!here || successorId === personId) throw new Problem(422, 'departure.successor_wrong', { field: 'successorId' })
}
