// Important posts: everyone in the space is told and asked to say that they read it; hosts see who has not yet.
import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import { grounds, leastRole } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { record } from './facts.ts'
import { byName, readPost } from './present.ts'
import { found } from './reach.ts'

/** More people than that are not told by a post of one space: each of them is a line to write. */
export const mostReached = 5_000

/** Who is in these spaces, by themselves or with an audience, and reads them: from the very rights that « Qui peut voir ? » counts. `spaces` is an array of ids in SQL. */
export const peopleIn = (spaces: RawBuilder<unknown>, at: Date): RawBuilder<{ scope_id: string, person_id: string }> => sql`(select distinct x.scope_id, x.person_id from ${grounds(at)} x
  where x.scope_id = any(${spaces}) and x.kind in ('person', 'audience') and x.role >= ${leastRole('post.read')}::role)`
const inSpace = (spaceId: string, at: Date) => peopleIn(sql`array[${spaceId}::uuid]`, at)

/** Whom an important post of the actor's reaches: everyone in the space but themselves, and how many of them come from outside. */
export async function countReached(db: Db, actor: Actor, space: { id: string, authority_id: string }): Promise<{ people: number, external: number }> {
  const { rows: [n] } = await sql<{ people: number, external: number }>`select count(*)::int as people, (count(*) filter (where ${space.authority_id}::uuid <> all(p.internal_of)))::int as external
    from ${inSpace(space.id, actor.at)} r join person p on p.id = r.person_id where r.person_id <> ${actor.personId}`.execute(db)
  return n!
}

export const readReach = async (db: Db, actor: Actor, spaceId: string) => countReached(db, actor, await standingFor(db, actor, spaceId, 'post.moderate'))

/** « J’ai lu », or not after all; the same twice changes nothing. Only hosts hear of it. */
export async function setAcknowledged(tx: Tx, actor: Actor, id: string, given: boolean) {
  const post = await found(tx, actor, id, 'post.acknowledge')
  const changed = given
    ? await tx.insertInto('acknowledgement').values({ post_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).returning('post_id').executeTakeFirst()
    : await tx.deleteFrom('acknowledgement').where('post_id', '=', id).where('person_id', '=', actor.personId).returning('post_id').executeTakeFirst()
  if (changed) record(tx, actor, 'post.acknowledged', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { given, least: 'post.moderate' } })
  return readPost(tx, actor, id)
}

/** Who in the space said that they read the post, or did not yet, by name; and how many of how many. Its author is not among them. */
export async function listReaders(db: Db, actor: Actor, id: string, query: { state?: 'read' | 'unread', cursor?: string, limit?: number }) {
  const post = await found(db, actor, id, 'post.follow_up')
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const asked = db.selectFrom(inSpace(post.scope_id, actor.at).as('r')).innerJoin('person', 'person.id', 'r.person_id').leftJoin('acknowledgement as a', (j) => j.onRef('a.person_id', '=', 'r.person_id').on('a.post_id', '=', id)).where('r.person_id', '<>', post.author_id)
  const counted = await asked.select((eb) => [eb.fn.countAll<string>().as('people'), eb.fn.count<string>('a.at').as('read')]).executeTakeFirstOrThrow()
  const rows = await asked.select(['person.id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'person.headline', externalColumn('person', sql`${post.authority_id}::uuid`).as('external'), byName.as('sort'), 'a.at'])
    .where('a.at', query.state === 'read' ? 'is not' : 'is', null).$if(after !== null, (q) => q.where(sql<boolean>`(${byName}, person.id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy(byName).orderBy('person.id').limit(limit + 1).execute()
  const page = pageOf(rows, limit, ({ id: personId, name, headline, external, at }) => ({ person: { id: personId, name, headline, external }, readAt: at?.toISOString() ?? null }), (r) => cursorOf(r.sort, r.id))
  return { ...page, peopleCount: Number(counted.people), readCount: Number(counted.read), remindedAt: post.reminded_at?.toISOString() ?? null, mayRemind: !remindedOn(post.reminded_at, actor.at) }
}

/** Tells those who have not read it yet once more: once a day, whichever host does it. */
export async function remindReaders(tx: Tx, actor: Actor, id: string): Promise<{ remindedAt: string }> {
  const post = await found(tx, actor, id, 'post.follow_up')
  // Two hosts at once come one after the other.
  const { reminded_at: before } = await tx.selectFrom('post').select('reminded_at').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
  if (remindedOn(before, actor.at)) throw new Problem(409, 'post.reminded')
  await tx.updateTable('post').set({ reminded_at: actor.at }).where('id', '=', id).execute()
  record(tx, actor, 'post.reminded', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { before: before?.toISOString() ?? null, after: actor.at.toISOString(), least: 'post.moderate' } })
  return { remindedAt: actor.at.toISOString() }
}

const remindedOn = (before: Date | null, at: Date): boolean => before !== null && today(before) === today(at)
