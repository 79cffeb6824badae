import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { mustAdminister } from './access.ts'
import { record } from './facts.ts'
import type { Rank } from './tables.ts'
import { charted, presentPost } from './units.ts'

export type PositionGiven = {
  unitId: string, personId: string | null, title: string, rank?: Rank, share?: number, siteId?: string | null, tradeId?: string | null, territoryId?: string | null, startsOn: string, endsOn?: string | null
}
type Row = { id: string, authority_id: string, unit_id: string, person_id: string | null, title: string, rank: Rank, share: number, site_id: string | null, trade_id: string | null, territory_id: string | null, starts_on: string, ends_on: string | null, version: number }

/** Gives somebody a post, or opens one that nobody holds yet. Several are held at once: agents shared between two units, or two authorities. */
export async function createPosition(tx: Tx, actor: Actor, given: PositionGiven) {
  const unit = await tx.selectFrom('unit').select(['id', 'authority_id']).where('id', '=', given.unitId).where(charted(actor, 'unit.authority_id')).executeTakeFirst()
  if (!unit) throw new Problem(404, 'unit.not_found')
  mustAdminister(actor, unit.authority_id)
  return openPosition(tx, actor, unit.authority_id, given)
}

/** For other modules: the same in this authority, whose right the caller has asked for. */
export async function openPosition(tx: Tx, actor: Actor, authorityId: string, given: PositionGiven) {
  const row = rowOf({ id: uuidv7(), authority_id: authorityId, version: 1 }, given)
  await mustFit(tx, row, null)
  const { version: _version, ...values } = row
  await tx.insertInto('position').values(values).execute()
  await peopleChanged(tx, row.person_id === null ? [] : [row.person_id], actor)
  record(tx, actor, 'position.created', { id: row.id, authorityId: row.authority_id, data: { before: null, after: said(row) } })
  return readPost(tx, row.id)
}

/** Changes a post: who holds it, until when, where. */
export async function editPosition(tx: Tx, actor: Actor, id: string, version: number, change: Partial<PositionGiven>) {
  const before = await found(tx, actor, id)
  mustAdminister(actor, before.authority_id)
  const row = rowOf(before, { ...given(before), ...(await followSite(tx, before, change)), ...change })
  await mustFit(tx, row, before)
  const { id: _id, authority_id: _authority, version: _version, ...set } = row
  const done = await tx.updateTable('position').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  await peopleChanged(tx, [before.person_id, row.person_id].filter((p) => p !== null), actor)
  record(tx, actor, 'position.edited', { id, authorityId: row.authority_id, data: { before: said(before), after: said(row) } })
  return readPost(tx, id)
}

/** A post goes to the territory of its new site when none is said; without a site it keeps one of its own. */
async function followSite(tx: Tx, before: Row, { siteId, territoryId }: Partial<PositionGiven>): Promise<{ territoryId?: string | null }> {
  if (siteId === undefined || siteId === before.site_id || territoryId !== undefined) return {}
  const sites = await tx.selectFrom('site').select(['id', 'territory_id']).where('id', 'in', [siteId, before.site_id].filter((id) => id !== null)).execute()
  const territoryAt = (id: string | null): string | null => sites.find((site) => site.id === id)?.territory_id ?? null
  return siteId === null && before.territory_id !== territoryAt(before.site_id) ? {} : { territoryId: territoryAt(siteId) }
}

/** For other modules: ends these posts on a day, that day included; those that end before stay as they are. The caller has asked for the right. */
export async function endPositions(tx: Tx, actor: Actor, ids: readonly string[], endsOn: string): Promise<void> {
  await change(tx, actor, ids, sql`ends_on = ${endsOn}::date`, sql`(ends_on is null or ends_on > ${endsOn}::date) and starts_on <= ${endsOn}::date`)
}

/** For other modules: moves these posts to another unit, site or territory from now on; what is not named stays, but a territory follows its site. The caller has asked for the right, and that all are of one authority. */
export async function movePositions(tx: Tx, actor: Actor, ids: readonly string[], to: { unitId?: string, siteId?: string | null, territoryId?: string | null }): Promise<void> {
  const set = [...(to.unitId === undefined ? [] : [sql`unit_id = ${to.unitId}::uuid`]), ...(to.siteId === undefined ? [] : [sql`site_id = ${to.siteId}::uuid`]), ...(to.territoryId === undefined ? (to.siteId ? [sql`territory_id = (select s.territory_id from site s where s.id = ${to.siteId}::uuid)`] : []) : [sql`territory_id = ${to.territoryId}::uuid`])]
  if (set.length > 0) await change(tx, actor, ids, sql.join(set), sql`true`)
}

async function change(tx: Tx, actor: Actor, ids: readonly string[], set: ReturnType<typeof sql>, where: ReturnType<typeof sql>): Promise<void> {
  if (ids.length === 0) return
  const { rows: before } = await sql<Row>`select ${columns} from position where id = any(${[...ids]}::uuid[]) and ${where} for update`.execute(tx)
  const { rows: after } = await sql<Row>`update position set ${set}, version = version + 1 where id = any(${before.map((row) => row.id)}::uuid[]) returning ${columns}`.execute(tx)
  const was = new Map(before.map((row) => [row.id, row]))
  await peopleChanged(tx, after.flatMap((row) => (row.person_id === null ? [] : [row.person_id])), actor)
  for (const row of after) record(tx, actor, 'position.edited', { id: row.id, authorityId: row.authority_id, data: { before: said(was.get(row.id)!), after: said(row) } })
}

const columns = sql.raw('id, authority_id, unit_id, person_id, title, rank, share, site_id, trade_id, territory_id, starts_on::text as starts_on, ends_on::text as ends_on, version')

async function found(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const { rows: [row] } = await sql<Row>`select ${columns} from position where id = ${id} and ${charted(actor, 'position.authority_id')}`.execute(tx)
  if (!row) throw new Problem(404, 'position.not_found')
  return row
}

const given = (row: Row): PositionGiven => ({ unitId: row.unit_id, personId: row.person_id, title: row.title, rank: row.rank, share: row.share, siteId: row.site_id, tradeId: row.trade_id, territoryId: row.territory_id, startsOn: row.starts_on, endsOn: row.ends_on })
const rowOf = (own: { id: string, authority_id: string, version: number }, p: PositionGiven): Row => ({
  id: own.id, authority_id: own.authority_id, version: own.version, unit_id: p.unitId, person_id: p.personId, title: cleanLine(p.title),
  rank: p.rank ?? 'member', share: p.share ?? 100, site_id: p.siteId ?? null, trade_id: p.tradeId ?? null, territory_id: p.territoryId ?? null, starts_on: p.startsOn, ends_on: p.endsOn ?? null,
})
/** What the journal keeps of a post: ids, numbers, days. */
const said = (row: Row) => ({ unitId: row.unit_id, personId: row.person_id, rank: row.rank, share: row.share, siteId: row.site_id, tradeId: row.trade_id, territoryId: row.territory_id, startsOn: row.starts_on, endsOn: row.ends_on })

/** Unit, site, trade and territory are of the post's authority and still there, unless it had them `before`; and its holder works for it. */
async function mustFit(tx: Tx, row: Row, before: Row | null): Promise<void> {
  if (row.title.length < 2) throw new Problem(400, 'request.invalid', { field: 'title' })
  if (row.ends_on !== null && row.ends_on < row.starts_on) throw new Problem(400, 'request.invalid', { field: 'endsOn' })
  const a = row.authority_id
  const axisFits = (axis: 'site' | 'trade' | 'territory', id: string | null, had: string | null | undefined) => (id === null ? sql`true` : sql`exists (select from ${sql.table(axis)} where id = ${id}::uuid and authority_id = ${a} and (ended_at is null or id = ${had ?? null}::uuid))`)
  const { rows: [fits] } = await sql<{ places: boolean, person: boolean }>`select
    exists (select from unit where id = ${row.unit_id} and authority_id = ${a} and (ends_on is null or ends_on >= coalesce(${row.ends_on}::date, ${row.starts_on}::date)))
      and ${axisFits('site', row.site_id, before?.site_id)} and ${axisFits('trade', row.trade_id, before?.trade_id)} and ${axisFits('territory', row.territory_id, before?.territory_id)} as places,
    ${row.person_id}::uuid is null or exists (select from affiliation f join person on person.id = f.person_id and person.closed_at is null where f.person_id = ${row.person_id} and f.authority_id = ${a}
      and f.kind in ('staff', 'councillor', 'foster_carer') and (f.ends_on is null or f.ends_on >= ${row.starts_on}::date)) as person`.execute(tx)
  if (!fits?.places) throw new Problem(422, 'position.elsewhere', { field: 'unitId' })
  if (!fits.person) throw new Problem(422, 'position.person', { field: 'personId' })
}

async function readPost(tx: Tx, id: string) {
  const { rows: [row] } = await sql<Parameters<typeof presentPost>[0]>`select q.id, q.title, q.rank, q.share, site.name as site, q.site_id, q.trade_id, q.territory_id, q.starts_on::text as starts_on, q.ends_on::text as ends_on, q.version, person.id as person, given_name || ' ' || family_name as name, headline
    from position q left join person on person.id = q.person_id left join site on site.id = q.site_id where q.id = ${id}`.execute(tx)
  return presentPost(row!)
}
