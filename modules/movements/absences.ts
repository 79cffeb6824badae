import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import { standIn } from '#modules/spaces/index.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { overAt } from '#platform/access/days.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { work } from '#platform/db/work.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { readPerson, visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { cards } from './successors.ts'

/** When somebody is away, for whoever may see them; null when they are not, or it is over. */
export async function readAbsence(db: Db, actor: Actor, personId: string) {
  await readPerson(db, actor, personId)
  const row = await rowsOf(db).where('person_id', '=', personId).where('ends_on', '>=', today(actor.at)).executeTakeFirst()
  if (!row) return { absence: null }
  // An outsider may see who is away, and not who stands in unless they know them.
  const seen = row.stand_in_id !== null && (await visiblePeople(db, actor).select('person.id').where('person.id', '=', row.stand_in_id).executeTakeFirst()) !== undefined
  const [card] = seen ? await cards(db, [row.stand_in_id!]) : []
  return { absence: { from: row.starts_on, until: row.ends_on, standIn: card ?? null } }
}

/** Says when one is away and who stands in: host in one's own spaces for that time, and no more than that. */
export async function setAbsence(tx: Tx, actor: Actor, given: { from: string, until: string, standInId?: string | null }) {
  const standInId = given.standInId ?? null
  if (given.until < given.from || given.until < today(actor.at) || given.until > daysFrom(actor.at, 366)) throw new Problem(400, 'request.invalid', { field: 'until' })
  const authorityId = homeAuthorities(actor).find((id) => id === actor.mainAuthorityId) ?? homeAuthorities(actor)[0]
  if (authorityId === undefined) throw new Problem(403, 'absence.not_allowed')
  if (standInId !== null) {
    const colleague = await tx.selectFrom('affiliation').select('id').where('person_id', '=', standInId).where('authority_id', '=', authorityId).where('kind', 'in', ['staff', 'councillor', 'foster_carer']).where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', given.from)])).executeTakeFirst()
    if (!colleague || standInId === actor.personId) throw new Problem(422, 'absence.stand_in_wrong', { field: 'standInId' })
    await readPerson(tx, actor, standInId)
  }
  await end(tx, actor)
  const id = uuidv7()
  await tx.insertInto('absence').values({ id, person_id: actor.personId, authority_id: authorityId, starts_on: given.from, ends_on: given.until, stand_in_id: standInId, set_at: actor.at }).execute()
  await bring(tx, actor, id)
  record(tx, actor, 'absence.set', { id, authorityId, data: { from: given.from, until: given.until, standInId } })
  return readAbsence(tx, actor, actor.personId)
}

/** One is back. */
export async function endAbsence(tx: Tx, actor: Actor): Promise<void> {
  const ended = await end(tx, actor)
  if (ended) record(tx, actor, 'absence.ended', { id: ended.id, authorityId: ended.authority_id })
}

async function end(tx: Tx, actor: Actor) {
  const row = await tx.deleteFrom('absence').where('person_id', '=', actor.personId).returning(['id', 'authority_id']).executeTakeFirst()
  if (row) await clear(tx, actor, row.id, actor.personId)
  return row
}
/** Somebody who leaves has nobody stand in for them any more; of every authority when none is named. */
export async function clearAbsences(tx: Tx, actor: Recorded, personId: string, authorityId?: string): Promise<void> {
  const gone = await tx.deleteFrom('absence').where('person_id', '=', personId).$if(authorityId !== undefined, (q) => q.where('authority_id', '=', authorityId!)).returning('id').execute()
  for (const { id } of gone) await clear(tx, actor, id, personId)
}
/** Somebody who leaves an authority stands in for nobody there any more: the absence goes on without. Answers for whom they did. */
export async function endStandingIn(tx: Tx, actor: Recorded, personId: string, authorityId: string): Promise<string[]> {
  const left = await tx.updateTable('absence').set({ stand_in_id: null, granted: false }).where('stand_in_id', '=', personId).where('authority_id', '=', authorityId).returning(['id', 'person_id']).execute()
  for (const { id, person_id } of left) await clear(tx, actor, id, person_id)
  return left.map((absence) => absence.person_id)
}
async function clear(tx: Tx, actor: Recorded, id: string, personId: string): Promise<void> {
  await standIn(tx, actor, { id, personId, until: null })
  await tx.deleteFrom('person_principal').where('principal_id', '=', id).execute()
}

/** Brings what the stand-in may in line with the day: nothing before, host for the time, nothing after. */
async function bring(tx: Tx, actor: Recorded, id: string): Promise<void> {
  const row = await rowsOf(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return
  const day = today(actor.at)
  const now = row.stand_in_id !== null && row.starts_on <= day && row.ends_on >= day
  if (now) {
    await tx.insertInto('person_principal').values({ person_id: row.stand_in_id!, principal_id: id }).onConflict((c) => c.doNothing()).execute()
    await standIn(tx, actor, { id, personId: row.person_id, until: row.over })
  } else await clear(tx, actor, id, row.person_id)
  await tx.updateTable('absence').set({ granted: now }).where('id', '=', id).execute()
}

/** Absences that begin or are over; and, since one may have gained or lost spaces meanwhile, those of today once more. */
export async function runAbsences({ db }: Pick<Database, 'db'>, at: Date, all: boolean): Promise<void> {
  const day = today(at)
  const due = await rowsOf(db).where((eb) => eb.or([eb.and([eb('granted', '=', false), eb('starts_on', '<=', day), eb('ends_on', '>=', day), eb('stand_in_id', 'is not', null)]), eb.and([eb('granted', '=', true), ...(all ? [] : [eb('ends_on', '<', day)])])])).execute()
  for (const { id, person_id } of due) await work(db, (tx) => bring(tx, { personId: person_id, at, via: 'system' }, id))
}

const rowsOf = (db: Db) => db.selectFrom('absence').select(['id', 'person_id', 'authority_id', sql<string>`starts_on::text`.as('starts_on'), sql<string>`ends_on::text`.as('ends_on'), 'stand_in_id', sql<Date>`${sql.raw(overAt('ends_on'))}`.as('over')])
