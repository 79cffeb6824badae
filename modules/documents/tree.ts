// The shape of a tree: who changes it, one after the other, and what hangs below a folder.
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'

/** Folders inside each other. */
export const deepest = 50
/** What is copied, or taken to another tree, in one go. */
export const mostAtOnce = 1_000
/** What is put in the trash in one go: one statement that takes less than two seconds. */
export const mostTrashed = 20_000

/**
 * Holds the shape of these trees until the transaction ends: `shared` by those who lay something in them, alone by who moves, trashes or takes back a folder.
 * So nothing is laid in a folder that goes meanwhile, and no two moves close a circle. In the order of ids, so that two who need both wait for one another once.
 */
export async function holdTrees(tx: Tx, rootIds: readonly string[], how: 'shared' | 'alone'): Promise<void> {
  for (const id of [...new Set(rootIds)].toSorted()) await sql`select ${sql.raw(how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')}(hashtextextended(${id}::text, 7265021))`.execute(tx)
}

export type Below = { id: string, parent_id: string | null, kind: 'folder' | 'file', file_id: string | null, locked_by: string | null, locked_until: Date | null, depth: number, name: string, hidden_at: Date | null, list_id: string | null }
/** A document and all that stands below it, itself first: at most `limit`, so that whoever asks for one more than they take sees that there are. */
export async function below(db: Db, id: string, limit: number): Promise<Below[]> {
  const { rows } = await sql<Below>`with recursive tree as (select d.id, d.parent_id, d.kind, d.file_id, d.locked_by, d.locked_until, 1 as depth, d.name, d.hidden_at, d.list_id from document d where d.id = ${id}
    union all select c.id, c.parent_id, c.kind, c.file_id, c.locked_by, c.locked_until, tree.depth + 1, c.name, c.hidden_at, c.list_id from tree join document c on c.parent_id = tree.id and c.trashed_at is null where tree.kind = 'folder')
    select * from tree limit ${limit}`.execute(asTx(db))
  return rows
}
const asTx = (db: Db): Tx => db as Tx

/** How deep a folder lies, the root's own being 1, and whether another document is on the way up from it or it itself. */
export async function upwards(db: Db, folderId: string, id: string | null): Promise<{ depth: number, inside: boolean }> {
  const { rows: [row] } = await sql<{ depth: number, inside: boolean | null }>`with recursive above as (select f.id, f.parent_id, 1 as far from document f where f.id = ${folderId}
    union all select f.id, f.parent_id, above.far + 1 from above join document f on f.id = above.parent_id where above.far < 100)
    select max(far)::int as depth, bool_or(id = ${id}::uuid) as inside from above`.execute(asTx(db))
  return { depth: row?.depth ?? 0, inside: row?.inside ?? false }
}

/** How many folders are inside each other from this one down, itself included; 0 for a file. `trashed`: of what went into the trash together. */
export async function height(db: Db, id: string, trashed: string | null = null): Promise<number> {
  const { rows: [row] } = await sql<{ height: number }>`with recursive tree as (select d.id, 1 as depth from document d where d.id = ${id} and d.kind = 'folder'
    union all select c.id, tree.depth + 1 from tree join document c on c.parent_id = tree.id and c.kind = 'folder' and c.trash_root_id is not distinct from ${trashed}::uuid)
    select coalesce(max(depth), 0)::int as height from tree`.execute(asTx(db))
  return row?.height ?? 0
}

/** Is there a folder with a list of its own below this one, also in the trash? */
export async function reservedBelow(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`with recursive tree as (select d.id, d.list_id from document d where d.parent_id = ${id} union all select c.id, c.list_id from tree join document c on c.parent_id = tree.id)
    select from tree where list_id = id limit 1`.execute(asTx(db))
  return rows.length > 0
}

/** Every file that these documents hold, of all their versions. */
export const filesOf = async (db: Db, ids: readonly string[]): Promise<string[]> =>
  (await db.selectFrom('document_version').select('file_id').distinct().where('document_id', '=', sql<string>`any(${ids}::uuid[])`).execute()).map((row) => row.file_id)
