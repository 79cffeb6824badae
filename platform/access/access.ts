import { sql, type RawBuilder } from 'kysely'
import type pg from 'pg'
import type { Db } from '../db/database.ts'
import type { Actor, Who } from './actor.ts'
import { heldBack } from './charter.ts'
import { stands } from './days.ts'
import { counts } from './principals.ts'
import type { Said } from '../blueprint.ts'
import { andOn, declareTab, declareUpon } from './switches.ts'

/**
 * visitor: knows that the space is there · onlooker: reads without taking part ·
 * reader « Lecture seule »: reacts and comments · contributor « Membre » · host · owner.
 */
export const roles = ['visitor', 'onlooker', 'reader', 'contributor', 'host', 'owner'] as const
export type Role = (typeof roles)[number]

const least = new Map<string, Role>()
/** The role table: each module declares the least role of each of its permissions; those of a tab are held nowhere where it is off. */
export function declarePermissions(module: { name: string, about?: Said, permissions: Readonly<Record<string, Role>>, facts: object, nouns?: object, tab?: true, upon?: string }): void {
  for (const [name, role] of Object.entries(module.permissions)) least.set(name, role)
  if (module.tab) declareTab(module)
  if (module.upon !== undefined) declareUpon(module.upon, module)
}
export function leastRole(permission: string): Role {
  const role = least.get(permission)
  if (!role) throw new Error(`no module declares the permission ${permission}`)
  return role
}
/** Does a role hold a permission? One that no module declares is held by nobody. */
export const holds = (role: Role | null, permission: string): boolean => role !== null && least.has(permission) && roles.indexOf(role) >= roles.indexOf(leastRole(permission))

/** What a token was given: `read` reads, `write` does the rest. Asked at the door for each address. */
export const tokenMay = (actor: Actor, method: string): boolean => actor.tokenScopes === null || actor.tokenScopes.includes(method === 'GET' ? 'read' : 'write')

/** In a closed scope every right is worth reading at most, whoever holds it; so is a guest's before they accept its charter. */
const mostWhenClosed = 'onlooker' satisfies Role
/** The ceiling of a scope for somebody as SQL, null where there is none. */
const ceiling = (scope: RawBuilder<unknown>, person: RawBuilder<unknown>, at: RawBuilder<unknown>): RawBuilder<Role | null> =>
  sql<Role | null>`(select ${sql.lit(mostWhenClosed)}::role from scope closed where closed.id = ${scope} and (closed.closed_at is not null or ${heldBack('closed', person, at)}))`
/** The same for the actor: what any role of theirs is worth at most. */
export const ceilingOf = (actor: Pick<Who, 'personId' | 'at'>, scope: RawBuilder<unknown>): RawBuilder<Role | null> => ceiling(scope, sql`${actor.personId}::uuid`, sql`${actor.at}`)
/** « and it is not closed to them », for a permission that takes more than reading; nothing for the others. */
const andOpen = (actor: Who, scope: string, permission: string): RawBuilder<unknown> => (holds(mostWhenClosed, permission) ? sql`` : sql` and ${ceilingOf(actor, sql.ref(scope))} is null`)

/** The filter: scopes in which the actor holds a permission, as a subquery that any query may use. */
export function scopesOf(actor: Who, permission: string): RawBuilder<string> {
  return sql<string>`(select g.scope_id from scope_grant g where g.principal_id = any(${actor.principals}::uuid[]) and g.role >= ${leastRole(permission)}::role and g.until > ${actor.at}${andOn('g.scope_id', permission)}${andOpen(actor, 'g.scope_id', permission)})`
}

/** The same as grants say it, whether a scope is closed or not: where somebody counts as one who holds it, not what they may do there now. */
export const scopesHeld = (actor: Who, permission: string): RawBuilder<string> => sql<string>`(select g.scope_id from scope_grant g where g.principal_id = any(${actor.principals}::uuid[]) and g.role >= ${leastRole(permission)}::role and g.until > ${actor.at})`

/** The question: may the actor do this there? The same table, asked once. */
export async function can(db: Db, actor: Actor, permission: string, scopeId: string): Promise<boolean> {
  const row = await db.selectFrom('scope_grant as g').select((eb) => eb.fn.max('g.role').as('role')).where('g.scope_id', '=', scopeId)
    .where('g.principal_id', '=', sql<string>`any(${actor.principals}::uuid[])`).where(sql<boolean>`g.until > ${actor.at}${andOn('g.scope_id', permission)}${andOpen(actor, 'g.scope_id', permission)}`).executeTakeFirst()
  return holds(row?.role ?? null, permission)
}

/** What the actor may at most in the scope of each row, as a column: `roleColumn(actor, 'post.scope_id')`; of one scope given as a value, it is asked once for all rows. */
export const roleColumn = (actor: Who, scope: string | RawBuilder<string>): RawBuilder<Role | null> => {
  const of = typeof scope === 'string' ? sql.ref(scope) : scope
  return sql<Role | null>`(select max(least(g.role, ${ceilingOf(actor, of)})) from scope_grant g where g.scope_id = ${of} and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at})`
}
/**
 * Of one scope, the role is asked once for all that a query reads there: as a common table of one row, `there`, null where the module of the
 * permission is off. `heldThere` is the rule then, as `scopesOf` is elsewhere.
 */
export const roleThere = (actor: Who, scope: RawBuilder<string>, permission: string): RawBuilder<Role | null> => sql<Role | null>`case when true${andOn(scope, permission)} then ${roleColumn(actor, scope)} end`
export const heldThere = (permission: string): RawBuilder<boolean> => sql<boolean>`(select role from there) >= ${sql.lit(leastRole(permission))}::role`
/** The same as their grants say it, whether the scope is closed or not: who they are there, not what they may. */
export const heldColumn = (actor: Who, scope: string): RawBuilder<Role | null> =>
  sql<Role | null>`(select max(g.role) from scope_grant g where g.scope_id = ${sql.ref(scope)} and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at})`

/**
 * Does somebody hold a role in a scope? As SQL over expressions, for whoever asks about many people at once: the same table, and what they count as
 * at that moment. Their principals come first, as an array: joined, a scope of ten thousand grants would be read for each of them.
 */
export const holdsRole = (person: string, scope: string, role: string, at: string): string => `exists (select from scope_grant g where g.scope_id = ${scope} and g.role >= ${role} and g.until > ${at}
  and g.principal_id = any(array(select pp.principal_id from person_principal pp where pp.person_id = ${person} and ${counts(at)})))`

type Marked = { id: string, mark: string }
/** The mark of what was not read yet. */
export const unmarked = '-'
/** As two texts: thousands of them every few seconds, so they are not to be quoted one by one. */
const marked = (all: readonly Marked[]): [string, string] => [all.map(({ id }) => id).join(), all.map(({ mark }) => mark).join()]
const given = `unnest(string_to_array($1, ',')::uuid[], string_to_array($2, ',')) as d (id, mark)`

/** What these people count as, of those for whom it is no longer what their mark says: for the live stream, which filters outside SQL. */
export async function changedPrincipals(pool: pg.Pool, people: readonly Marked[], at: Date): Promise<{ id: string, mark: string, principals: string[] }[]> {
  const { rows } = await pool.query<{ id: string, mark: string, principals: string }>(`select d.id, md5(x.principals) as mark, x.principals from ${given}
    cross join lateral (select coalesce(string_agg(pp.principal_id::text, ',' order by pp.principal_id), '') as principals from person_principal pp where pp.person_id = d.id and ${counts('$3')}) x
    where d.mark is distinct from md5(x.principals)`, [...marked(people), at])
  return rows.map((row) => ({ ...row, principals: row.principals.split(',').filter((id) => id !== '') }))
}

/** The same of the roles of principals in every scope where they hold a permission. Per principal, not per person: what everyone of an authority may read is read once. */
export async function changedGrants(pool: pg.Pool, principals: readonly Marked[], permission: string, at: Date): Promise<{ id: string, mark: string, grants: Map<string, Role> }[]> {
  const { rows } = await pool.query<{ id: string, mark: string, grants: string }>(`select d.id, md5(x.grants) as mark, x.grants from ${given}
    cross join lateral (select coalesce(string_agg(g.scope_id || ' ' || g.role, ',' order by g.scope_id), '') as grants from scope_grant g where g.principal_id = d.id and g.role >= $3::role and g.until > $4) x
    where d.mark is distinct from md5(x.grants)`, [...marked(principals), leastRole(permission), at])
  return rows.map(({ id, mark, grants }) => ({ id, mark, grants: new Map(grants.split(',').filter((one) => one !== '').map((one) => one.split(' ') as [string, Role])) }))
}

/** A right that somebody has somewhere, and what it comes from. `held` is what was given, `role` what it is worth: a closed scope is only read. */
export type Ground = {
  person_id: string, scope_id: string, principal_id: string, kind: 'person' | 'everyone' | 'administrators' | 'audience' | 'stand_in' | 'emergency' | 'invited' | 'link', role: Role, held: Role
  granted_by: string | null, granted_at: Date, until: Date
}

/**
 * Every right of everybody, as a relation to choose from: grants × principals as they count now, of people who may come in at all.
 * What `can` and `scopesOf` answer for somebody is the greatest of theirs here; a property test holds the three together.
 */
export const grounds = (at: Date): RawBuilder<Ground> => sql<Ground>`(select pp.person_id, g.scope_id, g.principal_id, g.principal_kind as kind, least(g.role, ${ceiling(sql.ref('g.scope_id'), sql.ref('pp.person_id'), sql.ref('clock.at'))}) as role, g.role as held, g.granted_by, g.granted_at, g.until
  from scope_grant g join person_principal pp on pp.principal_id = g.principal_id join person p on p.id = pp.person_id and p.closed_at is null cross join (select ${at}::timestamptz as at) clock
  where g.until > clock.at and ${sql.raw(counts('clock.at'))} and exists (select from affiliation k where k.person_id = pp.person_id and ${sql.raw(stands('k', 'clock.at'))}))`

/** Why somebody may what they may in a scope: their rights there, the strongest first; none when they may nothing. */
export const explain = (db: Db, scopeId: string, personId: string, at: Date): Promise<Ground[]> =>
  db.selectFrom(grounds(at).as('ground')).selectAll().where('scope_id', '=', scopeId).where('person_id', '=', personId).orderBy('held', 'desc').orderBy('granted_at').orderBy('principal_id').limit(50).execute()
