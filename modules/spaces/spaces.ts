import { sql } from 'kysely'
import { scopesOf } from '#platform/access/access.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import { beforeCommit } from '#platform/db/work.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from './access.ts'
import { record } from './facts.ts'
import { presentSpace, spaceRows } from './present.ts'

type Access = 'open' | 'on_request' | 'private' | 'secret'
// What may be done in a space besides its own actions, told with it; a permission nobody declares is never held.
const elsewhere = ['post.write', 'comment.write', 'post.react', 'post.moderate']
const present = presentSpace(elsewhere)

export async function listSpaces(db: Db, actor: Actor, query: { mine?: boolean, with?: string, kind?: 'project' | 'team' | 'practice', q?: string, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  let rows = spaceRows(db, actor)
  // Administrators hold every space by name: what is listed nowhere they find in the administration's own list.
  if (actor.administers !== 'nothing') rows = rows.where(sql<boolean>`(space.access <> 'secret' or exists (select from scope_grant g where g.scope_id = space.id and g.principal_kind <> 'administrators' and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at}))`)
  if (query.mine) rows = rows.where(sql<boolean>`exists (select from scope_grant g where g.scope_id = space.id and g.principal_kind in ('person', 'audience') and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at})`)
  // Those in which the actor reads, and so sees who is there.
  if (query.with) rows = rows.where(sql<boolean>`space.id in ${scopesOf(actor, 'space.read')} and exists (select from scope_grant g join person_principal pp on pp.principal_id = g.principal_id and pp.person_id = ${query.with} where g.scope_id = space.id and g.principal_kind in ('person', 'audience') and g.until > ${actor.at})`)
  if (query.kind) rows = rows.where('space.kind', '=', query.kind)
  if (query.q?.trim()) rows = rows.where(sql<boolean>`folded(space.name || ' ' || space.purpose) like '%' || folded(${query.q.trim().replace(/[%_\\]/g, '\\$&')}) || '%'`)
  if (after) rows = rows.where(sql<boolean>`(space.last_activity_at, space.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const found = await rows.orderBy('space.last_activity_at', 'desc').orderBy('space.id', 'desc').limit(limit + 1).execute()
  return pageOf(found, limit, present, (s) => cursorOf(s.last_activity_at.toISOString(), s.id))
}

export async function readSpace(db: Db, actor: Actor, id: string) {
  const row = await spaceRows(db, actor).where('space.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'space.not_found')
  return present(row)
}

/** Opens a space in one of the caller's authorities; the caller becomes its owner and follows it. */
export async function createSpace(tx: Tx, actor: Actor, given: { kind: 'project' | 'team' | 'practice', access: Access, name: string, purpose?: string, authorityId?: string }) {
  const authorityId = given.authorityId ?? homeAuthorities(actor).find((id) => id === actor.mainAuthorityId) ?? homeAuthorities(actor)[0]
  if (authorityId === undefined || !homeAuthorities(actor).includes(authorityId)) throw new Problem(403, 'space.not_allowed')
  await mayCreate(tx, actor, authorityId)
  const id = uuidv7()
  await tx.insertInto('scope').values({ id, kind: 'space', authority_id: authorityId }).execute()
  await tx.insertInto('space').values({
    id, authority_id: authorityId, kind: given.kind, access: given.access, name: cleanName(given.name), purpose: given.purpose?.trim() ?? '', created_by: actor.personId, created_at: actor.at, last_activity_at: actor.at, archived_at: null,
  }).execute().catch(refuseTakenName)
  const by = { scope_id: id, granted_by: actor.personId, granted_at: actor.at }
  await tx.insertInto('scope_grant').values([
    { ...by, principal_id: actor.personId, principal_kind: 'person', role: 'owner' },
    { ...by, principal_id: administratorsOf(authorityId), principal_kind: 'administrators', role: 'visitor' },
    { ...by, principal_id: platformAdministrators, principal_kind: 'administrators', role: 'visitor' },
  ]).execute()
  await grantEveryone(tx, actor, { id, authorityId, access: given.access })
  await tx.insertInto('follow').values({ space_id: id, person_id: actor.personId, followed_at: actor.at, seen_at: actor.at }).execute()
  record(tx, actor, 'space.created', { id, scopeId: id, authorityId, data: { kind: given.kind, access: given.access } })
  return readSpace(tx, actor, id)
}

/** Where the authority charges some with opening spaces, each of them up to their quota. */
async function mayCreate(tx: Tx, actor: Actor, authorityId: string): Promise<void> {
  const row = await tx.selectFrom('authority').leftJoin('duty', (j) => j.onRef('duty.authority_id', '=', 'authority.id').on('duty.person_id', '=', actor.personId).on('duty.kind', '=', 'space_creator'))
    .select(['space_creation', 'duty.id as duty', 'duty.quota', (eb) => eb.selectFrom('space').select((of) => of.fn.countAll<number>().as('n')).whereRef('space.authority_id', '=', 'authority.id').where('space.created_by', '=', actor.personId).where('space.archived_at', 'is', null).as('opened')])
    .where('authority.id', '=', authorityId).orderBy(sql`duty.quota desc nulls first`).limit(1).executeTakeFirstOrThrow()
  if (row.space_creation === 'everyone') return
  if (row.duty === null) throw new Problem(403, 'space.creation_charged')
  if (row.quota !== null && Number(row.opened) >= row.quota) throw new Problem(409, 'space.quota')
}

export async function editSpace(tx: Tx, actor: Actor, id: string, version: number, change: { name?: string, purpose?: string, access?: Access }) {
  const space = await standingFor(tx, actor, id, 'space.edit')
  const before = await tx.selectFrom('space').select(['name', 'purpose', 'access']).where('id', '=', id).executeTakeFirstOrThrow()
  const set = { ...(change.name === undefined ? {} : { name: cleanName(change.name) }), ...(change.purpose === undefined ? {} : { purpose: change.purpose.trim() }), ...(change.access === undefined ? {} : { access: change.access }) }
  const done = await tx.updateTable('space').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst().catch(refuseTakenName)
  if (!done) throw new Problem(412, 'request.version_stale')
  if (change.access) await grantEveryone(tx, actor, { id, authorityId: space.authority_id, access: change.access })
  record(tx, actor, 'space.edited', { id, scopeId: id, authorityId: space.authority_id, data: { before, after: { ...before, ...set } } })
  return readSpace(tx, actor, id)
}

/** What everyone of the authority may do: the access of the space, as one grant. */
async function grantEveryone(tx: Tx, actor: Actor, space: { id: string, authorityId: string, access: Access }): Promise<void> {
  await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_kind', '=', 'everyone').execute()
  if (space.access === 'secret') {
    // What is not even listed has no stand-in.
    await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_kind', '=', 'stand_in').execute()
    return
  }
  await tx.insertInto('scope_grant').values({ scope_id: space.id, principal_id: space.authorityId, principal_kind: 'everyone', role: space.access === 'open' ? 'onlooker' : 'visitor', granted_by: actor.personId, granted_at: actor.at }).execute()
}

const cleanName = (name: string): string => {
  const clean = name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim()
  if (clean.length < 2) throw new Problem(400, 'request.invalid', { field: 'name' })
  return clean
}
const refuseTakenName = (error: unknown): never => {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'space_name') throw new Problem(409, 'space.name_taken', { field: 'name' })
  throw error
}

/**
 * Other modules say that something happened in a space: the lists are ordered by it. It goes with the commit, at most once a second per space,
 * and passes over a space that another writer is just marking: writers do not queue.
 */
export function touchSpace(tx: Tx, id: string, at: Date): void {
  beforeCommit(tx, touch.with(tx, { id, at, before: new Date(at.getTime() - 1_000) }))
}
const touch = prepared((tx: Tx, v: { id: string, at: Date, before: Date }) => tx.updateTable('space').set({ last_activity_at: v.at })
  .where('id', '=', (eb) => eb.selectFrom('space').select('id').where('id', '=', v.id).where('last_activity_at', '<', v.before).forNoKeyUpdate().skipLocked()))
