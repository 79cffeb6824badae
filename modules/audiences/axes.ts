import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { homeAuthorities } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'

const most = 2_000

/** What a rule may be made of in an authority: its units, territories, sites and trades, by name. */
export async function readAxes(db: Db, actor: Actor, authorityId: string) {
  if (!administersAuthority(actor, authorityId) && !homeAuthorities(actor).includes(authorityId)) throw new Problem(403, 'audience.not_allowed')
  const named = (table: 'territory' | 'trade') => db.selectFrom(table).select(['id', 'name']).where('authority_id', '=', authorityId).orderBy('name').limit(most).execute()
  const [units, territories, sites, trades] = await Promise.all([
    db.selectFrom('unit').select(['id', 'name', 'parent_id as parentId', 'kind']).where('authority_id', '=', authorityId).orderBy('name').limit(most).execute(),
    named('territory'),
    db.selectFrom('site').select(['id', 'name', 'territory_id as territoryId']).where('authority_id', '=', authorityId).orderBy('name').limit(most).execute(),
    named('trade'),
  ])
  return { authorityId, units, territories, sites, trades }
}
