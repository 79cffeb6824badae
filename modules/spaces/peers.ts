// « Des collègues de votre métier y sont », and the spaces that one may like for it.
import { sql } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { leastRole, scopesOf } from '#platform/access/access.ts'
import { standing } from '#platform/access/days.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { standing as standingIn } from './access.ts'
import { presentWhole, spaceRows } from './present.ts'

const day = 86_400_000
const atMost = 3

const own = (actor: Actor) => sql`p.person_id = ${actor.personId} and ${standing('p', actor.at)}`
const tradesOf = (actor: Actor) => sql<string>`(select p.trade_id from position p where ${own(actor)})`
const territoriesOf = (actor: Actor) => sql<string>`(select coalesce(p.territory_id, s.territory_id) from position p left join site s on s.id = p.site_id where ${own(actor)})`

/** How many of them are members of each of these spaces: one statement. Where the actor does not read, they see hosts and owners alone. */
export async function countPeers(db: Db, actor: Actor, spaceIds: readonly string[]): Promise<Map<string, number>> {
  if (spaceIds.length === 0 || isOutsider(actor)) return new Map()
  // Those who are in these spaces first, then whether the actor may see them: a trade grows with the house, who is in a page of spaces does not.
  const { rows } = await sql<{ id: string, n: number }>`with found as materialized (select distinct g.scope_id as id, p.person_id from position p
      join person_principal pp on pp.person_id = p.person_id join scope_grant g on g.principal_id = pp.principal_id
      where p.trade_id in ${tradesOf(actor)} and ${standing('p', actor.at)} and p.person_id <> ${actor.personId} and g.scope_id = any(${spaceIds}::uuid[]) and g.principal_kind in ('person', 'audience') and g.until > ${actor.at}
      and (g.role >= ${leastRole('member.manage')}::role or g.scope_id in ${scopesOf(actor, 'space.read')})),
    peers as materialized (${visiblePeople(db, actor).select('person.id').where('person.id', '=', sql<string>`any(array(select person_id from found))`)})
    select found.id, count(*)::int as n from found join peers on peers.id = found.person_id group by found.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.n]))
}

/**
 * At most three spaces that the actor is not in, and why: colleagues of their trade are there, or it concerns their trade or their territory.
 * Among the two hundred most recently active that one may join or ask to enter; « Plus tard » puts one aside for thirty days.
 */
export async function suggestSpaces(db: Db, actor: Actor) {
  if (isOutsider(actor)) return { items: [], next: null }
  const { rows: candidates } = await sql<{ id: string, trade: boolean, territory: boolean }>`select space.id, space.trade_ids && array${tradesOf(actor)} as trade, space.territory_ids && array${territoriesOf(actor)} as territory from space
    where space.id in (select e.scope_id from scope_grant e where e.principal_kind = 'everyone' and e.principal_id = any(${homeAuthorities(actor)}::uuid[])) and space.access in ('open', 'on_request') and space.archived_at is null
    and not exists (select from scope_grant g where g.scope_id = space.id and g.principal_kind in ('person', 'audience', 'invited') and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at})
    and not exists (select from access_request r where r.space_id = space.id and r.person_id = ${actor.personId})
    and not exists (select from space_postponement l where l.space_id = space.id and l.person_id = ${actor.personId} and l.until > ${actor.at})
    order by space.last_activity_at desc, space.id desc limit 200`.execute(db)
  const counted = await countPeers(db, actor, candidates.map((c) => c.id))
  const worth = (c: { id: string, trade: boolean, territory: boolean }): number => (counted.get(c.id) ?? 0) * 4 + (c.trade ? 2 : 0) + (c.territory ? 1 : 0)
  const best = candidates.filter((c) => worth(c) > 0).toSorted((a, b) => worth(b) - worth(a)).slice(0, atMost)
  if (best.length === 0) return { items: [], next: null }
  const rows = new Map((await spaceRows(db, actor).where('space.id', 'in', best.map((c) => c.id)).execute()).map((row) => [row.id, row]))
  return {
    items: best.flatMap((c) => {
      const row = rows.get(c.id)
      const peerCount = counted.get(c.id) ?? 0
      return row ? [{ space: { ...presentWhole(row), peerCount }, reason: peerCount > 0 ? 'peers' as const : c.trade ? 'trade' as const : 'territory' as const }] : []
    }), next: null,
  }
}

export async function postpone(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  await standingIn(tx, actor, spaceId)
  const until = new Date(actor.at.getTime() + 30 * day)
  await tx.insertInto('space_postponement').values({ person_id: actor.personId, space_id: spaceId, until }).onConflict((c) => c.columns(['person_id', 'space_id']).doUpdateSet({ until })).execute()
}

export async function suggestAgain(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  await standingIn(tx, actor, spaceId)
  await tx.deleteFrom('space_postponement').where('person_id', '=', actor.personId).where('space_id', '=', spaceId).execute()
}
