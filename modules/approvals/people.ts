// Whom one may ask: people who can read the document, by name, of a unit or of an audience.
import { sql, type RawBuilder } from 'kysely'
import { visibleAudiences } from '#modules/audiences/index.ts'
import { findAmong } from '#modules/directory/index.ts'
import { onListFor, visible as visibleDocuments } from '#modules/documents/index.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { holdsRole, leastRole, roleColumn } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'

/** Who give their opinion, at most; and who are asked to read, as many as an important post reaches. */
export const most = { opinion: 30, reading: 5_000 } as const

/** A file of a space that the actor reads. */
export async function target(db: Db, actor: Actor, documentId: string) {
  const row = await visibleDocuments(db, actor).leftJoin('space', 'space.id', 'document.root_id').leftJoin('document_version as v', (j) => j.onRef('v.document_id', '=', 'document.id').onRef('v.number', '=', 'document.number'))
    .select(['document.id', 'document.kind', 'document.scope_id', 'document.list_id', 'document.authority_id', 'document.number', 'document.hidden_at', 'space.id as space', 'v.hash', roleColumn(actor, 'document.scope_id').as('role')]).where('document.id', '=', documentId).where('document.trashed_at', 'is', null).executeTakeFirst()
  if (!row) throw new Problem(404, 'document.not_found')
  return row
}

/** Whose right opens a document, and the list that it is under, if any. */
export type Under = { scope_id: string, list_id: string | null }
/** Can the person of a column read what is there, at this moment? */
export const reads = (column: string, { scope_id, list_id }: Under, at: Date): RawBuilder<boolean> =>
  sql<boolean>`exists (select from (select ${scope_id}::uuid as scope_id, ${list_id}::uuid as list_id, ${at}::timestamptz as at) doc where ${sql.raw(holdsRole(column, 'doc.scope_id', `'${leastRole('document.read')}'::role`, 'doc.at'))} and ${sql.raw(onListFor(column, 'doc', 'doc.at'))})`

export type Whom = { people?: readonly string[], unitId?: string, audienceId?: string }
type Chosen = { id: string, name: string, reads: boolean }

/** Those who are meant, of those whom the actor may see, but for the actor: at most one more than `limit`. */
export async function chosen(db: Db, actor: Actor, under: Under, whom: Whom, limit: number): Promise<Chosen[]> {
  const { unitId, audienceId } = whom
  if (unitId !== undefined && !(await db.selectFrom('unit').select('id').where('id', '=', unitId).where('authority_id', '=', sql<string>`any(${homeAuthorities(actor)}::uuid[])`).executeTakeFirst())) throw new Problem(404, 'unit.not_found')
  if (audienceId !== undefined && !(await visibleAudiences(db, actor).select('audience.id').where('audience.id', '=', audienceId).executeTakeFirst())) throw new Problem(404, 'audience.not_found')
  const meant = [
    sql`select unnest(${whom.people ?? []}::uuid[])`,
    ...(unitId === undefined ? [] : [sql`select e.person_id from directory_entry e where e.unit_ids @> array[${unitId}::uuid]`]),
    ...(audienceId === undefined ? [] : [sql`select pp.person_id from person_principal pp where pp.principal_id = ${audienceId}`]),
  ]
  return visiblePeople(db, actor).select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), reads('person.id', under, actor.at).as('reads')])
    .where('person.id', 'in', sql<string>`(${sql.join(meant, sql` union `)})`).orderBy('person.id').limit(limit + 1).execute()
}

const found = 8
/** People by the beginning of a name; who can read the document first. */
export async function findReaders(db: Db, actor: Actor, documentId: string, q: string) {
  const document = await target(db, actor, documentId)
  const people = await findAmong(db, actor, q, { among: () => sql`true`, first: (person) => reads(person, document, actor.at), limit: found })
  const able = new Set((await db.selectFrom('person').select('id').where('id', '=', sql<string>`any(${people.map(({ id }) => id)}::uuid[])`).where(reads('person.id', document, actor.at)).execute()).map(({ id }) => id))
  return { items: people.map(({ id, name, headline }) => ({ id, name, headline, reads: able.has(id) })) }
}
