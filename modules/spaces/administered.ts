// The spaces of an authority as its administrators know them: name, counts, owners; secret ones too, since they are listed nowhere else.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { activeFor, owned, ownersOf } from './life/owners.ts'
import { presentSpace, spaceRows } from './present.ts'

type Asked = { q?: string, kind?: 'project' | 'team' | 'practice', access?: 'open' | 'on_request' | 'private' | 'secret', ownerless?: boolean, cursor?: string, limit?: number }
type Owner = { id: string, name: string, active: boolean }

/** The most recently active first. `ownerless`: those whose every owner has left, or may no longer enter. */
export async function listAdministered(db: Db, actor: Actor, authorityId: string, asked: Asked) {
  const limit = asked.limit ?? 20
  const after = readCursor(asked.cursor, 2)
  const [owners, active] = [ownersOf(actor.at), activeFor(actor.at)]
  let rows = spaceRows(db, actor).where('space.authority_id', '=', authorityId)
    .select(sql<Owner[] | null>`(select json_agg(o) from (select p.id, p.given_name || ' ' || p.family_name as name, ${active} as active from ${owners} order by folded(p.family_name), p.id limit 3) o)`.as('owners'))
  for (const word of (asked.q ?? '').normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 5)) rows = rows.where(sql<boolean>`folded(space.name) like '%' || folded(${word.replace(/[%_\\]/g, '\\$&')}) || '%'`)
  if (asked.kind) rows = rows.where('space.kind', '=', asked.kind)
  if (asked.access) rows = rows.where('space.access', '=', asked.access)
  if (asked.ownerless) rows = rows.where(sql<boolean>`not ${owned(actor.at)}`)
  if (after) rows = rows.where(sql<boolean>`(space.last_activity_at, space.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const found = await rows.orderBy('space.last_activity_at', 'desc').orderBy('space.id', 'desc').limit(limit + 1).execute()
  return pageOf(found, limit, ({ owners: held, ...row }) => {
    const { id, kind, access, name, memberCount, externalCount, createdAt, lastActivityAt, archivedAt, emergencyUntil, can } = presentSpace([])(row)
    return { id, kind, access, name, memberCount, externalCount, createdAt, lastActivityAt, archivedAt, emergencyUntil, owners: held ?? [], can: can.filter((action) => action.endsWith('_emergency')) }
  }, (s) => cursorOf(s.last_activity_at.toISOString(), s.id))
}
