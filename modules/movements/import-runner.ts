// Does an import batch by batch; a row is whole or refused with its reason, and what is done stays done.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { lengthColumn } from '#platform/retention/kept.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { refreshEveryone } from '#platform/access/principals.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { work } from '#platform/db/work.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { planRows, readPlaces, twice, type Places, type Planned } from './import-plan.ts'
import type { Reason } from './import-reasons.ts'
import { rowsOf } from './imports.ts'
import type { Mapping } from './tables.ts'

const batch = 250

export async function runImports(database: Database, at: Date): Promise<void> {
  for (const { id } of await database.db.selectFrom('people_import').select('id').where('state', '=', 'running').orderBy('id').execute()) await runImport(database, id, at)
  // The rows of a file are personal data: the report may be fetched for as long as the authority keeps them.
  await work(database.db, (tx) => tx.deleteFrom('people_import').where(sql<boolean>`brought_at < ${at}::timestamptz - make_interval(days => ${lengthColumn('people_import.authority_id', 'movements.imports')})`).execute())
}

type Room = { id: string, authorityId: string, mapping: Mapping, places: Places, doubles: ReadonlySet<number>, by: Recorded }

export async function runImport(database: Database, id: string, at: Date): Promise<void> {
  const one = await database.db.selectFrom('people_import').select(['id', 'authority_id', 'mapping', 'by_id', 'state']).where('id', '=', id).executeTakeFirst()
  if (one?.state !== 'running') return
  const by = { personId: one.by_id ?? '', at, via: one.by_id === null ? 'system' : `import:${id}` }
  const room: Room = { id, authorityId: one.authority_id, mapping: one.mapping, places: await readPlaces(database.db, one.authority_id), doubles: await doublesOf(database.db, id, one.mapping), by }
  for (let size = batch, left = true; left;) {
    const [first] = size === 1 ? await nextRows(database.db, id, 1) : []
    try {
      left = await work(database.db, (tx) => step(tx, room, size))
      size = Math.min(batch, size * 4)
    } catch (error) {
      // Somebody took a login or a number at the same moment, or a row would let whoever brought the file into a space: in smaller and smaller steps, until the row that does is alone and refused.
      const reason = reasonOf(error)
      if (reason === null) throw error
      if (first) await work(database.db, (tx) => tx.updateTable('people_import_row').set({ outcome: 'refused', reason }).where('import_id', '=', id).where('nth', '=', first.nth).where('outcome', 'is', null).execute())
      size = Math.ceil(size / 4)
    }
    await database.pool.query('notify journal_written')
  }
}

const doublesOf = async (db: Db, id: string, mapping: Mapping): Promise<Set<number>> => twice(await rowsOf(db, id), mapping)
const nextRows = (db: Db, id: string, many: number) => db.selectFrom('people_import_row').select(['nth', 'cells']).where('import_id', '=', id).where('outcome', 'is', null).orderBy('nth').limit(many).execute()
const reasonOf = (error: unknown): Reason | null => error instanceof Problem && error.code === 'audience.would_enter' ? 'would_enter' : error instanceof Error && 'code' in error && error.code === '23505' ? 'conflict' : null

/** The next rows, behind the lock of the import, so that two runners take turns; false when none is left. */
async function step(tx: Tx, room: Room, many: number): Promise<boolean> {
  const open = await tx.selectFrom('people_import').select('state').where('id', '=', room.id).forUpdate().executeTakeFirst()
  if (open?.state !== 'running') return false
  const rows = await nextRows(tx, room.id, many)
  if (rows.length === 0) {
    await tx.updateTable('people_import').set({ state: 'done', finished_at: room.by.at }).where('id', '=', room.id).execute()
    return false
  }
  const planned = await planRows(tx, room.authorityId, rows, room.mapping, room.places, room.doubles, today(room.by.at))
  const created = planned.flatMap((p) => (p.outcome === 'created' ? [{ ...p, id: uuidv7() }] : []))
  if (created.length > 0) await enter(tx, room, created)
  for (const p of planned) if (p.outcome === 'changed') await change(tx, room, p)
  const touched = [...created.map((p) => p.id), ...planned.flatMap((p) => (p.outcome === 'changed' ? [p.personId] : []))]
  if (touched.length > 0) {
    await refreshEveryone(tx, touched, today(room.by.at))
    await peopleChanged(tx, touched, room.by)
  }
  const idOf = new Map(created.map((p) => [p.nth, p.id]))
  const out = planned.map((p) => ({ nth: p.nth, outcome: p.outcome, reason: p.outcome === 'refused' ? p.reason : null, id: idOf.get(p.nth) ?? ('personId' in p ? p.personId : null) }))
  await sql`update people_import_row r set outcome = x.outcome, reason = x.reason, person_id = x.id from unnest(${out.map((o) => o.nth)}::int[], ${out.map((o) => o.outcome)}::text[], ${out.map((o) => o.reason)}::text[], ${out.map((o) => o.id)}::uuid[]) as x (nth, outcome, reason, id)
    where r.import_id = ${room.id} and r.nth = x.nth`.execute(tx)
  return true
}

type Created = Extract<Planned, { outcome: 'created' }> & { id: string }

async function enter(tx: Tx, { id: importId, authorityId, by }: Room, people: readonly Created[]): Promise<void> {
  const v = (row: Record<string, string | null>, key: string): string | null => row[key] ?? null
  await tx.insertInto('person').values(people.map(({ id, writing: { person, post } }) => ({ id, given_name: person.given_name!, family_name: person.family_name!, email: v(person, 'email'), headline: post?.title ?? '', main_authority_id: authorityId, closed_at: null, created_at: by.at }))).execute()
  await tx.insertInto('affiliation').values(people.map(({ id, writing: { affiliation: a } }) => ({ id: uuidv7(), person_id: id, authority_id: authorityId, kind: a.kind as 'staff', organisation: null, sponsor_id: null, starts_on: a.starts_on!, ends_on: v(a, 'ends_on'), matricule: v(a, 'matricule') }))).execute()
  await tx.insertInto('account').values(people.map(({ id, login }) => ({ person_id: id, login, password_hash: null }))).execute()
  const posts = people.flatMap(({ id, writing: { post, affiliation } }) => (post ? [{ ...newPost(authorityId, id, post), starts_on: affiliation.starts_on! }] : []))
  if (posts.length > 0) await tx.insertInto('position').values(posts).execute()
  for (const { id } of people) record(tx, by, 'person.imported', { id, authorityId, data: { importId, created: true } })
}

async function change(tx: Tx, { id: importId, authorityId, by }: Room, p: Extract<Planned, { outcome: 'changed' }>): Promise<void> {
  const { person, affiliation, post, postId } = p.writing
  if (Object.keys(person).length > 0) await tx.updateTable('person').set(person as { given_name: string }).where('id', '=', p.personId).execute()
  if (Object.keys(affiliation).length > 0) await tx.updateTable('affiliation').set((eb) => ({ ...(affiliation as { matricule: string }), version: eb('version', '+', 1) })).where('id', '=', p.affiliationId).execute()
  if (post && postId) await tx.updateTable('position').set((eb) => ({ ...(post as { unit_id: string }), version: eb('version', '+', 1) })).where('id', '=', postId).execute()
  else if (post) await tx.insertInto('position').values({ ...newPost(authorityId, p.personId, post), starts_on: today(by.at) }).execute()
  // Names, addresses and titles are texts of people: the journal keeps that they changed, not what they say.
  record(tx, by, 'person.imported', { id: p.personId, authorityId, data: { importId, fields: p.fields, before: { ...said(p.before.affiliation), post: p.before.post && said(p.before.post) }, after: { ...said(affiliation), post: post && said(post) } } })
}

const texts = new Set(['title', 'matricule'])
const said = (columns: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(columns).filter(([key]) => !texts.has(key)))

const newPost = (authority_id: string, person_id: string, post: Record<string, string | null>) => ({
  id: uuidv7(), authority_id, person_id, unit_id: post.unit_id!, site_id: post.site_id ?? null, trade_id: post.trade_id ?? null, territory_id: post.territory_id ?? null, title: post.title ?? '', ends_on: null,
})
