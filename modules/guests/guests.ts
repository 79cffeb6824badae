import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { holds, leastRole } from '#platform/access/access.ts'
import { administeredAuthorities } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { newEntry } from '#platform/identity/entries.ts'
import { changeEnd, checkEnd, inviteGuest, type NewGuest } from '#platform/identity/guests.ts'
import { Problem } from '#platform/problem.ts'
import { noteOrganisation, organisationNamed } from '#modules/directory/index.ts'
import { setMember, standing, standingFor } from '#modules/spaces/index.ts'

export const soonDays = 30

/** Guests of the actor's authorities, with whether the actor may renew or end them: their sponsor, a host of a space they are in, an administrator. */
const guestRows = (db: Db, actor: Actor) => db.selectFrom('affiliation as a').innerJoin('person', 'person.id', 'a.person_id').leftJoin('person as sponsor', 'sponsor.id', 'a.sponsor_id').leftJoin('account', 'account.person_id', 'person.id')
  .select(['person.id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'person.headline', 'person.email', 'a.organisation', 'a.authority_id', sql<string>`a.ends_on`.as('ends_on'), 'a.sponsor_id', sql<string | null>`sponsor.given_name || ' ' || sponsor.family_name`.as('sponsor_name'),
    // Whoever is more than a guest has another way in: a link of ours would be a way into somebody else's account.
    sql<boolean>`(account.password_hash is not null or exists (select from affiliation other where other.person_id = person.id and other.kind <> 'guest'))`.as('entered'),
    sql<number>`(select count(*)::int from scope_grant g join space s on s.id = g.scope_id where g.principal_id = person.id and g.principal_kind = 'person' and g.until > ${actor.at})`.as('spaces'),
    sql<boolean>`(a.authority_id = any(${homeAuthorities(actor)}::uuid[]) and (a.sponsor_id = ${actor.personId} or a.authority_id in ${administeredAuthorities(actor)}
      or exists (select from scope_grant theirs join scope_grant mine on mine.scope_id = theirs.scope_id where theirs.principal_id = person.id and theirs.principal_kind = 'person' and theirs.until > ${actor.at}
        and mine.principal_id = any(${actor.principals}::uuid[]) and mine.until > ${actor.at} and mine.role >= ${leastRole('member.manage')}::role)))`.as('mine'),
    sql<boolean>`(a.sponsor_id = ${actor.personId} or a.authority_id in ${administeredAuthorities(actor)})`.as('answers')])
  .where('a.kind', '=', 'guest').where('person.closed_at', 'is', null)
type Row = Awaited<ReturnType<ReturnType<typeof guestRows>['executeTakeFirstOrThrow']>>

const present = (actor: Actor) => (g: Row) => ({
  person: { id: g.id, name: g.name, headline: g.headline, external: g.organisation ?? '' }, email: g.mine ? g.email : null, organisation: g.organisation ?? '', until: g.ends_on,
  state: g.ends_on < today(actor.at) ? ('ended' as const) : g.ends_on <= daysFrom(actor.at, soonDays) ? ('soon' as const) : ('active' as const),
  // An outsider learns of nobody through a guest.
  sponsor: g.sponsor_id === null || isOutsider(actor) ? null : { id: g.sponsor_id, name: g.sponsor_name ?? '' }, entered: g.entered, spaceCount: g.mine ? g.spaces : 0, can: g.mine ? ['guest.renew', 'guest.end', ...(g.entered || !g.answers ? [] : ['guest.enter'])] : [],
})
type Asked = { cursor?: string, limit?: number }
const byEnd = async (actor: Actor, rows: ReturnType<typeof guestRows>, asked: Asked) => {
  const limit = asked.limit ?? 20
  const after = readCursor(asked.cursor, 2)
  if (after) rows = rows.where(sql<boolean>`(a.ends_on, person.id) > (${after[0]}::date, ${after[1]}::uuid)`)
  return pageOf(await rows.orderBy('a.ends_on').orderBy('person.id').limit(limit + 1).execute(), limit, present(actor), (g) => cursorOf(g.ends_on, g.id))
}

/** Guests whom the actor may renew or end, by name: where a link to one leads is the list of one's own. */
export const lines = async (db: Db, actor: Actor, ids: readonly string[]) => (await guestRows(db, actor).where('person.id', 'in', [...ids]).execute()).filter((g) => g.mine)
  .map((g) => ({ id: g.id, title: g.name, address: '/invites', scopeId: null }))

/** One's own access as a guest: it is with an authority, and nobody else reads that it ends. */
export const visits = async (db: Db, actor: Actor, ids: readonly string[]) => (!ids.includes(actor.personId) ? [] : await db.selectFrom('affiliation as a').innerJoin('authority', 'authority.id', 'a.authority_id').select(['a.person_id as id', 'authority.name as title'])
  .where('a.person_id', '=', actor.personId).where('a.kind', '=', 'guest').where('a.ends_on', '>=', today(actor.at)).orderBy('a.ends_on').limit(1).execute()).map((one) => ({ ...one, address: '/', scopeId: null }))

export const listMine = (db: Db, actor: Actor, asked: Asked) => byEnd(actor, guestRows(db, actor).where('a.sponsor_id', '=', actor.personId), asked)

/** Guests in a space, for whoever reads it: that somebody from outside reads along is no secret. */
export async function listOfSpace(db: Db, actor: Actor, spaceId: string, asked: Asked) {
  const space = await standing(db, actor, spaceId, 'guest.read')
  if (!holds(space.role, 'guest.read')) throw new Problem(403, 'space.members_only')
  return byEnd(actor, guestRows(db, actor).where('a.authority_id', '=', space.authority_id).where('person.id', 'in', (eb) => eb.selectFrom('scope_grant as g').select('g.principal_id').where('g.scope_id', '=', spaceId).where('g.principal_kind', '=', 'person').where('g.until', '>', actor.at)), asked)
}

/** Invites into a space of the actor's: who is invited sees that space and its people, and is out the day after the last one. */
export async function invite(tx: Tx, actor: Actor, spaceId: string, { addOrganisation = false, ...given }: NewGuest & { role: 'reader' | 'contributor', addOrganisation?: boolean }) {
  const space = await standingFor(tx, actor, spaceId, 'guest.invite')
  // A sponsor answers for a guest: whoever is a guest themselves cannot.
  if (!homeAuthorities(actor).includes(space.authority_id)) throw new Problem(403, 'guest.sponsor')
  // Where they come from is the one of the list that has this name; any other is written as it is, unless an administrator adds it.
  const from = await (addOrganisation ? noteOrganisation(tx, actor, space.authority_id, given.organisation) : organisationNamed(tx, space.authority_id, given.organisation))
  const { personId, fresh } = await inviteGuest(tx, actor, space.authority_id, { ...given, ...(from ? { organisation: from.name, organisationId: from.id } : {}) })
  await setMember(tx, actor, spaceId, personId, { role: given.role })
  const entry = fresh ? await newEntry(tx, actor, personId, space.authority_id) : null
  return { ...(await one(tx, actor, personId)), entry }
}

export async function renew(tx: Tx, actor: Actor, personId: string, until: string) {
  checkEnd(actor.at, until)
  const guest = await managed(tx, actor, personId)
  await changeEnd(tx, actor, personId, guest.authority_id, until)
  return one(tx, actor, personId)
}

export async function end(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const guest = await managed(tx, actor, personId)
  if (guest.ends_on < today(actor.at)) return
  await changeEnd(tx, actor, personId, guest.authority_id, daysFrom(actor.at, -1))
}

export async function enterAgain(tx: Tx, actor: Actor, personId: string) {
  const guest = await managed(tx, actor, personId)
  // A link is a way into an account: who answers for the guest hands it over, or an administrator.
  if (!guest.answers) throw new Problem(403, 'guest.not_allowed')
  if (guest.entered) throw new Problem(409, 'guest.entered')
  return { entry: await newEntry(tx, actor, personId, guest.authority_id) }
}

const one = async (tx: Tx, actor: Actor, personId: string) => present(actor)(await managed(tx, actor, personId))

/** A guest whom the actor may renew or end; 403 for one they only see, 404 for one they do not. */
async function managed(tx: Tx, actor: Actor, personId: string): Promise<Row> {
  const rows = homeAuthorities(actor).length === 0 ? [] : await guestRows(tx, actor).where('person.id', '=', personId).where('a.authority_id', 'in', homeAuthorities(actor)).execute()
  const found = rows.find((row) => row.mine)
  if (found) return found
  throw rows.length > 0 ? new Problem(403, 'guest.not_allowed') : new Problem(404, 'guest.not_found')
}
