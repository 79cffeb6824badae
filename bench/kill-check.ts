// What must hold after any number of deaths.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Written } from './writers.ts'

export type Found = { stored: number, wrong: Record<string, number> }

/** Every acknowledged writing is there once; none is doubled; none is without its fact, nor a fact without it; counts are true. */
export async function checkWritings(pool: pg.Pool, wall: string, acknowledged: readonly Written[]): Promise<Found> {
  await pool.query('create temp table if not exists acknowledged (key text, id uuid, comment boolean)')
  await pool.query('truncate acknowledged')
  await pool.query('insert into acknowledged select * from unnest($1::text[], $2::uuid[], $3::boolean[])', [acknowledged.map((w) => w.key), acknowledged.map((w) => w.id), acknowledged.map((w) => w.postId !== null)])
  // Keys are 36 signs long; what filled the house is not.
  const written = `(select id, body as key, false as comment from post where scope_id = '${wall}' and length(body) = 36 union all select id, body, true from comment where scope_id = '${wall}' and length(body) = 36)`
  const { rows: [row] } = await pool.query<Record<string, number>>(`with written as ${written} select
    (select count(*)::int from written) as stored,
    (select count(*)::int from acknowledged a where not exists (select from written w where w.key = a.key and w.id = a.id and w.comment = a.comment)) as lost,
    (select count(*)::int from (select from written group by key having count(*) > 1) d) as doubled,
    (select count(*)::int from written w where (select count(*) from journal j where j.noun_id = w.id and j.fact = case when w.comment then 'comment.created' else 'post.created' end) <> 1) as "without their fact",
    (select count(*)::int from journal j where j.scope_id = '${wall}' and j.fact in ('post.created', 'comment.created') and not exists (select from written w where w.id = j.noun_id)) as "facts of nothing",
    (select count(*)::int from post p where p.scope_id = '${wall}' and length(p.body) = 36 and p.comment_count <> (select count(*) from comment c where c.post_id = p.id and c.trashed_at is null)) as "wrong counts"`)
  const { stored, ...wrong } = row!
  return { stored: stored!, wrong }
}

/** Every row that names bytes has them, whole; every acknowledged upload is there with what was sent. */
export async function checkFiles(pool: pg.Pool, filesDir: string, acknowledged: readonly { id: string, hash: string }[]): Promise<Found> {
  const { rows: files } = await pool.query<{ id: string, blob_hash: string }>('select id, blob_hash from file')
  const { rows: hashes } = await pool.query<{ hash: string }>('select blob_hash as hash from file union select blob_hash from rendition union select hash from blob')
  const { rows: [bare] } = await pool.query<{ count: number }>('select count(*)::int from file f where (select count(*) from rendition r where r.file_id = f.id and r.variant <> \'clean\') <> 2')
  const wrong: Record<string, number> = { lost: 0, 'without bytes': 0, 'other bytes': 0, 'without renditions': bare!.count }
  for (const { id, hash } of acknowledged) if (!files.some((f) => f.id === id && f.blob_hash === hash)) wrong.lost!++
  for (const { hash } of hashes) {
    const bytes = await readFile(join(filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)).catch(() => null)
    if (bytes === null) wrong['without bytes']!++
    else if (createHash('sha256').update(bytes).digest('hex') !== hash) wrong['other bytes']!++
  }
  return { stored: files.length, wrong }
}

export type Laid = { id: string, hash: string }
/** Every acknowledged document stands with the bytes that were sent; none stands without bytes, without its fact, or uncounted in what its tree weighs. */
export async function checkDocuments(pool: pg.Pool, filesDir: string, acknowledged: readonly Laid[]): Promise<Found> {
  const { rows } = await pool.query<{ id: string, hash: string }>('select d.id, v.hash from document d join document_version v on v.document_id = d.id and v.number = d.number')
  const { rows: [counted] } = await pool.query<Record<string, number>>(`select
    (select count(*)::int from document d where (select count(*) from journal j where j.noun_id = d.id and j.fact = 'document.created') <> 1) as "without their fact",
    (select count(*)::int from document_usage u where u.used <> (select coalesce(sum(h.size), 0) from (select distinct v.document_id, v.file_id, v.size from document_version v join document d on d.id = v.document_id where d.root_id = u.root_id) h)) as "wrong weights"`)
  const wrong: Record<string, number> = { lost: 0, 'without bytes': 0, 'other bytes': 0, ...counted }
  const stored = new Map(rows.map((row) => [row.id, row.hash]))
  for (const { id, hash } of acknowledged) if (stored.get(id) !== hash) wrong.lost!++
  for (const hash of new Set(stored.values())) {
    const bytes = await readFile(join(filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)).catch(() => null)
    if (bytes === null) wrong['without bytes']!++
    else if (createHash('sha256').update(bytes).digest('hex') !== hash) wrong['other bytes']!++
  }
  return { stored: rows.length, wrong }
}
