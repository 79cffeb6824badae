// What somebody who enters a space is told, once; and, for hosts, who is new.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, type Role } from '#platform/access/access.ts'
import { heldBackColumn } from '#platform/access/charter.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { standing, standingFor, type Standing } from '#modules/spaces/index.ts'
import { visibleCharters } from './access.ts'

const month = 30 * 86_400_000
const mostHosts = 6
const mostNamed = 10

/** A space whose content the actor reads. */
export async function entered(db: Db, actor: Actor, spaceId: string): Promise<Standing> {
  const space = await standing(db, actor, spaceId, 'charter.read')
  if (!holds(space.role, 'charter.read')) throw new Problem(403, 'space.members_only')
  return space
}

const nameOf = (person: string) => sql<string>`${sql.ref(`${person}.given_name`)} || ' ' || ${sql.ref(`${person}.family_name`)}`

/** Three statements; one more each for its hosts, shown to whoever is welcomed, and for who is new, told to hosts. */
export async function readWelcome(db: Db, actor: Actor, spaceId: string) {
  const space = await entered(db, actor, spaceId)
  const host = holds(space.role, 'charter.write')
  const since = new Date(actor.at.getTime() - month)
  const charter = await visibleCharters(db, actor).innerJoin('person', 'person.id', 'charter.written_by').leftJoin('charter_acceptance as yes', (j) => j.onRef('yes.scope_id', '=', 'charter.scope_id').onRef('yes.version', '=', 'charter.version').on('yes.person_id', '=', actor.personId))
    .select(['charter.version', 'charter.body', 'charter.at', nameOf('person').as('by'), 'yes.at as accepted_at']).where('charter.scope_id', '=', spaceId).executeTakeFirst()
  const own = await db.selectFrom('scope').leftJoin('welcome', (j) => j.onRef('welcome.scope_id', '=', 'scope.id').on('welcome.person_id', '=', actor.personId)).leftJoin('follow', (j) => j.onRef('follow.space_id', '=', 'scope.id').on('follow.person_id', '=', actor.personId))
    .select(['welcome.seen_at', 'welcome.greeted_at', 'follow.followed_at', heldBackColumn(actor, 'scope.id').as('held')]).where('scope.id', '=', spaceId).executeTakeFirstOrThrow()
  const fresh = space.member && !host && own.seen_at === null && own.followed_at !== null && own.followed_at > since
  const hosts = fresh || own.held ? await hostsOf(db, actor, spaceId) : []
  const came = host ? await newcomers(db, actor, spaceId, own.greeted_at !== null && own.greeted_at > since ? own.greeted_at : since) : null
  return {
    charter: charter ? { version: charter.version, body: charter.body, at: charter.at.toISOString(), by: charter.by, acceptedAt: charter.accepted_at?.toISOString() ?? null } : null,
    mustAccept: own.held, mayWrite: host, fresh, hosts, newcomers: came,
  }
}

function hostsOf(db: Db, actor: Actor, spaceId: string) {
  return db.selectFrom('scope_grant as g').innerJoin('person', 'person.id', 'g.principal_id').innerJoin('space', 'space.id', 'g.scope_id').select(['person.id', nameOf('person').as('name'), 'person.headline', externalColumn('person', 'space.authority_id').as('external')])
    .where('g.scope_id', '=', spaceId).where('g.principal_kind', '=', 'person').where('g.role', '>=', sql<Role>`${sql.lit('host' satisfies Role)}::role`).where('g.until', '>', actor.at).where('person.closed_at', 'is', null)
    .orderBy('g.role', 'desc').orderBy('g.granted_at').orderBy('person.id').limit(mostHosts).execute()
}

/** Those who were let in one by one, and do not run the space. */
async function newcomers(db: Db, actor: Actor, spaceId: string, since: Date) {
  const rows = await db.selectFrom('scope_grant as g').innerJoin('person', 'person.id', 'g.principal_id').select(['person.id', nameOf('person').as('name'), sql<number>`count(*) over ()::int`.as('n')])
    .where('g.scope_id', '=', spaceId).where('g.principal_kind', '=', 'person').where('g.role', 'in', ['reader', 'contributor']).where('g.granted_at', '>', since).where('g.until', '>', actor.at).where('person.closed_at', 'is', null)
    .orderBy('g.granted_at', 'desc').orderBy('person.id').limit(mostNamed).execute()
  return rows[0] ? { count: rows[0].n, people: rows.map(({ id, name }) => ({ id, name })) } : null
}

/** « Fermer »: it does not come back. */
export async function putAway(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await entered(tx, actor, spaceId)
  await tx.insertInto('welcome').values({ scope_id: spaceId, person_id: actor.personId, authority_id: space.authority_id, seen_at: actor.at }).onConflict((c) => c.columns(['scope_id', 'person_id']).doUpdateSet({ seen_at: actor.at })).execute()
}

export async function greet(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await standingFor(tx, actor, spaceId, 'charter.write')
  await tx.insertInto('welcome').values({ scope_id: spaceId, person_id: actor.personId, authority_id: space.authority_id, greeted_at: actor.at }).onConflict((c) => c.columns(['scope_id', 'person_id']).doUpdateSet({ greeted_at: actor.at })).execute()
}
