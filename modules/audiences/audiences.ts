import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { mayChange, mayWrite, visibleAudiences } from './access.ts'
import { record } from './facts.ts'
import { changingRules, refreshAudience } from './refresh.ts'
import { readRule, type Rule } from './rule.ts'

export type NewAudience = { name: string, rule: unknown, authorityId?: string, spaceId?: string }

/** Audiences in order of their names. */
export async function listAudiences(db: Db, actor: Actor, query: { q?: string, authorityId?: string, spaceId?: string, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  let rows = rowsOf(db, actor)
  if (query.q?.trim()) rows = rows.where(sql<boolean>`folded(audience.name) like '%' || folded(${query.q.trim().replace(/[%_\\]/g, '\\$&')}) || '%'`)
  if (query.authorityId) rows = rows.where('audience.authority_id', '=', query.authorityId)
  if (query.spaceId) rows = rows.where((eb) => eb.or([eb('audience.scope_id', 'is', null), eb('audience.scope_id', '=', query.spaceId!)]))
  if (after) rows = rows.where(sql<boolean>`(folded(audience.name), audience.id) > (${after[0]}, ${after[1]}::uuid)`)
  const found = await rows.orderBy(sql`folded(audience.name)`).orderBy('audience.id').limit(limit + 1).execute()
  return pageOf(found, limit, present(actor), (a) => cursorOf(a.sort, a.id))
}

export async function readAudience(db: Db, actor: Actor, id: string) {
  return present(actor)(await found(db, actor, id))
}

export async function createAudience(tx: Tx, actor: Actor, given: NewAudience) {
  const rule = readRule(given.rule)
  const authorityId = await mayWrite(tx, actor, given, rule)
  await changingRules(tx)
  const audience = { id: uuidv7(), authority_id: authorityId, scope_id: given.spaceId ?? null, name: clean(given.name), rule, created_by: actor.personId, created_at: actor.at }
  await tx.insertInto('audience').values({ ...audience, rule: json(rule) }).execute().catch(refuseTakenName)
  await refreshAudience(tx, audience, actor)
  record(tx, actor, 'audience.created', { id: audience.id, scopeId: audience.scope_id, authorityId, data: { before: null, after: { name: audience.name, rule } } })
  return readAudience(tx, actor, audience.id)
}

export async function editAudience(tx: Tx, actor: Actor, id: string, version: number, change: { name?: string, rule?: unknown }) {
  const audience = await changeable(tx, actor, id)
  const rule = change.rule === undefined ? audience.rule : readRule(change.rule)
  await mayWrite(tx, actor, { authorityId: audience.authority_id, spaceId: audience.scope_id }, rule)
  await changingRules(tx)
  const name = change.name === undefined ? audience.name : clean(change.name)
  const done = await tx.updateTable('audience').set((eb) => ({ name, rule: json(rule), version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst().catch(refuseTakenName)
  if (!done) throw new Problem(412, 'request.version_stale')
  const moved = await refreshAudience(tx, { ...audience, rule }, actor)
  record(tx, actor, 'audience.edited', { id, scopeId: audience.scope_id, authorityId: audience.authority_id, data: { before: { name: audience.name, rule: audience.rule }, after: { name, rule }, ...moved } })
  return readAudience(tx, actor, id)
}

export async function removeAudience(tx: Tx, actor: Actor, id: string): Promise<void> {
  const audience = await changeable(tx, actor, id)
  await changingRules(tx)
  if (await tx.selectFrom('scope_grant').select('scope_id').where('principal_id', '=', id).executeTakeFirst()) throw new Problem(409, 'audience.in_use')
  await tx.deleteFrom('person_principal').where('principal_id', '=', id).execute()
  await tx.deleteFrom('audience').where('id', '=', id).execute()
  record(tx, actor, 'audience.removed', { id, scopeId: audience.scope_id, authorityId: audience.authority_id, data: { before: { name: audience.name, rule: audience.rule }, after: null } })
}

/** Who is in it, by name: those of them whom the actor may see. */
export async function peopleOfAudience(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const { authority_id } = await found(db, actor, id)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const sort = sql<string>`folded(family_name || ' ' || given_name)`
  let rows = (administersAuthority(actor, authority_id) ? db.selectFrom('person') : visiblePeople(db, actor)).innerJoin('person_principal as pp', 'pp.person_id', 'person.id').where('pp.principal_id', '=', id)
    .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', sql<null>`null`.as('external'), sort.as('sort')])
  if (after) rows = rows.where(sql<boolean>`(${sort}, person.id) > (${after[0]}, ${after[1]}::uuid)`)
  const people = await rows.orderBy(sort).orderBy('person.id').limit(limit + 1).execute()
  return pageOf(people, limit, ({ sort: _sort, ...card }) => card, (p) => cursorOf(p.sort, p.id))
}

const json = (rule: Rule) => sql<Rule>`${JSON.stringify(rule)}::jsonb`

const rowsOf = (db: Db, actor: Actor) => visibleAudiences(db, actor)
  .select(['audience.id', 'audience.authority_id', 'audience.scope_id', 'audience.name', 'audience.rule', 'audience.version', sql<string>`folded(audience.name)`.as('sort'),
    sql<number>`(select count(*)::int from person_principal pp where pp.principal_id = audience.id)`.as('people'),
    sql<number>`(select count(*)::int from scope_grant g where g.principal_id = audience.id)`.as('spaces')])
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const present = (actor: Actor) => (a: Row) => ({
  id: a.id, authorityId: a.authority_id, spaceId: a.scope_id, name: a.name, rule: a.rule, peopleCount: a.people, spaceCount: a.spaces, version: a.version,
  // One's own space's audience is only seen by its hosts and by administrators, and both may change it.
  can: a.scope_id !== null || administersAuthority(actor, a.authority_id) ? ['audience.edit', ...(a.spaces === 0 ? ['audience.remove'] : [])] : [],
})

async function found(db: Db, actor: Actor, id: string): Promise<Row> {
  const row = await rowsOf(db, actor).where('audience.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'audience.not_found')
  return row
}
async function changeable(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const row = await found(tx, actor, id)
  if (!(await mayChange(tx, actor, row))) throw new Problem(403, 'audience.not_allowed')
  return row
}

const clean = (name: string): string => {
  const text = cleanLine(name)
  if (text.length < 2) throw new Problem(400, 'request.invalid', { field: 'name' })
  return text
}
const refuseTakenName = (error: unknown): never => {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'audience_name') throw new Problem(409, 'audience.name_taken', { field: 'name' })
  throw error
}
