import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { communeOf, siretOf } from '#lib/identifiers.ts'
import { fold } from '#lib/fold.ts'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { mustAdminister } from './access.ts'
import { record } from './facts.ts'
import { charted } from './units.ts'

type Kind = 'company' | 'association' | 'commune' | 'public' | 'other'
type Given = { name: string, kind: Kind, siret: string | null, insee: string | null }

const rowsOf = (db: Db, actor: Actor) => db.selectFrom('organisation').where(charted(actor, 'organisation.authority_id'))
  .select(['id', 'authority_id', 'name', 'kind', 'siret', 'insee', 'version', sql<string>`folded(name)`.as('sort')])
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]
const present = (actor: Actor) => (o: Row) => ({ id: o.id, name: o.name, kind: o.kind, siret: o.siret, insee: o.insee, version: o.version, can: administersAuthority(actor, o.authority_id) ? ['organisation.edit'] : [] })

/** Organisations that partners come from, by name, SIRET or commune code. */
export async function listOrganisations(db: Db, actor: Actor, query: { q?: string, cursor?: string, limit?: number }) {
  if (isOutsider(actor)) return { items: [], next: null }
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  let rows = rowsOf(db, actor)
  for (const word of fold(query.q ?? '').split(' ').filter(Boolean).slice(0, 5)) rows = rows.where(sql<boolean>`(plain_words(name) like ${`% ${word}%`} or siret like ${`${word}%`} or lower(insee) = ${word})`)
  if (after) rows = rows.where(sql<boolean>`(folded(name), id) > (${after[0]}, ${after[1]}::uuid)`)
  return pageOf(await rows.orderBy(sql`folded(name)`).orderBy('id').limit(limit + 1).execute(), limit, present(actor), (o) => cursorOf(o.sort, o.id))
}

export async function createOrganisation(tx: Tx, actor: Actor, given: Given) {
  const authorityId = actor.mainAuthorityId
  mustAdminister(actor, authorityId)
  const id = uuidv7()
  const clean = checked(given)
  await tx.insertInto('organisation').values({ id, authority_id: authorityId, ...clean }).execute().catch(refuseTwin)
  await adopt(tx, actor, authorityId, id, clean.name)
  record(tx, actor, 'organisation.created', { id, authorityId, data: { before: null, after: clean } })
  return read(tx, actor, id)
}

/** Changes an organisation; those who come from it are named by its new name. */
export async function editOrganisation(tx: Tx, actor: Actor, id: string, version: number, change: Partial<Given>) {
  const row = await rowsOf(tx, actor).where('id', '=', id).executeTakeFirst()
  if (!row || isOutsider(actor)) throw new Problem(404, 'organisation.not_found')
  mustAdminister(actor, row.authority_id)
  const before = { name: row.name, kind: row.kind, siret: row.siret, insee: row.insee }
  const clean = checked({ ...before, ...change })
  const done = await tx.updateTable('organisation').set((eb) => ({ ...clean, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst().catch(refuseTwin)
  if (!done) throw new Problem(412, 'request.version_stale')
  if (clean.name !== row.name) {
    const { rows } = await sql<{ person_id: string }>`update affiliation set organisation = ${clean.name} where organisation_id = ${id} returning person_id`.execute(tx)
    // Whoever comes from outside is first shown by where they come from.
    await sql`update person set headline = ${clean.name} where id = any(${rows.map((a) => a.person_id)}::uuid[]) and headline = ${row.name}`.execute(tx)
    await peopleChanged(tx, rows.map((a) => a.person_id), actor)
  }
  record(tx, actor, 'organisation.edited', { id, authorityId: row.authority_id, data: { before, after: clean } })
  return read(tx, actor, id)
}

/** People whose organisation was written by hand are of the one that is noted by that name. */
async function adopt(tx: Tx, actor: Actor, authorityId: string, id: string, name: string): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`update affiliation set organisation_id = ${id}, organisation = ${name} where authority_id = ${authorityId} and organisation_id is null and kind in ('partner', 'guest')
    and plain_words(organisation) = plain_words(${name}) returning person_id`.execute(tx)
  await peopleChanged(tx, rows.map((a) => a.person_id), actor)
}

/** For other modules: the organisation of an authority that has this name, but for accents and case; null when none has. */
export const organisationNamed = async (db: Db, authorityId: string, name: string): Promise<{ id: string, name: string } | null> =>
  (await db.selectFrom('organisation').select(['id', 'name']).where('authority_id', '=', authorityId).where(sql<boolean>`plain_words(name) = plain_words(${cleanLine(name)})`).executeTakeFirst()) ?? null

/** For other modules: the same, noted by an administrator of that authority where there is none. */
export async function noteOrganisation(tx: Tx, actor: Actor, authorityId: string, name: string): Promise<{ id: string, name: string }> {
  const known = await organisationNamed(tx, authorityId, name)
  if (known) return known
  mustAdminister(actor, authorityId)
  const row = { id: uuidv7(), ...checked({ name, kind: 'other', siret: null, insee: null }) }
  await tx.insertInto('organisation').values({ authority_id: authorityId, ...row }).execute().catch(refuseTwin)
  await adopt(tx, actor, authorityId, row.id, row.name)
  record(tx, actor, 'organisation.created', { id: row.id, authorityId, data: { before: null, after: { name: row.name, kind: row.kind, siret: null, insee: null } } })
  return { id: row.id, name: row.name }
}

const read = async (tx: Tx, actor: Actor, id: string) => present(actor)(await rowsOf(tx, actor).where('id', '=', id).executeTakeFirstOrThrow())

function checked(given: Given): Given {
  const name = cleanLine(given.name)
  if (name.length < 2 || fold(name) === '') throw new Problem(400, 'request.invalid', { field: 'name' })
  const [siret, insee] = [given.siret ? siretOf(given.siret) : null, given.insee ? communeOf(given.insee) : null]
  if (given.siret && siret === null) throw new Problem(422, 'organisation.siret', { field: 'siret' })
  if (given.insee && insee === null) throw new Problem(422, 'organisation.insee', { field: 'insee' })
  return { name, kind: given.kind, siret, insee }
}

const refuseTwin = (error: unknown): never => {
  throw error instanceof Error && 'constraint' in error && String(error.constraint).startsWith('organisation_') ? new Problem(409, 'organisation.taken') : error
}
