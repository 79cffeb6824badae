import { CompiledQuery } from 'kysely'
import { today } from '#lib/when.ts'
import { standsOn } from '#platform/access/days.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { outsideFill } from '#platform/identity/outside.ts'

const current = (t: string): string => standsOn(t, '$2::date')

// $1: these people, or null for everybody; $2: the day whose positions and affiliations count.
const write = `with recursive above (unit_id, id, parent_id, name) as (
    select id, id, parent_id, name from unit union all select a.unit_id, u.id, u.parent_id, u.name from above a join unit u on u.id = a.parent_id),
  tree as materialized (select unit_id, array_agg(id) as ids, string_agg(name, ' ') as names from above group by unit_id),
  trust as materialized (select person_id, count(*)::int as n from skill_confirmation where $1::uuid[] is null or person_id = any($1) group by person_id),
  written as (insert into directory_entry (person_id, name, own, whole, sort, unit_ids, site_ids, trade_ids, territory_ids, skill_ids, confirmations)
  select p.id, n.name, o.own, o.own || coalesce(plain_words(h.above), ''), folded(p.family_name || ' ' || p.given_name),
    coalesce(u.ids, '{}'), coalesce(h.sites, '{}'), coalesce(h.trades, '{}'), coalesce(h.territories, '{}'), coalesce(s.ids, '{}'), coalesce(c.n, 0)
  from person p
  cross join lateral (select w || regexp_replace(w, ' ([[:alnum:]])[[:alnum:]]*', '\\1', 'g') || left(ltrim(plain_words(p.given_name)), 1) || left(ltrim(plain_words(p.family_name)), 1) || ' ' as name
    from (select plain_words(p.given_name || ' ' || p.family_name) as w) as words) n
  left join lateral (select string_agg(distinct concat_ws(' ', q.title, unit.name, site.name, trade.name, t.name), ' ') as said, string_agg(distinct tree.names, ' ') as above,
      array_agg(distinct q.site_id) filter (where q.site_id is not null) as sites, array_agg(distinct q.trade_id) filter (where q.trade_id is not null) as trades,
      array_agg(distinct t.id) filter (where t.id is not null) as territories
    from position q join unit on unit.id = q.unit_id join tree on tree.unit_id = q.unit_id left join site on site.id = q.site_id left join trade on trade.id = q.trade_id
      left join territory t on t.id = coalesce(q.territory_id, site.territory_id)
    where q.person_id = p.id and ${current('q')}) h on true
  left join lateral (select array_agg(distinct i) as ids from position q join tree on tree.unit_id = q.unit_id, unnest(tree.ids) i where q.person_id = p.id and ${current('q')}) u on true
  left join lateral (select array_agg(skill.id) as ids, string_agg(skill.label, ' ') as said from person_skill k join skill on skill.id = k.skill_id where k.person_id = p.id) s on true
  left join lateral (select string_agg(distinct a.organisation, ' ') as said from affiliation a where a.person_id = p.id and ${current('a')}) f on true
  cross join lateral (select n.name || ltrim(plain_words(concat_ws(' ', p.headline, h.said, s.said, f.said))) as own) o
  left join trust c on c.person_id = p.id
  where p.closed_at is null and ($1::uuid[] is null or p.id = any($1))
  on conflict (person_id) do update set name = excluded.name, own = excluded.own, whole = excluded.whole, sort = excluded.sort,
    unit_ids = excluded.unit_ids, site_ids = excluded.site_ids, trade_ids = excluded.trade_ids, territory_ids = excluded.territory_ids, skill_ids = excluded.skill_ids, confirmations = excluded.confirmations
  returning whole)
  insert into directory_word select distinct w from written, regexp_split_to_table(btrim(whole), ' ') w where length(w) > 3 and not exists (select from directory_word d where d.word = w) order by w on conflict do nothing`
const forget = 'delete from directory_entry e using person p where p.id = e.person_id and p.closed_at is not null and ($1::uuid[] is null or p.id = any($1))'

/** Fills the lines of everybody, for whoever loads people by other means: `client.query(...entryFill(day))`. */
export const entryFill = (day: string): [text: string, values: [null, string]] => [write, [null, day]]

/**
 * Writes anew what these people are found by. Called in the transaction that changed one of them: a name, a headline, an affiliation,
 * a position, a skill, or the name of a unit, site, trade or territory of theirs.
 */
export async function refreshEntries(tx: Tx, personIds: readonly string[], at: Date): Promise<void> {
  if (personIds.length === 0) return
  const ids = [...new Set(personIds)]
  await tx.executeQuery(CompiledQuery.raw(write, [ids, today(at)]))
  await tx.executeQuery(CompiledQuery.raw(forget, [ids]))
}

/** Everybody's, as `npm run parvis -- reindex` and the night do. */
export async function rebuildEntries({ pool }: Pick<Database, 'pool'>, at: Date): Promise<void> {
  await pool.query(...outsideFill(today(at)))
  await pool.query(write, [null, today(at)])
  await pool.query(forget, [null])
}

/** Positions and affiliations begin and end by themselves: after midnight, the lines of those whose day has come. */
export async function turnDay({ pool }: Pick<Database, 'pool'>, at: Date): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(`select distinct person_id as id from position where person_id is not null and (starts_on between $1::date - 1 and $1 or ends_on between $1::date - 2 and $1)
    union select person_id from affiliation where starts_on between $1::date - 1 and $1 or ends_on between $1::date - 2 and $1
    union select p.id from person p where p.closed_at is null and not exists (select from directory_entry e where e.person_id = p.id)`, [today(at)])
  if (rows.length === 0) return
  const ids = rows.map((row) => row.id)
  await pool.query(...outsideFill(today(at), ids))
  await pool.query(write, [ids, today(at)])
}
