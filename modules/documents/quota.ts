// What a tree weighs, and what it may: each file of each version once, trash included. Kept in the transaction that changes it, so that nobody counts to ask.
import { sql, type RawBuilder } from 'kysely'
import { weightOf } from '#lib/weight.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

/** Bytes, where nobody chose otherwise. */
export const usual = { space: 10_000_000_000, person: 2_000_000_000 }
/** What authority `q` and tree `u` say, in the order of who says it last; `r`: the tree, with its kind. */
const allowed: RawBuilder<string> = sql`coalesce(u.allowed, case r.kind when 'person' then coalesce(q.person_bytes, ${sql.lit(usual.person)}) else coalesce(q.space_bytes, ${sql.lit(usual.space)}) end)`

export type Room = { used: number, allowed: number, left: number }
const roomOf = (row: { used: string, allowed: string }): Room => ({ used: Number(row.used), allowed: Number(row.allowed), left: Math.max(0, Number(row.allowed) - Number(row.used)) })
const full = (left: number): Problem => new Problem(507, 'document.quota', { left: weightOf(left, 'fr'), leftInEnglish: weightOf(left, 'en') })

/** The room of a tree, for whoever may read it: the caller has asked. 507 where `bytes` more do not fit. */
export async function readRoom(db: Db, actor: Actor, rootId: string, bytes = 0): Promise<Room> {
  const { rows: [row] } = await sql<{ used: string, allowed: string }>`select coalesce(u.used, 0) as used, ${allowed} as allowed
    from (select ${rootId}::uuid as id, case when ${rootId}::uuid = ${actor.personId}::uuid then 'person' else 'space' end as kind) r
    left join scope s on s.id = r.id left join document_usage u on u.root_id = r.id left join authority_quota q on q.authority_id = coalesce(s.authority_id, ${actor.mainAuthorityId})`.execute(db as Tx)
  const room = roomOf(row!)
  if (bytes > room.left) throw full(room.left)
  return room
}

/** Takes room in a tree for bytes that come. The row is held until the end, so that those who lay at the same time come one after the other; 507 undoes it all. */
export async function takeRoom(tx: Tx, rootId: string, bytes: number): Promise<void> {
  if (bytes === 0) return
  const { rows: [row] } = await sql<{ used: string, allowed: string }>`with u as (insert into document_usage (root_id, used) values (${rootId}, ${bytes})
      on conflict (root_id) do update set used = document_usage.used + excluded.used returning root_id, used, allowed)
    select u.used, ${allowed} as allowed from u join scope r on r.id = u.root_id left join authority_quota q on q.authority_id = r.authority_id`.execute(tx)
  const { used, allowed: most } = roomOf(row!)
  if (used > most) throw full(Math.max(0, most - used + bytes))
}

export async function giveRoom(tx: Tx, rootId: string, bytes: number): Promise<void> {
  if (bytes > 0) await sql`update document_usage set used = used - ${bytes} where root_id = ${rootId}`.execute(tx)
}

/** From one tree to another, in the order of their ids as everybody takes them. */
export async function moveRoom(tx: Tx, from: string, to: string, bytes: number): Promise<void> {
  for (const root of [from, to].toSorted()) await (root === from ? giveRoom : takeRoom)(tx, root, bytes)
}

// A version that says again what an earlier one said holds no bytes of its own.
const held = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select distinct v.document_id, v.file_id, v.size from document_version v where ${where})`

/** What these documents weigh, by tree. */
export async function weigh(tx: Tx, ids: readonly string[]): Promise<{ root_id: string, bytes: number }[]> {
  const { rows } = await sql<{ root_id: string, bytes: string }>`select d.root_id, sum(h.size) as bytes from ${held(sql`v.document_id = any(${ids}::uuid[])`)} h join document d on d.id = h.document_id group by d.root_id order by d.root_id`.execute(tx)
  return rows.map((row) => ({ root_id: row.root_id, bytes: Number(row.bytes) }))
}

/** Counts all of it anew: after a restored copy, or a release that did not keep it. */
export async function recount(tx: Tx): Promise<void> {
  await sql`lock table document_usage in exclusive mode`.execute(tx)
  await sql`with counted as (select d.root_id, sum(h.size) as bytes from ${held(sql`true`)} h join document d on d.id = h.document_id group by d.root_id),
    laid as (insert into document_usage (root_id, used) select root_id, bytes from counted on conflict (root_id) do update set used = excluded.used)
    update document_usage set used = 0 where root_id not in (select root_id from counted)`.execute(tx)
}
