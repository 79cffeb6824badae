// Territories, sites and trades: made, renamed and ended by whoever administers people. One that ended stays on the posts that have it.
import { sql, type RawBuilder } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { uaiOf } from '#lib/identifiers.ts'
import { fold } from '#lib/fold.ts'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { peopleAdministered } from '#platform/identity/duties.ts'
import { Problem } from '#platform/problem.ts'
import { mustKeep } from './access.ts'
import { record } from './facts.ts'
import { followPeople } from './follow-unit.ts'
import { charted } from './units.ts'

const tables = { territories: 'territory', sites: 'site', trades: 'trade' } as const
export type Axis = (typeof tables)[keyof typeof tables]
type Place = { kind?: 'college' | 'routes' | 'social' | 'territoire' | 'culture' | 'technique' | 'siege' | 'site', territoryId?: string | null, address?: string, uai?: string | null }
type Row = {
  id: string, authority_id: string, name: string, ended_at: Date | null, version: number, people: number, may: boolean, sort: string
  kind: string | null, address: string, uai: string | null, territory_id: string | null, territory: string | null
}

/** « sites » as an address says it → `site`; 404 for what is none of the three. */
export function axisOf(word: string): Axis {
  const table = Object.hasOwn(tables, word) ? tables[word as keyof typeof tables] : undefined
  if (!table) throw new Problem(404, 'axis.not_found')
  return table
}

/** Posts `q` that have it: a territory also through their site. */
const borne = (axis: Axis, id: RawBuilder<unknown>): RawBuilder<boolean> => (axis === 'territory'
  ? sql<boolean>`(q.territory_id = ${id} or (q.territory_id is null and q.site_id in (select s.id from site s where s.territory_id = ${id})))`
  : sql<boolean>`${sql.ref(`q.${axis}_id`)} = ${id}`)

async function rowsOf(db: Db, actor: Actor, axis: Axis, where: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  if (isOutsider(actor)) return []
  const place = axis === 'site' ? sql`x.kind, x.address, x.uai, x.territory_id, (select t.name from territory t where t.id = x.territory_id) as territory` : sql`null as kind, '' as address, null as uai, null as territory_id, null as territory`
  const { rows } = await sql<Row>`select x.id, x.authority_id, x.name, x.ended_at, x.version, ${place}, (case when x.ended_at is null then '0' else '1' end) || folded(x.name) as sort, x.authority_id in ${peopleAdministered(actor)} as may,
      (select count(distinct q.person_id)::int from position q where ${borne(axis, sql`x.id`)} and ${standing('q', actor.at)}) as people
    from ${sql.table(axis)} x where ${charted(actor, 'x.authority_id')} and ${where} order by sort, x.id limit ${limit}`.execute(db)
  return rows
}

const present = (axis: Axis) => (x: Row) => ({
  id: x.id, name: x.name, people: x.people, endedAt: x.ended_at?.toISOString() ?? null, version: x.version, can: x.may ? ['axis.edit'] : [],
  place: axis === 'site' ? { kind: x.kind ?? 'site', address: x.address, uai: x.uai, territory: x.territory_id === null ? null : { id: x.territory_id, name: x.territory ?? '' } } : null,
})

export async function listAxis(db: Db, actor: Actor, axis: Axis, query: { authorityId?: string, q?: string, cursor?: string, limit?: number }) {
  const authorityId = query.authorityId ?? actor.mainAuthorityId
  await mustKeep(db, actor, authorityId)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const words = fold(query.q ?? '').split(' ').filter(Boolean).slice(0, 5).map((word) => sql`(plain_words(x.name) like ${`% ${word}%`}${axis === 'site' ? sql` or lower(x.uai) = ${word}` : sql``})`)
  const past = after === null ? [] : [sql`((case when x.ended_at is null then '0' else '1' end) || folded(x.name), x.id) > (${after[0]}, ${after[1]}::uuid)`]
  return pageOf(await rowsOf(db, actor, axis, sql.join([sql`x.authority_id = ${authorityId}`, ...words, ...past], sql` and `), limit + 1), limit, present(axis), (x) => cursorOf(x.sort, x.id))
}

export async function createAxis(tx: Tx, actor: Actor, axis: Axis, { authorityId = actor.mainAuthorityId, name, ...given }: { authorityId?: string, name: string } & Place) {
  await mustKeep(tx, actor, authorityId)
  const id = uuidv7()
  const row = { name: cleanName(name), ...(axis === 'site' ? await placeOf(tx, authorityId, { kind: 'site', ...given }) : {}) }
  await sql`insert into ${sql.table(axis)} (id, authority_id, ${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${id}, ${authorityId}, ${sql.join(Object.values(row))})`.execute(tx).catch(refuseTwin)
  record(tx, actor, `${axis}.created`, { id, authorityId, data: { before: null, after: row } })
  return read(tx, actor, axis, id)
}

/** Changes one; who has it is found by its new name, and counts in the territory of its site. */
export async function editAxis(tx: Tx, actor: Actor, axis: Axis, id: string, version: number, { name, ...given }: { name?: string } & Place) {
  const x = await found(tx, actor, axis, id)
  const before = { name: x.name, ...(axis === 'site' ? { kind: x.kind, territory_id: x.territory_id, address: x.address, uai: x.uai } : {}) }
  const set = { ...(name === undefined ? {} : { name: cleanName(name) }), ...(axis === 'site' ? await placeOf(tx, x.authority_id, given) : {}) }
  const columns = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}, `)
  const { rows: [done] } = await sql`update ${sql.table(axis)} set ${columns.length > 0 ? sql.join(columns, sql``) : sql``} version = version + 1 where id = ${id} and version = ${version} returning id`.execute(tx).catch(refuseTwin)
  if (!done) throw new Problem(412, 'request.version_stale')
  const moved = 'territory_id' in set && set.territory_id !== x.territory_id
  // A post whose territory was that of its site follows the site; one of its own stays.
  if (moved && x.territory_id !== null) await sql`update position set territory_id = null, version = version + 1 where site_id = ${id} and territory_id = ${x.territory_id}`.execute(tx)
  if (moved || (set.name !== undefined && set.name !== x.name)) await followPeople(tx, actor, await bearers(tx, axis, id), moved)
  record(tx, actor, `${axis}.edited`, { id, authorityId: x.authority_id, data: { before, after: { ...before, ...set } } })
  return read(tx, actor, axis, id)
}

/** Ends one, or takes that back; twice changes nothing. */
export async function endAxis(tx: Tx, actor: Actor, axis: Axis, id: string, ended: boolean) {
  const x = await found(tx, actor, axis, id)
  const { rows: [done] } = await sql`update ${sql.table(axis)} set ended_at = ${ended ? actor.at : null}::timestamptz, version = version + 1 where id = ${id} and (ended_at is null) = ${ended} returning id`.execute(tx)
  if (done) record(tx, actor, `${axis}.${ended ? 'ended' : 'reopened'}`, { id, authorityId: x.authority_id })
  return read(tx, actor, axis, id)
}

/** For other modules: those of these names in an authority, made where there is none. The caller has asked for the right. */
export async function nameAxes(tx: Tx, actor: Actor, authorityId: string, axis: Axis, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [id, row] = [uuidv7(), { name: cleanName(name), ...(axis === 'site' ? { kind: 'site' } : {}) }]
    const { rows: [made] } = await sql`insert into ${sql.table(axis)} (id, authority_id, ${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${id}, ${authorityId}, ${sql.join(Object.values(row))}) on conflict do nothing returning id`.execute(tx)
    if (made) record(tx, actor, `${axis}.created`, { id, authorityId, data: { before: null, after: row } })
  }
}

async function found(tx: Tx, actor: Actor, axis: Axis, id: string): Promise<Row> {
  const [row] = await rowsOf(tx, actor, axis, sql`x.id = ${id}`, 1)
  if (!row) throw new Problem(404, 'axis.not_found')
  if (!row.may) throw new Problem(403, 'directory.not_allowed')
  return row
}
const read = async (tx: Tx, actor: Actor, axis: Axis, id: string) => present(axis)((await rowsOf(tx, actor, axis, sql`x.id = ${id}`, 1))[0]!)

async function bearers(tx: Tx, axis: Axis, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct q.person_id as id from position q where ${borne(axis, sql`${id}::uuid`)} and q.person_id is not null`.execute(tx)
  return rows.map((row) => row.id)
}

/** The columns of a site that are said; 422 for a number that cannot be one, and for a territory that is not there. */
async function placeOf(tx: Tx, authorityId: string, { kind, territoryId, address, uai }: Place) {
  const number = uai ? uaiOf(uai) : null
  if (uai && number === null) throw new Problem(422, 'axis.uai', { field: 'uai' })
  if (territoryId && !(await tx.selectFrom('territory').select('id').where('id', '=', territoryId).where('authority_id', '=', authorityId).executeTakeFirst())) throw new Problem(422, 'axis.territory', { field: 'territoryId' })
  return { ...(kind === undefined ? {} : { kind }), ...(territoryId === undefined ? {} : { territory_id: territoryId }), ...(address === undefined ? {} : { address: cleanLine(address) }), ...(uai === undefined ? {} : { uai: number }) }
}

const cleanName = (name: string): string => {
  const clean = cleanLine(name)
  if (clean.length < 2 || fold(clean) === '') throw new Problem(400, 'request.invalid', { field: 'name' })
  return clean
}

const refuseTwin = (error: unknown): never => {
  const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : ''
  if (constraint === 'site_uai') throw new Problem(409, 'axis.uai_taken', { field: 'uai' })
  throw /^(territory|site|trade)_(plain|authority_id_name_key)$/.test(constraint) ? new Problem(409, 'axis.taken', { field: 'name' }) : error
}
