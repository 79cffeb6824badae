// Opening a space: by oneself, for whoever proposed it, from a blueprint, or as one that exists.
import { sql } from 'kysely'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import { switchInScope, tabModules } from '#platform/access/switches.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { isUuid, uuidv7 } from '#platform/db/ids.ts'
import { readPerson } from '#platform/identity/people.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { fillIn, valuesOf, type Blueprint } from './blueprint.ts'
import { blueprintBehind, drawCopy, givenToCopy, type CopyOf, type Source } from './copying.ts'
import { checkEntering, letIn, namesOfHolders, withHolders, type Entering, type Holders } from './entering.ts'
import { record } from './facts.ts'
import { blueprintFor } from './found.ts'
import { place, remember, type Given } from './placing.ts'
import { mayCreate, usualAuthority } from './quota.ts'
import { cleanName, grantEveryone, readSpace, refuseTakenName, type Access, type Kind } from './spaces.ts'

export type Opened = { kind?: Kind, access?: Access, name: string, purpose?: string, authorityId?: string, blueprint?: string, variables?: Readonly<Record<string, string>>, holders?: Holders, welcome?: boolean, copyOf?: CopyOf } & Entering

/** Where the actor opens a space unless they say where: their main authority, of those that they belong to. */
export function authorityFor(actor: Actor, asked?: string): string {
  const authorityId = asked ?? usualAuthority(actor)
  if (authorityId === undefined || !homeAuthorities(actor).includes(authorityId)) throw new Problem(403, 'space.not_allowed')
  return authorityId
}

/** What a space will be, of what was said of it and of its blueprint: refused before anything is written. */
export async function plan(db: Db, actor: Actor, given: Opened, authorityId: string, modules: readonly Module[]) {
  const copy = given.copyOf ? await drawCopy(db, actor, given.copyOf, authorityId, modules) : null
  const blueprint = copy?.blueprint ?? (given.blueprint === undefined ? null : await blueprintFor(db, given.blueprint, authorityId))
  const kind = given.kind ?? blueprint?.kind
  const access = given.access ?? blueprint?.access
  if (!kind || !access) throw new Problem(400, 'request.invalid', { field: kind ? 'access' : 'kind' })
  const name = cleanName(given.name)
  const said = { ...given.variables, ...(blueprint && given.holders ? await namesOfHolders(db, actor, blueprint, given.holders) : {}) }
  return { blueprint, source: copy?.source ?? null, kind, access, name, values: blueprint ? valuesOf(blueprint, said, { name, locale: actor.locale, wordless: given.welcome === false }) : {} }
}

/** Opens a space in one of the caller's authorities; the caller becomes its owner and follows it. */
export async function createSpace(tx: Tx, actor: Actor, given: Opened, modules: readonly Module[]) {
  const authorityId = authorityFor(actor, given.authorityId)
  await mayCreate(tx, actor, authorityId, { from: await startOf(tx, given) })
  await checkEntering(tx, actor, await entering(tx, given, authorityId))
  return readSpace(tx, actor, await openSpace(tx, actor, { ...given, authorityId }, modules))
}

/** Those who will come in: whoever is invited, and whoever was chosen for a role. A copy names nobody. */
export const entering = async (db: Db, given: Opened, authorityId: string): Promise<Entering> =>
  (given.blueprint === undefined || given.copyOf || !given.holders ? given : withHolders(given, await blueprintFor(db, given.blueprint, authorityId)))

/** The blueprint by which one may open it. */
export const startOf = async (db: Db, given: Opened): Promise<string | undefined> => (given.copyOf ? blueprintBehind(db, given.copyOf) : given.blueprint)

/**
 * The same for somebody whom one may open it for: the actor is its owner, whoever allowed it.
 * From a blueprint, or as another space is, each module that has a part in it gives it to the space in this same transaction; then come those whom its owner chose.
 */
export async function openSpace(tx: Tx, actor: Actor, given: Opened & { authorityId: string }, modules: readonly Module[], allowed: { proposalId?: string, acceptedBy?: string } = {}): Promise<string> {
  const { authorityId } = given
  const { blueprint, source, kind, access, name, values } = await plan(tx, actor, given, authorityId, modules)
  const origin = source ? source.latest : blueprint
  const id = uuidv7()
  await tx.insertInto('scope').values({ id, kind: 'space', authority_id: authorityId, discreet_at: blueprint?.discreet ? actor.at : null }).execute()
  await tx.insertInto('space').values({
    id, authority_id: authorityId, kind, access, name, purpose: given.purpose?.trim() ?? (blueprint && isUuid(blueprint.id) ? blueprint.purpose[actor.locale] : ''), created_by: actor.personId, created_at: actor.at, last_activity_at: actor.at, archived_at: null, ...await concerns(tx, actor, authorityId, kind, blueprint),
    ...(origin ? { blueprint: origin.id, blueprint_version: origin.version } : {}), ...(blueprint ? { member_role: blueprint.roles.member } : {}),
  }).execute().catch(refuseTakenName)
  const by = { scope_id: id, granted_by: actor.personId, granted_at: actor.at }
  await tx.insertInto('scope_grant').values([
    { ...by, granted_by: allowed.acceptedBy ?? actor.personId, principal_id: actor.personId, principal_kind: 'person', role: 'owner' },
    { ...by, principal_id: administratorsOf(authorityId), principal_kind: 'administrators', role: 'visitor' },
    { ...by, principal_id: platformAdministrators, principal_kind: 'administrators', role: 'visitor' },
  ]).execute()
  await grantEveryone(tx, actor, { id, authorityId, access })
  await tx.insertInto('follow').values({ space_id: id, person_id: actor.personId, followed_at: actor.at, seen_at: actor.at }).execute()
  record(tx, actor, 'space.created', { id, scopeId: id, authorityId, data: { kind, access, ...(origin ? { blueprint: origin.id, version: origin.version } : {}), ...(given.copyOf ? { copyOf: given.copyOf.spaceId } : {}), ...allowed } })
  for (const module of blueprint?.tools.off ?? []) if (tabModules().includes(module)) await switchInScope(tx, actor, { id, authorityId }, module, false)
  if (blueprint) await furnish(tx, actor, { id, authorityId, name }, blueprint, source, values, given.welcome === false, modules)
  await letIn(tx, actor, id, source ? given : withHolders(given, blueprint))
  return id
}

/** What each module puts into a new space, and what is remembered of it. */
async function furnish(tx: Tx, actor: Actor, space: { id: string, authorityId: string, name: string }, blueprint: Blueprint, source: Source | null, said: Readonly<Record<string, string>>, wordless: boolean, modules: readonly Module[]): Promise<void> {
  const values = { ...source?.values, ...said, name: space.name, owner: (await readPerson(tx, actor, actor.personId)).name }
  const placed = await place(tx, actor, space, blueprint, modules, (text) => fillIn(text[actor.locale], values), wordless)
  const given: Given = { locale: actor.locale, values, ...(wordless ? { wordless } : {}), access: blueprint.access, memberRole: blueprint.roles.member, off: blueprint.tools.off, discreet: blueprint.discreet ?? false, placed }
  if (!source) await remember(tx, space, given)
  else if (source.latest) await remember(tx, space, givenToCopy(actor, source.latest, given, modules))
}

/** Whom a new space concerns until its owner says otherwise: the trades that its blueprint names; a team, the territory of who opens it; practices, their trade. */
async function concerns(tx: Tx, actor: Actor, authorityId: string, kind: Kind, blueprint: Blueprint | null): Promise<{ territory_ids?: string[], trade_ids?: string[] }> {
  const trades = blueprint?.concerns?.trades
  const named = trades === undefined ? {} : { trade_ids: trades.length === 0 ? [] : (await tx.selectFrom('trade').select('id').where('authority_id', '=', authorityId).where('name', 'in', trades).orderBy('name').limit(20).execute()).map(({ id }) => id) }
  if (kind === 'project' || (kind === 'practice' && trades)) return named
  const post = await tx.selectFrom('position as p').leftJoin('site', 'site.id', 'p.site_id').select(['p.trade_id', sql<string | null>`coalesce(p.territory_id, site.territory_id)`.as('territory_id')])
    .where('p.person_id', '=', actor.personId).where('p.authority_id', '=', authorityId).where(standing('p', actor.at))
    .orderBy('p.share', 'desc').orderBy('p.id').limit(1).executeTakeFirst()
  return kind === 'team' ? { ...named, ...(post?.territory_id ? { territory_ids: [post.territory_id] } : {}) } : post?.trade_id ? { trade_ids: [post.trade_id] } : {}
}
