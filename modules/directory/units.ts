import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import { administersAuthority, platformAdministrators } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { seen } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { chartsOf } from './access.ts'
import type { Rank, UnitKind } from './tables.ts'

type Card = { id: string, name: string, headline: string, external: null }
type Row = {
  id: string, authority_id: string, parent_id: string | null, kind: UnitKind, name: string, ends_on: string | null, version: number
  heads: Card[] | null, deputies: Card[] | null, people: number, below: number, vacant: number
}
export const chartLimit = 1000

/** Charts that the actor reads, as a condition: those of their own authorities; platform administrators see all. */
export const charted = (actor: Actor, authority: string): RawBuilder<boolean> => (actor.principals.includes(platformAdministrators) ? sql<boolean>`true` : sql<boolean>`${sql.ref(authority)} = any(${chartsOf(actor)}::uuid[])`)

/** A whole chart in one statement: who leads each unit, how many work there and below, which posts nobody holds. */
async function unitRows(db: Db, actor: Actor, where: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  const day = sql`${today(actor.at)}::date`
  const { rows } = await sql<Row>`with recursive live as materialized (select * from unit where (ends_on is null or ends_on >= ${day}) and ${charted(actor, 'unit.authority_id')}),
    held as materialized (select q.unit_id, q.person_id, q.rank, person.given_name, person.family_name, person.headline from position q join live on live.id = q.unit_id left join person on person.id = q.person_id and person.closed_at is null
      where ${standing('q', actor.at)}),
    own as (select unit_id, count(distinct person_id)::int as people, (count(*) filter (where person_id is null))::int as vacant,
      json_agg(json_build_object('id', person_id, 'name', given_name || ' ' || family_name, 'headline', headline, 'external', null)) filter (where rank = 'head' and given_name is not null) as heads,
      json_agg(json_build_object('id', person_id, 'name', given_name || ' ' || family_name, 'headline', headline, 'external', null)) filter (where rank = 'deputy' and given_name is not null) as deputies from held group by unit_id),
    above (id, top) as (select id, id from live union all select a.id, l.parent_id from above a join live l on l.id = a.top where l.parent_id is not null),
    below as (select above.top, count(distinct held.person_id)::int as people from above join held on held.unit_id = above.id group by above.top)
    select live.id, live.authority_id, live.parent_id, live.kind, live.name, live.ends_on::text as ends_on, live.version, own.heads, own.deputies, coalesce(own.people, 0) as people, coalesce(below.people, 0) as below, coalesce(own.vacant, 0) as vacant
    from live left join own on own.unit_id = live.id left join below on below.top = live.id where ${where} order by live.id limit ${limit}`.execute(db)
  return rows
}

const present = (actor: Actor) => (u: Row) => ({
  id: u.id, authorityId: u.authority_id, parentId: u.parent_id, kind: u.kind, name: u.name, endsOn: u.ends_on, version: u.version,
  head: u.heads?.[0] ?? null, deputies: [...(u.heads ?? []).slice(1), ...(u.deputies ?? [])], people: u.people, below: u.below, vacant: u.vacant, can: administersAuthority(actor, u.authority_id) ? ['unit.edit'] : [],
})

/** The chart of one authority, by default the actor's own: a thousand units a page. Whoever is not of an authority has no chart. */
export async function listUnits(db: Db, actor: Actor, query: { authorityId?: string, cursor?: string }) {
  if (isOutsider(actor)) return { items: [], next: null }
  const after = readCursor(query.cursor, 1)
  const rows = await unitRows(db, actor, sql`live.authority_id = ${query.authorityId ?? actor.mainAuthorityId} and ${after === null ? sql`true` : sql`live.id > ${after[0]}::uuid`}`, chartLimit + 1)
  return pageOf(rows, chartLimit, present(actor), (u) => cursorOf(u.id))
}

type Post = { id: string, title: string, rank: Rank, share: number, site: string | null, site_id: string | null, trade_id: string | null, territory_id: string | null, starts_on: string, ends_on: string | null, version: number, person: string | null, name: string | null, headline: string | null, order: number, sort: string }

/** A unit, the way to it, and its posts: who leads first, then by name, those that nobody holds last. */
export async function readUnit(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number } = {}) {
  if (isOutsider(actor)) throw new Problem(404, 'unit.not_found')
  const [row] = await unitRows(db, actor, sql`live.id = ${id}`, 1)
  if (!row) throw new Problem(404, 'unit.not_found')
  const limit = query.limit ?? 20
  const [path, posts] = await Promise.all([pathOf(db, id), readPosts(db, actor, id, limit, query.cursor)])
  return { ...present(actor)(row), path, posts: pageOf(posts, limit, presentPost, (p) => cursorOf(p.order, p.sort, p.id)) }
}

export const presentPost = (p: Omit<Post, 'order' | 'sort'>) => ({
  id: p.id, title: p.title, rank: p.rank, share: p.share, site: p.site, siteId: p.site_id, tradeId: p.trade_id, territoryId: p.territory_id, startsOn: p.starts_on, endsOn: p.ends_on, version: p.version,
  person: p.person === null ? null : { id: p.person, name: p.name ?? '', headline: p.headline ?? '', external: null },
})

/** Posts of a unit that are held now or later, those of people who are gone left out. */
async function readPosts(db: Db, actor: Actor, unitId: string, limit: number, cursor: string | undefined): Promise<Post[]> {
  const after = readCursor(cursor, 3)
  const day = sql`${today(actor.at)}::date`
  const { rows } = await sql<Post>`select * from (select q.id, q.title, q.rank, q.share, site.name as site, q.site_id, q.trade_id, q.territory_id, q.starts_on::text as starts_on, q.ends_on::text as ends_on, q.version, person.id as person, given_name || ' ' || family_name as name, headline,
      case when q.person_id is null then 3 when q.rank = 'head' then 0 when q.rank = 'deputy' then 1 else 2 end as "order", folded(coalesce(family_name || ' ' || given_name, q.title)) as sort
    from position q left join person on person.id = q.person_id left join site on site.id = q.site_id
    where q.unit_id = ${unitId} and (q.ends_on is null or q.ends_on >= ${day}) and (q.person_id is null or ${seen(actor, 'q.person_id')})) p
    where ${after === null ? sql`true` : sql`("order", sort, id) > (${after[0]}::int, ${after[1]}::text, ${after[2]}::uuid)`} order by "order", sort, id limit ${limit + 1}`.execute(db)
  return rows
}

async function pathOf(db: Db, id: string): Promise<{ id: string, name: string }[]> {
  const { rows } = await sql<{ id: string, name: string }>`with recursive up (id, name, parent_id, depth) as (select id, name, parent_id, 0 from unit where id = ${id} union all
    select u.id, u.name, u.parent_id, up.depth + 1 from up join unit u on u.id = up.parent_id where up.depth < 20) select id, name from up order by depth desc`.execute(db)
  return rows
}

/** What people are sorted by, beside their units: territories, sites and trades of the actor's authorities, or of one of them; of those that ended, the ones that a post still has. */
export async function readAxes(db: Db, actor: Actor, authorityId?: string) {
  const of = isOutsider(actor) ? sql`false` : authorityId === undefined ? sql`authority_id = any(${chartsOf(actor)}::uuid[])` : sql`authority_id = ${authorityId} and ${charted(actor, 'x.authority_id')}`
  const named = (axis: 'territory' | 'site' | 'trade', more = sql``) => sql`(select json_agg(json_build_object('id', id, 'name', name, 'ended', ended_at is not null${more}) order by folded(name)) from (select * from ${sql.table(axis)} x where ${of}
    and (ended_at is null or exists (select from position q where ${sql.ref(`q.${axis}_id`)} = x.id)) order by id limit ${chartLimit}) t)`
  type Value = { id: string, name: string, ended: boolean }
  const { rows: [row] } = await sql<{ territories: Value[] | null, sites: (Value & { territoryId: string | null })[] | null, trades: Value[] | null }>`select
    ${named('territory')} as territories, ${named('site', sql`, 'territoryId', territory_id`)} as sites, ${named('trade')} as trades`.execute(db)
  return { territories: row?.territories ?? [], sites: row?.sites ?? [], trades: row?.trades ?? [] }
}
