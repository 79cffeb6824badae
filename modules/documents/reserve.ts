// A folder kept for some people: what is below it is read by those on its list and by hosts, by nobody else of the space (decision 44).
import { sql } from 'kysely'
import { findAmong } from '#modules/directory/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holdsRole, leastRole } from '#platform/access/access.ts'
import { closeLists, openList, setListed } from '#platform/access/listed.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { reattachFiles, shelveFiles } from '#platform/files/files.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { forgetNotices } from '#platform/notices/keep.ts'
import { Problem } from '#platform/problem.ts'
import { onListFor } from './access.ts'
import { record } from './facts.ts'
import { found, seen, type Seen } from './reach.ts'
import { filesOf, mostTrashed } from './tree.ts'
import { alone } from './trash.ts'

type Given = { people: readonly string[], audiences: readonly string[] }
const mostFound = 8
const mostAudiences = 100

/** Does the person of an expression read what is in a scope, at a moment? As SQL over expressions. */
const reads = (person: string, scope: string, at: string): string => holdsRole(person, scope, `'${leastRole('document.read')}'::role`, at)

/** The list that a document is under, with the folder that it is of; and the audiences of the space, which may be put on it. */
export async function readList(db: Db, actor: Actor, id: string) {
  const row = await seen(db, actor, id)
  const { rows: [list] } = await sql<{ folder: { id: string, name: string } | null, people: { id: string, name: string, reads: boolean }[] | null, audiences: { id: string, name: string, listed: boolean }[] | null }>`select
    (select json_build_object('id', f.id, 'name', f.name) from document f where f.id = ${row.list_id}) as folder,
    (select json_agg(json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'reads', ${sql.raw(reads('p.id', 'asked.scope_id', 'asked.at'))}) order by p.family_name, p.given_name, p.id) from scope_grant g join person p on p.id = g.principal_id where g.scope_id = ${row.list_id} and g.principal_kind = 'person') as people,
    (select json_agg(json_build_object('id', a.id, 'name', a.name, 'listed', exists (select from scope_grant l where l.scope_id = ${row.list_id} and l.principal_id = a.id)) order by a.name, a.id)
      from (select a.id, a.name from scope_grant g join audience a on a.id = g.principal_id where g.scope_id in (asked.scope_id, ${row.list_id}) and g.principal_kind = 'audience' group by a.id limit ${mostAudiences}) a) as audiences
    from (select ${row.scope_id}::uuid as scope_id, ${actor.at}::timestamptz as at) asked`.execute(db as Tx)
  return { folder: list?.folder ?? null, people: list?.people ?? [], audiences: list?.audiences ?? [] }
}

/** People of the space by the beginning of a name: who reads it may be put on a list of its folders. */
export async function findForList(db: Db, actor: Actor, id: string, q: string) {
  const { scope_id } = await seen(db, actor, id)
  const readsIt = (person: string) => sql<boolean>`exists (select from (select ${scope_id}::uuid as scope_id, ${actor.at}::timestamptz as at) asked where ${sql.raw(reads(person, 'asked.scope_id', 'asked.at'))})`
  const people = await findAmong(db, actor, q, { among: readsIt, first: (person) => sql`${sql.ref(person)} is not null`, limit: mostFound })
  return { items: people.map(({ id: personId, name, headline }) => ({ id: personId, name, headline })) }
}

/** Keeps a folder of a space for these, or says anew for whom; who leaves the list reads nothing below it from then on. */
export async function reserveFolder(tx: Tx, actor: Actor, id: string, given: Given) {
  await alone(tx, actor, id, false)
  const row = await found(tx, actor, id, 'document.reserve')
  if (row.root_id === actor.personId) throw new Problem(403, 'document.not_allowed')
  const wanted = await readers(tx, actor, row, given)
  if (row.list_id === null) await close(tx, row)
  else if (row.list_id !== id) throw new Problem(409, 'document.reserved_inside')
  await setListed(tx, actor, id, 'document.read', wanted)
  await forgetNotices(tx, 'document', sql`select d.id from document d where d.list_id = ${id} and not ${sql.raw(onListFor('notice.person_id', 'd', 'notice.at'))}`)
  // Those for whom it goes hear it too.
  record(tx, actor, 'document.reserved', { id, scopeId: row.scope_id, authorityId: row.authority_id, data: { people: [...wanted].filter(([, kind]) => kind === 'person').map(([one]) => one), audiences: [...wanted].filter(([, kind]) => kind === 'audience').map(([one]) => one) } })
  return readList(tx, actor, id)
}

/** Those who are named, by their kind: nobody is let into a space by a list of one of its folders. */
async function readers(tx: Tx, actor: Actor, { scope_id }: Seen, given: Given): Promise<Map<string, 'person' | 'audience'>> {
  const { rows } = await sql<{ id: string, kind: 'person' | 'audience', reads: boolean }>`with asked as (select ${scope_id}::uuid as scope_id, ${actor.at}::timestamptz as at)
    select w.id, 'person' as kind, p.id is not null and ${sql.raw(reads('w.id', 'asked.scope_id', 'asked.at'))} as reads from asked cross join unnest(${given.people}::uuid[]) w (id) left join person p on p.id = w.id
    union all select w.id, 'audience', a.id is not null and exists (select from scope_grant g where g.scope_id = asked.scope_id and g.principal_id = w.id and g.principal_kind = 'audience' and g.until > asked.at) from asked cross join unnest(${given.audiences}::uuid[]) w (id) left join audience a on a.id = w.id`.execute(tx)
  const unable = rows.filter((one) => !one.reads)
  if (unable.length > 0) {
    // Somebody whom the actor may not see is not named to them.
    const known = await visiblePeople(tx, actor).select(sql<string>`given_name || ' ' || family_name`.as('name')).where('person.id', '=', sql<string>`any(${unable.map((one) => one.id)}::uuid[])`).limit(5).execute()
    throw new Problem(422, 'document.cannot_read', { field: 'people', names: known.map(({ name }) => name).join(', ') || '…' })
  }
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** All below it, the trash too, goes under its list; its files are read by their documents’ addresses alone. */
async function close(tx: Tx, { id, authority_id }: Seen): Promise<void> {
  const { rows } = await sql<{ id: string, list_id: string | null }>`with recursive tree as (select d.id, d.list_id from document d where d.id = ${id} union all select c.id, c.list_id from tree join document c on c.parent_id = tree.id) select id, list_id from tree limit ${mostTrashed + 1}`.execute(tx)
  if (rows.length > mostTrashed) throw new Problem(422, 'document.too_many', { most: mostTrashed })
  if (rows.some((one) => one.list_id !== null)) throw new Problem(409, 'document.reserved_inside')
  await openList(tx, id, authority_id)
  const ids = rows.map((one) => one.id)
  await tx.updateTable('document').set({ list_id: id }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  await shelveFiles(tx, await filesOf(tx, ids))
}

/** Gives a folder back to the whole space. The same twice changes nothing. */
export async function unreserveFolder(tx: Tx, actor: Actor, id: string) {
  await alone(tx, actor, id, false)
  const row = await found(tx, actor, id, 'document.reserve')
  if (row.list_id === id) {
    const rows = await tx.updateTable('document').set({ list_id: null }).where('list_id', '=', id).returning(['id', 'trashed_at']).execute()
    await reattachFiles(tx, await filesOf(tx, rows.filter((one) => one.trashed_at === null).map((one) => one.id)), row.scope_id)
    await closeLists(tx, [id])
    record(tx, actor, 'document.unreserved', { id, scopeId: row.scope_id, authorityId: row.authority_id })
  } else if (row.list_id !== null) throw new Problem(409, 'document.reserved_inside')
  return readList(tx, actor, id)
}
