// Emergency entry: an administrator reads a space for an hour and says why; its owners and hosts are told, and so is the journal.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { administersAt, administersAuthority } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { standing, type Standing } from './access.ts'
import { record } from './facts.ts'
import { lockMembers } from './members.ts'

const hour = 3_600_000
const mostPerHour = 10
/** Said with a reason, and told to those who run the space: its reason is on no other stream. */
const forHosts = { least: 'member.manage' }
/** As long as the security facts of the journal (CNIL, délibération 2021-122). */
export const keptMonths = 12
const kept = (at: Date) => sql<Date>`${at}::timestamptz - make_interval(months => ${keptMonths})`

/** Reads from now on, for an hour. Asked again while it lasts, it is the same entry. */
export async function enterInEmergency(tx: Tx, actor: Actor, spaceId: string, given: string) {
  const space = await administeredSpace(tx, actor, spaceId)
  const reason = cleanLine(given)
  if (reason.length < 15) throw new Problem(422, 'space.reason_short', { field: 'reason' })
  // One after the other, by person and by space: two at once are one entry, and ten are not eleven.
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forNoKeyUpdate().execute()
  await lockMembers(tx, spaceId)
  const running = await runningOf(tx, actor, spaceId)
  if (running) return present(running)
  // What the session said may be over since: whoever takes the duty away waits for this lock too.
  const { rows: [still] } = await sql<{ administers: boolean }>`select ${administers} as administers from person p cross join (select ${actor.at}::timestamptz as at, ${space.authority_id}::uuid as authority_id) e where p.id = ${actor.personId}`.execute(tx)
  if (!still?.administers) throw new Problem(403, 'space.not_allowed')
  if (holds(space.role, 'space.read')) throw new Problem(409, 'space.reads_already')
  const { entered } = await tx.selectFrom('emergency_entry').select((eb) => eb.fn.countAll<number>().as('entered')).where('person_id', '=', actor.personId).where('entered_at', '>', new Date(actor.at.getTime() - hour)).executeTakeFirstOrThrow()
  if (Number(entered) >= mostPerHour) throw new Problem(429, 'space.emergency_often')
  const id = uuidv7()
  const until = new Date(actor.at.getTime() + hour)
  await tx.insertInto('emergency_entry').values({ id, authority_id: space.authority_id, space_id: spaceId, person_id: actor.personId, reason, entered_at: actor.at, until }).execute()
  await tx.insertInto('person_principal').values({ person_id: actor.personId, principal_id: id }).execute()
  await tx.insertInto('scope_grant').values({ scope_id: spaceId, principal_id: id, principal_kind: 'emergency', role: 'onlooker', granted_by: actor.personId, granted_at: actor.at, until }).execute()
  record(tx, actor, 'space.emergency_entered', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { personId: actor.personId, entry: id, reason, until: until.toISOString(), ...forHosts } })
  return present(await rowsOf(tx).where('e.id', '=', id).executeTakeFirstOrThrow())
}

/** Gives the right back before its hour; nothing when there is none. */
export async function endEmergency(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await administeredSpace(tx, actor, spaceId)
  await lockMembers(tx, spaceId)
  const running = await runningOf(tx, actor, spaceId)
  if (!running) return
  await end(tx, [running.id], actor.at)
  record(tx, actor, 'space.emergency_ended', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { personId: actor.personId, entry: running.id, ...forHosts } })
}

/** The entries of twelve months, newest first: for those who run the space, and for those who administer it. */
export async function listEmergencies(db: Db, actor: Actor, spaceId: string, query: { cursor?: string, limit?: number }) {
  const space = await standing(db, actor, spaceId)
  if (!holds(space.held, 'member.manage') && !administersAuthority(actor, space.authority_id)) throw new Problem(403, 'space.not_allowed')
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await rowsOf(db).where('e.space_id', '=', spaceId).where('e.entered_at', '>', kept(actor.at))
    .$if(after !== null, (q) => q.where(sql<boolean>`(e.entered_at, e.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('e.entered_at', 'desc').orderBy('e.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, present, (r) => cursorOf(r.entered_at.toISOString(), r.id))
}

/** Whoever no longer administers, or may no longer enter, reads no longer: to the end of no hour. */
export async function endEmergenciesOf(tx: Tx, personIds: readonly string[], at: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`select e.id from (select id, person_id, authority_id, ${at}::timestamptz as at from emergency_entry where person_id = any(${personIds}::uuid[]) and until > ${at}) e join person p on p.id = e.person_id
    where not ${administers}`.execute(tx)
  if (rows.length > 0) await end(tx, rows.map((r) => r.id), at)
}

/** Takes away what has ended, and what was kept for twelve months. */
export async function tidyEmergencies({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  await sql`delete from person_principal pp using emergency_entry e where pp.principal_id = e.id and e.until <= ${at}`.execute(db)
  await sql`delete from scope_grant g using emergency_entry e where g.principal_id = e.id and g.scope_id = e.space_id and e.until <= ${at}`.execute(db)
  await db.deleteFrom('emergency_entry').where('entered_at', '<=', kept(at)).execute()
}

/** Does a person `p` administer the authority of a row `e` at its moment, and may they enter? */
const administers = sql<boolean>`(p.closed_at is null and exists (select from administrator d where d.person_id = p.id and (d.authority_id is null or d.authority_id = e.authority_id)
  and ${sql.raw(administersAt('e.at'))}))`

async function end(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  const of = sql<string>`any(${ids}::uuid[])`
  await tx.deleteFrom('scope_grant').where('principal_id', '=', of).execute()
  await tx.deleteFrom('person_principal').where('principal_id', '=', of).execute()
  await tx.updateTable('emergency_entry').set({ until: at }).where('id', '=', of).execute()
}

/** A space that the actor administers: 404 when they may not find it, 403 when they only do. */
async function administeredSpace(db: Db, actor: Actor, spaceId: string): Promise<Standing> {
  const space = await standing(db, actor, spaceId)
  if (!administersAuthority(actor, space.authority_id)) throw new Problem(403, 'space.not_allowed')
  return space
}

const rowsOf = (db: Db) => db.selectFrom('emergency_entry as e').innerJoin('person', 'person.id', 'e.person_id').select(['e.id', 'e.person_id', sql<string>`given_name || ' ' || family_name`.as('name'), 'e.reason', 'e.entered_at', 'e.until'])
const runningOf = (tx: Tx, actor: Actor, spaceId: string) => rowsOf(tx).where('e.space_id', '=', spaceId).where('e.person_id', '=', actor.personId).where('e.until', '>', actor.at).executeTakeFirst()
const present = (r: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>) => ({ id: r.id, person: { id: r.person_id, name: r.name }, reason: r.reason, enteredAt: r.entered_at.toISOString(), until: r.until.toISOString() })
