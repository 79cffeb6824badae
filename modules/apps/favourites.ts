// What one keeps at hand, in one's own order.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from './access.ts'
import { record } from './facts.ts'
import { listFavourites } from './portal.ts'
import { readLine } from './present.ts'

const most = 24

export async function setFavourite(tx: Tx, actor: Actor, id: string, wanted: boolean) {
  const app = await visible(tx, actor).select(['app.authority_id', 'app.scope_id']).where('app.id', '=', id).executeTakeFirst()
  if (!app) throw new Problem(404, 'app.not_found')
  const changed = wanted ? await add(tx, actor, id, app.authority_id) : (await tx.deleteFrom('app_favourite').where('person_id', '=', actor.personId).where('app_id', '=', id).executeTakeFirst()).numDeletedRows > 0n
  if (changed) record(tx, actor, wanted ? 'app_favourite.added' : 'app_favourite.removed', { id, scopeId: app.scope_id, authorityId: app.authority_id })
  return readLine(tx, actor, id)
}

async function add(tx: Tx, actor: Actor, id: string, authorityId: string): Promise<boolean> {
  const own = tx.selectFrom('app_favourite').where('person_id', '=', actor.personId)
  const { count, last, known } = await own.select([sql<number>`count(*)::int`.as('count'), sql<number>`coalesce(max(place), 0)`.as('last'), sql<boolean>`coalesce(bool_or(app_id = ${id}), false)`.as('known')]).executeTakeFirstOrThrow()
  if (known) return false
  if (count >= most) throw new Problem(409, 'app.too_many_favourites')
  await tx.insertInto('app_favourite').values({ person_id: actor.personId, app_id: id, authority_id: authorityId, place: last + 1 }).onConflict((c) => c.doNothing()).execute()
  return true
}

/** The given ones first, in their order; those that are not given follow as they were. */
export async function orderFavourites(tx: Tx, actor: Actor, ids: readonly string[]) {
  await sql`update app_favourite f set place = o.place from (select app_id, row_number() over (order by array_position(${ids}::uuid[], app_id), place, app_id) as place from app_favourite where person_id = ${actor.personId}) o where f.person_id = ${actor.personId} and f.app_id = o.app_id and f.place <> o.place`.execute(tx)
  record(tx, actor, 'app_favourite.ordered', { id: actor.personId, authorityId: actor.mainAuthorityId })
  return { items: await listFavourites(tx, actor) }
}
