// « Mon équipe »: who has what, among people of units that one heads and of spaces that one owns. Only tasks that one reads are counted: the others are not there.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'
import { away } from '#platform/away.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'

type Row = { id: string, name: string, headline: string, sort: string, open: number, late: number, waiting: number, done: number, todo: number, doing: number, next_on: string | null, away: boolean }

/** By name, never by how much anybody does: it ranks nobody. One statement, however many people and tasks. */
export async function listTeam(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 50
  const after = readCursor(query.cursor, 2)
  const [day, at] = [today(actor.at), actor.at]
  const { rows } = await sql<Row>`with led as (select p.unit_id from position p where p.person_id = ${actor.personId} and p.rank = 'head' and p.starts_on <= ${day}::date and (p.ends_on is null or p.ends_on >= ${day}::date)),
      owned as materialized (select g.scope_id from scope_grant g where g.principal_id = ${actor.personId} and g.role = 'owner' and g.until > ${at} and g.scope_id in ${scopesOf(actor, 'task.read')} and g.scope_id <> ${actor.personId}),
      seen as materialized (select t.responsible_id, t.scope_id, t.done_at, t.due_on, c.kind from task t join task_column c on c.id = t.column_id where t.responsible_id is not null and t.trashed_at is null and (t.done_at is null or t.done_at > ${new Date(at.getTime() - 7 * 86_400_000)})
        and t.scope_id in ${scopesOf(actor, 'task.read')} and t.scope_id <> ${actor.personId}),
      mates as (select distinct s.responsible_id as person_id from seen s where s.scope_id in (select scope_id from owned) or exists (select from directory_entry e where e.person_id = s.responsible_id and e.unit_ids && array(select unit_id from led))),
      page as (select person.id, person.given_name || ' ' || person.family_name as name, person.headline, e.sort from mates m join person on person.id = m.person_id join directory_entry e on e.person_id = person.id
        where person.closed_at is null${after ? sql` and (e.sort, person.id) > (${after[0]}, ${after[1]}::uuid)` : sql``} order by e.sort, person.id limit ${limit + 1})
    select page.*, (${sql.raw(away('page.id', 'clock.at'))}) as away, n.* from page cross join (select ${at}::timestamptz as at) clock cross join lateral (
      select count(*) filter (where t.done_at is null)::int as open, count(*) filter (where t.done_at is null and t.due_on < ${day}::date)::int as late, count(*) filter (where t.kind = 'waiting')::int as waiting, count(*) filter (where t.done_at is not null)::int as done,
        count(*) filter (where t.kind = 'todo')::int as todo, count(*) filter (where t.kind = 'doing')::int as doing, (min(t.due_on) filter (where t.done_at is null))::text as next_on
      from seen t where t.responsible_id = page.id) n
    order by page.sort, page.id`.execute(db)
  return pageOf(rows, limit, (row) => ({
    person: { id: row.id, name: row.name, headline: row.headline }, open: row.open, late: row.late, waiting: row.waiting, done: row.done, todo: row.todo, doing: row.doing, nextOn: row.next_on, away: row.away,
  }), (row) => cursorOf(row.sort, row.id))
}
