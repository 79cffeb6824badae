// An authority's own blueprints: saved from a space, told apart from the house's by their id.
import { sql, type RawBuilder } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { administeredAuthorities, administersAuthority } from '#platform/access/principals.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'
import { houseBlueprints, presentBlueprint, readBlueprint, type Blueprint } from './blueprint.ts'
import { draw, variablesOf, type Drawn } from './drawing.ts'
import { record } from './facts.ts'
import { both, modulesOf, toolsOff } from './found.ts'
import { mayCreate, proposedOnly, usualAuthority } from './quota.ts'

const mostOfAuthority = 100
/** Signs of a package, as it is kept. */
export const mostSigns = 300_000

/** Every query on them starts here: those of the authorities that one belongs to, or administers. */
const visibleBlueprints = (db: Db, actor: Actor) => db.selectFrom('blueprint').where((eb) => eb.or([
  eb('blueprint.authority_id', '=', sql<string>`any(${homeAuthorities(actor)}::uuid[])`), ...(actor.administers === 'nothing' ? [] : [eb('blueprint.authority_id', 'in', sql<string>`${administeredAuthorities(actor)}`)]),
]))

/** How many open spaces of an authority came from it, of those that are listed. */
const usedBy = (id: RawBuilder<unknown>, authorityId: RawBuilder<unknown>): RawBuilder<number> => sql<number>`(select count(*)::int from space u where u.blueprint = ${id} and u.authority_id = ${authorityId} and u.archived_at is null and u.access <> 'secret')`

// What they put into a space is read when a space is opened from them.
const rows = (db: Db, actor: Actor) => visibleBlueprints(db, actor).leftJoin('person', 'person.id', 'blueprint.saved_by').select(['blueprint.id', 'blueprint.authority_id', 'blueprint.version', 'blueprint.saved_by', 'blueprint.saved_at',
  sql<Omit<Blueprint, 'id' | 'version' | 'contents'>>`package - 'contents'`.as('head'), sql<string[]>`array(select jsonb_object_keys(package -> 'contents'))`.as('brings'), usedBy(sql`blueprint.id::text`, sql`blueprint.authority_id`).as('used_by'), sql<string | null>`person.given_name || ' ' || person.family_name`.as('by')])
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const present = (actor: Actor) => (row: Row) => ({
  ...presentBlueprint(actor, { ...row.head, id: row.id, version: row.version, contents: Object.fromEntries(row.brings.map((name) => [name, null])) }, false),
  usedBy: row.used_by, propose: false, own: { by: row.by, savedAt: row.saved_at.toISOString() }, can: mayEdit(actor, row) ? ['blueprint.edit'] : [],
})
const mayEdit = (actor: Actor, row: { saved_by: string | null, authority_id: string }): boolean => row.saved_by === actor.personId || administersAuthority(actor, row.authority_id)

/** The house's, then those of the authorities that the actor belongs to, the latest first. */
export async function listBlueprints(db: Db, actor: Actor) {
  const own = await rows(db, actor).orderBy('blueprint.saved_at', 'desc').orderBy('blueprint.id').limit(mostOfAuthority).execute()
  const authorityId = usualAuthority(actor)
  const house = await houseBlueprints(db, actor)
  const used = new Map((authorityId === undefined ? [] : (await sql<{ id: string, n: number }>`select b.id, ${usedBy(sql`b.id`, sql`${authorityId}::uuid`)} as n from unnest(${house.map(({ id }) => id)}::text[]) as b (id)`.execute(db)).rows).map(({ id, n }) => [id, n]))
  const all = [...house.map((one) => ({ ...one, usedBy: used.get(one.id) ?? 0 })), ...own.map(present(actor))]
  const proposed = await proposedOnly(db, actor, authorityId, all.map(({ id }) => id))
  return { items: all.map((one) => ({ ...one, propose: proposed.has(one.id) })), next: null }
}

/** What of a space may go into a blueprint: one chooses. */
export async function listPieces(db: Db, actor: Actor, spaceId: string, modules: readonly Module[]) {
  await maySave(db, actor, spaceId)
  const off = await toolsOff(db, spaceId)
  const found = await Promise.all(modulesOf(actor, modules, off).map(async ({ name, part }) => (await part.pieces(db, actor, spaceId, null)).map(({ text, ...piece }) => ({ module: name, ...piece, text: text.slice(0, 300) }))))
  return { items: found.flat(), next: null, variables: await variablesOf(db, actor, spaceId) }
}

export type Saved = Drawn & { title: string, help?: string, replaces?: string }

/** Makes a blueprint of a space as it stands: its kind, access, roles, tools and the chosen pieces; nobody's name, no comment, no file. */
export async function saveBlueprint(tx: Tx, actor: Actor, spaceId: string, given: Saved, modules: readonly Module[]) {
  const { authority_id: authorityId } = await maySave(tx, actor, spaceId)
  const title = cleanLine(given.title)
  const id = given.replaces ?? uuidv7()
  const drawn = await draw(tx, actor, spaceId, given, modules)
  const { id: _, version: __, ...kept } = readBlueprint({ ...drawn.blueprint, id, version: 1, title: both(title), help: both(cleanLine(given.help ?? '') || title) }, spaceId)
  if (JSON.stringify(kept).length > mostSigns) throw new Problem(422, 'blueprint.too_large', { field: 'pieces' })
  const values = { package: JSON.stringify(kept), space_id: spaceId, saved_by: actor.personId, saved_at: actor.at }
  if (given.replaces) {
    const row = await editable(tx, actor, id)
    if (row.authority_id !== authorityId) throw new Problem(404, 'blueprint.gone')
    await tx.updateTable('blueprint').set((eb) => ({ ...values, saved_by: row.saved_by, version: eb('version', '+', 1) })).where('id', '=', id).execute()
  } else {
    const { n } = await tx.selectFrom('blueprint').select((eb) => eb.fn.countAll<number>().as('n')).where('authority_id', '=', authorityId).executeTakeFirstOrThrow()
    if (Number(n) >= mostOfAuthority) throw new Problem(409, 'blueprint.too_many')
    await tx.insertInto('blueprint').values({ id, authority_id: authorityId, ...values }).execute()
  }
  record(tx, actor, 'space.blueprint_saved', { id: spaceId, scopeId: spaceId, authorityId, data: { blueprint: id } })
  return read(tx, actor, id)
}

export async function editBlueprint(tx: Tx, actor: Actor, id: string, version: number, change: { title?: string, help?: string }) {
  const { authority_id: authorityId } = await editable(tx, actor, id)
  const said = Object.fromEntries(Object.entries(change).map(([key, text]) => [key, both(cleanLine(text))]))
  const done = await tx.updateTable('blueprint').set((eb) => ({ package: sql`package || ${JSON.stringify(said)}::jsonb`, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  record(tx, actor, 'blueprint.edited', { id, authorityId })
  return read(tx, actor, id)
}

/** Spaces that were opened from it stay as they are. */
export async function removeBlueprint(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { authority_id: authorityId } = await editable(tx, actor, id)
  await tx.deleteFrom('blueprint').where('id', '=', id).execute()
  record(tx, actor, 'blueprint.removed', { id, authorityId })
}

export async function read(db: Db, actor: Actor, id: string) {
  return present(actor)(await rows(db, actor).where('blueprint.id', '=', id).executeTakeFirstOrThrow())
}

/** May the actor change this one? */
export async function mayChange(db: Db, actor: Actor, id: string): Promise<boolean> {
  const row = await visibleBlueprints(db, actor).select(['blueprint.saved_by', 'blueprint.authority_id']).where('blueprint.id', '=', id).executeTakeFirst()
  return row !== undefined && mayEdit(actor, row)
}

/** Was one made of this space? */
export const savedFrom = async (db: Db, actor: Actor, spaceId: string): Promise<boolean> => (await visibleBlueprints(db, actor).select('blueprint.id').where('blueprint.space_id', '=', spaceId).limit(1).executeTakeFirst()) !== undefined

export async function editable(tx: Tx, actor: Actor, id: string) {
  const row = await visibleBlueprints(tx, actor).select(['blueprint.saved_by', 'blueprint.authority_id']).where('blueprint.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'blueprint.gone')
  if (!mayEdit(actor, row)) throw new Problem(403, 'blueprint.not_allowed')
  return row
}

/** Whoever runs the space, belongs to its authority and may open others there. */
export async function maySave(db: Db, actor: Actor, spaceId: string) {
  // Asked of who they are there: of a space that is closed a blueprint is made as well.
  const space = await standing(db, actor, spaceId)
  if (!holds(space.held, 'member.manage')) throw new Problem(403, 'space.not_allowed')
  if (!homeAuthorities(actor).includes(space.authority_id)) throw new Problem(403, 'space.not_allowed')
  await mayCreate(db, actor, space.authority_id, null)
  return space
}

