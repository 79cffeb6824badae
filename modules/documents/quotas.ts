// What administrators say of the room of libraries: of all of them, or of one space.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { administeredAuthorities, administersAuthority } from '#platform/access/principals.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { usual } from './quota.ts'

const most = 50

export function inCare(actor: Actor, authorityId: string = actor.mainAuthorityId): string {
  if (!administersAuthority(actor, authorityId)) throw new Problem(403, 'document.not_allowed')
  return authorityId
}

const number = (value: string | null | undefined): number | null => (value === null || value === undefined ? null : Number(value))

/** What holds for all, and the spaces that weigh most: names and sizes, never what they hold. */
export async function listQuotas(db: Db, authorityId: string) {
  const chosen = await db.selectFrom('authority_quota').select(['space_bytes', 'person_bytes']).where('authority_id', '=', authorityId).executeTakeFirst()
  const rows = await db.selectFrom('document_usage as u').innerJoin('space', 'space.id', 'u.root_id').select(['space.id', 'space.name', 'u.used', 'u.allowed'])
    .where('space.authority_id', '=', authorityId).orderBy('u.used', 'desc').orderBy('u.root_id').limit(most).execute()
  return {
    spaceBytes: number(chosen?.space_bytes) ?? usual.space, personBytes: number(chosen?.person_bytes) ?? usual.person, usual: { spaceBytes: usual.space, personBytes: usual.person },
    items: rows.map((row) => ({ id: row.id, name: row.name, used: Number(row.used), allowed: number(row.allowed) })), next: null,
  }
}

/** For every library of an authority that nobody said otherwise of. What stands stays, also where it is more. */
export async function changeQuotas(tx: Tx, actor: Actor, authorityId: string, { spaceBytes, personBytes }: { spaceBytes: number, personBytes: number }) {
  await tx.selectFrom('authority').select('id').where('id', '=', authorityId).forNoKeyUpdate().execute()
  const before = await listQuotas(tx, authorityId)
  if (before.spaceBytes === spaceBytes && before.personBytes === personBytes) return before
  const row = { space_bytes: String(spaceBytes), person_bytes: String(personBytes), changed_by: actor.personId, changed_at: actor.at }
  await tx.insertInto('authority_quota').values({ authority_id: authorityId, ...row }).onConflict((c) => c.column('authority_id').doUpdateSet(row)).execute()
  record(tx, actor, 'document.quota_changed', { id: authorityId, authorityId, data: { before: [before.spaceBytes, before.personBytes], after: [spaceBytes, personBytes] } })
  return listQuotas(tx, authorityId)
}

/** For one space; null: as for all. */
export async function changeQuotaOf(tx: Tx, actor: Actor, spaceId: string, bytes: number | null): Promise<{ authorityId: string }> {
  const space = await tx.selectFrom('space').select(['id', 'authority_id']).where('id', '=', spaceId).where('authority_id', 'in', administeredAuthorities(actor)).executeTakeFirst()
  if (!space) throw new Problem(404, 'space.not_found')
  const { rows: [before] } = await sql<{ allowed: string | null }>`select allowed from document_usage where root_id = ${spaceId} for no key update`.execute(tx)
  if (number(before?.allowed) !== bytes) {
    const allowed = bytes === null ? null : String(bytes)
    await tx.insertInto('document_usage').values({ root_id: spaceId, allowed }).onConflict((c) => c.column('root_id').doUpdateSet({ allowed })).execute()
    record(tx, actor, 'document.quota_changed', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { before: number(before?.allowed), after: bytes } })
  }
  return { authorityId: space.authority_id }
}
