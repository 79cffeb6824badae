import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { onBehalf, standing, standingFor } from './access.ts'
import { record } from './facts.ts'
import { readSpace } from './spaces.ts'

/** Who asks is for those to hear who answer, on the live stream as in the list. */
const forHosts = { least: 'member.manage' }

/** Asks to enter; asking again only changes the message. */
export async function ask(tx: Tx, actor: Actor, spaceId: string, message: string) {
  const space = await standing(tx, actor, spaceId)
  if (space.member) return readSpace(tx, actor, spaceId)
  if (space.access !== 'on_request' || space.archived_at) throw new Problem(403, 'space.not_allowed')
  await tx.insertInto('access_request').values({ space_id: spaceId, person_id: actor.personId, message: message.trim(), asked_at: actor.at })
    .onConflict((c) => c.columns(['space_id', 'person_id']).doUpdateSet({ message: message.trim() })).execute()
  record(tx, actor, 'request.made', { id: actor.personId, scopeId: spaceId, authorityId: space.authority_id, data: forHosts })
  return readSpace(tx, actor, spaceId)
}

export async function withdraw(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await standing(tx, actor, spaceId)
  const gone = await tx.deleteFrom('access_request').where('space_id', '=', spaceId).where('person_id', '=', actor.personId).returning('space_id').executeTakeFirst()
  if (gone) record(tx, actor, 'request.withdrawn', { id: actor.personId, scopeId: spaceId, authorityId: space.authority_id, data: forHosts })
}

export async function decline(tx: Tx, actor: Actor, spaceId: string, personId: string): Promise<void> {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  const gone = await tx.deleteFrom('access_request').where('space_id', '=', spaceId).where('person_id', '=', personId).returning('space_id').executeTakeFirst()
  if (!gone) throw new Problem(404, 'request.not_found')
  record(tx, actor, 'request.declined', { id: personId, scopeId: spaceId, authorityId: space.authority_id, data: { personId, ...forHosts, ...onBehalf(space, 'member.manage') } })
}

export async function listRequests(db: Db, actor: Actor, spaceId: string, query: { cursor?: string, limit?: number }) {
  await standingFor(db, actor, spaceId, 'member.manage')
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await db.selectFrom('access_request as r').innerJoin('person', 'person.id', 'r.person_id').innerJoin('space', 'space.id', 'r.space_id')
    .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', 'r.message', 'r.asked_at', externalColumn('person', 'space.authority_id').as('external')])
    .where('r.space_id', '=', spaceId).$if(after !== null, (q) => q.where(sql<boolean>`(r.asked_at, person.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('r.asked_at').orderBy('person.id').limit(limit + 1).execute()
  return pageOf(rows, limit, (r) => ({ person: { id: r.id, name: r.name, headline: r.headline, external: r.external }, message: r.message, askedAt: r.asked_at.toISOString() }), (r) => cursorOf(r.asked_at.toISOString(), r.id))
}
