import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { nameAxes } from '#modules/directory/index.ts'
import { administered } from './access.ts'
import { writeTable } from './csv.ts'
import { record } from './facts.ts'
import { fields, guessMapping, isComplete } from './import-fields.ts'
import { axes, newNamesOf, planRows, readPlaces, twice, withNewNames, type NewNames, type Places, type Planned, type Row } from './import-plan.ts'
import { reasons, type Reason } from './import-reasons.ts'
import type { Mapping, Outcome } from './tables.ts'

/** Sites, territories or trades that one file may bring, of each. */
const mostNew = 300

/** Keeps a file that was read, with the mapping that its headings suggest. Nothing of it is done yet. */
export async function keepImport(tx: Tx, actor: Actor, given: { authorityId?: string | undefined, name: string, headings: string[], rows: string[][] }) {
  const authorityId = administered(actor, given.authorityId)
  const id = uuidv7()
  await tx.insertInto('people_import').values({ id, authority_id: authorityId, file_name: given.name.slice(0, 200), headings: given.headings, mapping: json(guessMapping(given.headings)), state: 'mapping', total: given.rows.length, by_id: actor.personId, brought_at: actor.at, finished_at: null }).execute()
  await sql`insert into people_import_row (import_id, nth, cells) select ${id}::uuid, nth, array(select jsonb_array_elements_text(cells)) from jsonb_array_elements(${JSON.stringify(given.rows)}::jsonb) with ordinality as x (cells, nth)`.execute(tx)
  return readImport(tx, actor, id)
}

export async function mapImport(tx: Tx, actor: Actor, id: string, mapping: Mapping) {
  const one = await readImport(tx, actor, id)
  if (one.state !== 'mapping') throw new Problem(409, 'import.started_already')
  const used = Object.values(mapping)
  if (used.some((column) => column >= one.headings.length) || new Set(used).size < used.length) throw new Problem(422, 'import.mapping_incomplete', { field: 'mapping' })
  await tx.updateTable('people_import').set((eb) => ({ mapping: json(mapping), version: eb('version', '+', 1) })).where('id', '=', id).execute()
  return readImport(tx, actor, id)
}

/** From here on it runs, whatever happens to the process that began it. `creating`: what it names and nobody knows is made first. */
export async function startImport(tx: Tx, actor: Actor, id: string, creating: boolean) {
  const one = await readImport(tx, actor, id)
  if (!isComplete(one.mapping)) throw new Problem(422, 'import.mapping_incomplete', { field: 'mapping' })
  const started = await tx.updateTable('people_import').set((eb) => ({ state: 'running' as const, version: eb('version', '+', 1) })).where('id', '=', id).where('state', '=', 'mapping').returning('id').executeTakeFirst()
  if (started) record(tx, actor, 'import.started', { id, authorityId: one.authorityId, data: { rows: one.total, creating } })
  if (started && creating) {
    const names = await newNames(tx, one, await rowsOf(tx, id), await readPlaces(tx, one.authorityId), actor.at)
    // A column that was taken for another one names everything anew.
    if (axes.some((axis) => names[axis].length > mostNew)) throw new Problem(422, 'import.too_many_new', { most: mostNew })
    for (const axis of axes) await nameAxes(tx, actor, one.authorityId, axis, names[axis])
  }
  return readImport(tx, actor, id)
}

/** Forgets a file that was not begun with. */
export async function discardImport(tx: Tx, actor: Actor, id: string): Promise<void> {
  const one = await readImport(tx, actor, id)
  const gone = await tx.deleteFrom('people_import').where('id', '=', id).where('state', '=', 'mapping').returning('id').executeTakeFirst()
  if (!gone) throw new Problem(409, 'import.started_already')
  record(tx, actor, 'import.discarded', { id, authorityId: one.authorityId })
}

/** What the import would do, row by row: counts, the first of those that need a look, and the names that nobody knows; `creating` those. */
export async function previewImport(db: Db, actor: Actor, id: string, creating: boolean) {
  const one = await readImport(db, actor, id)
  if (!isComplete(one.mapping)) throw new Problem(422, 'import.mapping_incomplete', { field: 'mapping' })
  const rows = await rowsOf(db, id)
  const counts: Record<Outcome, number> = { created: 0, changed: 0, unchanged: 0, refused: 0 }
  const shown: Record<Outcome, ReturnType<typeof presentRow>[]> = { created: [], changed: [], unchanged: [], refused: [] }
  const places = await readPlaces(db, one.authorityId)
  await planAll(db, one, rows, creating ? withNewNames(places, rows, one.mapping) : places, actor.at, (planned, row) => {
    counts[planned.outcome]++
    if (shown[planned.outcome].length < 10) shown[planned.outcome].push(presentRow(row, one.mapping, planned))
  })
  return { ...counts, rows: [...shown.refused, ...shown.changed, ...shown.created], unknown: creating ? null : await newNames(db, one, rows, places, actor.at) }
}

type Whole = Awaited<ReturnType<typeof readImport>>
async function planAll(db: Db, one: Whole, rows: readonly Row[], places: Places, at: Date, each: (planned: Planned, row: Row) => void): Promise<void> {
  const doubles = twice(rows, one.mapping)
  for (let from = 0; from < rows.length; from += 1_000) {
    for (const planned of await planRows(db, one.authorityId, rows.slice(from, from + 1_000), one.mapping, places, doubles, today(at))) each(planned, rows[planned.nth - 1]!)
  }
}

/** The sites, territories and trades that this file would bring, each once, in the words of its first row; a refused row brings none. */
async function newNames(db: Db, one: Whole, rows: readonly Row[], places: Places, at: Date): Promise<NewNames> {
  const wider = withNewNames(places, rows, one.mapping)
  const names = { site: new Map<string, string>(), territory: new Map<string, string>(), trade: new Map<string, string>() }
  // Most files bring none: they are not read twice.
  if (axes.some((axis) => wider[axis].size > places[axis].size)) {
    await planAll(db, one, rows, wider, at, (planned, row) => {
      if (planned.outcome !== 'refused') for (const { axis, key, name } of newNamesOf(row, one.mapping, places)) if (!names[axis].has(key)) names[axis].set(key, name)
    })
  }
  return { site: [...names.site.values()], territory: [...names.territory.values()], trade: [...names.trade.values()] }
}

const presentRow = (row: Row, mapping: Mapping, planned: Planned) => ({
  nth: row.nth, name: [mapping.givenName, mapping.familyName].map((column) => (column === undefined ? '' : row.cells[column] ?? '')).join(' ').trim(), outcome: planned.outcome,
  reason: planned.outcome === 'refused' ? (planned.reason as Reason) : null, fields: planned.outcome === 'changed' ? planned.fields : [],
})

export const rowsOf = (db: Db, id: string): Promise<Row[]> => db.selectFrom('people_import_row').select(['nth', 'cells']).where('import_id', '=', id).orderBy('nth').execute()

/** Every row with what became of it, for a spreadsheet. */
export async function reportOf(db: Db, actor: Actor, id: string): Promise<{ name: string, text: string }> {
  const one = await readImport(db, actor, id)
  const rows = await db.selectFrom('people_import_row').select(['nth', 'cells', 'outcome', 'reason']).where('import_id', '=', id).orderBy('nth').execute()
  const say = reasons[actor.locale]
  return { name: `${one.fileName.replace(/\.\w+$/, '')}-${say.report}.csv`, text: writeTable([[say.line, say.outcome, say.reason, ...one.headings], ...rows.map((row) => [String(row.nth + 1), row.outcome ? say[row.outcome] : '', row.reason ? say.why[row.reason as Reason] : '', ...row.cells])]) }
}

export async function readImport(db: Db, actor: Actor, id: string) {
  const row = await importRows(db).where('i.id', '=', id).executeTakeFirst()
  if (!row || !administersAuthority(actor, row.authority_id)) throw new Problem(404, 'import.not_found')
  return { ...present(row), first: (await db.selectFrom('people_import_row').select('cells').where('import_id', '=', id).orderBy('nth').limit(3).execute()).map((r) => r.cells) }
}

export async function listImports(db: Db, actor: Actor, query: { authorityId?: string, cursor?: string, limit?: number }) {
  const authorityId = administered(actor, query.authorityId)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await importRows(db).where('i.authority_id', '=', authorityId).$if(after !== null, (q) => q.where(sql<boolean>`(i.brought_at, i.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`)).orderBy('i.brought_at', 'desc').orderBy('i.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (row) => ({ ...present(row), first: [] }), (r) => cursorOf(r.brought_at.toISOString(), r.id))
}

const importRows = (db: Db) => db.selectFrom('people_import as i').leftJoinLateral((eb) => eb.selectFrom('people_import_row as r').whereRef('r.import_id', '=', 'i.id')
  .select([sql<number>`(count(outcome))::int`.as('done'), ...(['created', 'changed', 'unchanged', 'refused'] as const).map((outcome) => sql<number>`(count(*) filter (where outcome = ${sql.lit(outcome)}))::int`.as(outcome))]).as('c'), (j) => j.onTrue())
  .select(['i.id', 'i.authority_id', 'i.file_name', 'i.headings', 'i.mapping', 'i.state', 'i.total', 'i.brought_at', 'i.finished_at', 'i.version', 'c.done', 'c.created', 'c.changed', 'c.unchanged', 'c.refused'])
type ImportRow = Awaited<ReturnType<ReturnType<typeof importRows>['execute']>>[number]
const present = (i: ImportRow) => ({
  id: i.id, authorityId: i.authority_id, fileName: i.file_name, headings: i.headings, mapping: i.mapping, fields: [...fields], state: i.state, total: i.total, done: i.done ?? 0,
  created: i.created ?? 0, changed: i.changed ?? 0, unchanged: i.unchanged ?? 0, refused: i.refused ?? 0, broughtAt: i.brought_at.toISOString(), finishedAt: i.finished_at?.toISOString() ?? null, version: i.version,
})
const json = (mapping: Mapping) => sql<Mapping>`${JSON.stringify(mapping)}::jsonb`
