// A folder, or what was chosen, as one ZIP: what the person reads of it, as they would receive it one by one.
import { sql, type RawBuilder } from 'kysely'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { filenameKey, namedBeside } from '#lib/filename.ts'
import { manifestName, manifestOf } from '#platform/archive/manifest.ts'
import { isPacked, writeZip, type Packed } from '#platform/archive/zip.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { hashFor, sizeFor } from '#platform/files/files.ts'
import { dispositionOf } from '#platform/files/send.ts'
import type { Store } from '#platform/files/store.ts'
import { fileHeaders } from '#platform/http/security.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { readable } from './access.ts'
import { record } from './facts.ts'

/** Documents in one ZIP: what its list takes in memory while it is written. */
export const mostInZip = 50_000
/** ZIPs that one person receives at once from one process. */
const mostAtATime = 2
const receiving = new Map<string, number>()

export async function sendArchive(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { actor, db, store } = ctx
  const ids = [...new Set((request.query as { ids: string }).ids.split(','))]
  const rows = await treesOf(db, actor, sql`document.id = any(${ids}::uuid[])`, mostInZip + 1)
  if (rows.length > mostInZip) throw new Problem(422, 'document.too_many', { most: mostInZip })
  if (ids.some((id) => !rows.some((row) => row.id === id))) throw new Problem(404, 'document.not_found')
  const only = ids.length === 1 ? rows[0] : undefined
  reply.headers({ ...fileHeaders, 'content-type': 'application/zip', 'cache-control': 'private, no-store', 'content-disposition': dispositionOf('attachment', `${only?.name ?? 'Documents'}.zip`) })
  if (request.method === 'HEAD') return reply.send()
  const leave = enter(actor)
  try {
    await ctx.work(async (tx) => note(tx, actor, rows))
    return reply.send(zipOf(placed(rows), store, actor).once('close', leave))
  } catch (error) {
    leave()
    throw error
  }
}

/** Throws 429 where the person receives as many already; answers what ends it. */
function enter({ personId }: Actor): () => void {
  const now = receiving.get(personId) ?? 0
  if (now >= mostAtATime) throw new Problem(429, 'document.zips_at_once', { most: mostAtATime })
  receiving.set(personId, now + 1)
  return () => {
    const left = (receiving.get(personId) ?? 1) - 1
    if (left > 0) receiving.set(personId, left)
    else receiving.delete(personId)
  }
}

/** One line a library that others own too, without a scope: who administers sees that so much was taken at once, the space is not told that somebody reads. */
async function note(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<void> {
  for (const [rootId, of] of Map.groupBy(rows, (row) => row.root_id)) {
    if (rootId === actor.personId) continue
    record(tx, actor, 'document.taken', { id: of[0]!.id, authorityId: of[0]!.authority_id, data: { spaceId: rootId, files: of.filter((row) => row.kind === 'file').length, bytes: of.reduce((sum, row) => sum + Number(row.size ?? 0), 0) } })
  }
}

type Row = { id: string, parent_id: string | null, root_id: string, authority_id: string, kind: 'folder' | 'file', name: string, modified_at: Date, by: string, hash: string | null, size: string | null, mime: string }
/** These documents and all below them that the actor reads, in one statement; nobody goes down through what they do not read. Of bytes that nobody may read, no hash. */
export async function treesOf(db: Db, actor: Actor, tops: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`with recursive tree as (
      select document.id, document.kind, 1 as depth from document where ${tops} and document.trashed_at is null and ${readable(actor)}
      union all select document.id, document.kind, tree.depth + 1 from tree join document on document.parent_id = tree.id and document.trashed_at is null and ${readable(actor)} where tree.kind = 'folder' and tree.depth < 100),
    one as (select id, max(depth) as depth from tree group by id limit ${limit})
    select d.id, d.parent_id, d.root_id, d.authority_id, d.kind, d.name, d.modified_at, d.mime, p.given_name || ' ' || p.family_name as by,
      case when b.infected is null then ${hashFor(actor)} end as hash, ${sizeFor(actor, sql`b.size`)} as size
    from one join document d on d.id = one.id join person p on p.id = d.modified_by left join file f on f.id = d.file_id left join blob b on b.hash = f.blob_hash order by one.depth, d.sort_key, d.id`.execute(db as Tx)
  return rows
}

type Placed = Row & { path: string }
/** Each with its path: at the top what was asked for. Two of one name there, from different folders, are told apart; a folder has no two. */
export function placed(rows: readonly Row[]): Placed[] {
  const paths = new Map<string, string>()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const taken = new Set([filenameKey(manifestName)])
  const free = (name: string): string => {
    let given = name
    for (let n = 2; taken.has(filenameKey(given)); n++) given = namedBeside(name, String(n))
    taken.add(filenameKey(given))
    return given
  }
  const pathOf = (row: Row): string => {
    const known = paths.get(row.id)
    if (known !== undefined) return known
    const above = row.parent_id === null ? undefined : byId.get(row.parent_id)
    const path = above ? `${pathOf(above)}/${row.name}` : free(row.name)
    paths.set(row.id, path)
    return path
  }
  return rows.map((row) => ({ ...row, path: pathOf(row) }))
}

function zipOf(rows: readonly Placed[], store: Store, actor: Actor) {
  const files = rows.filter((row) => row.kind === 'file')
  function* packed(): Generator<Packed> {
    yield manifestOf(files.map(({ path, size, modified_at: at, by, hash }) => ({ path, size: Number(size), at, by, hash: hash ?? '' })), actor.at, actor.locale)
    for (const { path, modified_at: at, size, mime, hash } of files) if (hash !== null) yield { path, at, size: Number(size), stored: isPacked(mime), open: () => store.read(hash) }
  }
  return writeZip(rows.filter((row) => row.kind === 'folder').map(({ path, modified_at: at }) => ({ path: `${path}/`, at })), packed())
}
