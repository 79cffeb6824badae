// Very many documents with something in them, as rows: for plans, and for measures.
import type pg from 'pg'

export type Volume = { documents: number, /** Pieces of each. */ pieces: number, /** Sayings that a piece is made of. */ sayings: number, /** What they say, drawn in turn. */ said: readonly string[] }

/** Lays them over all spaces and in the library of nobody, as read already; the index is built by whoever asked. */
export async function fillDocuments(pool: Pick<pg.Pool, 'connect'>, { documents, pieces, sayings, said }: Volume, at: Date): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`create temp table saying as select (row_number() over ())::int - 1 as n, text, to_tsvector('plain_french', said(text)) as words from unnest($1::text[]) text`, [said])
    await client.query('create unique index on saying (n)')
    await client.query(`create temp table place as select (row_number() over (order by s.id))::int - 1 as n, s.id, s.authority_id, (select p.id from person p order by md5(p.id::text || s.id::text) limit 1) as by_id from space s`)
    await client.query('create unique index on place (n)')
    await client.query('analyze saying, place')
    const batch = 10_000
    for (let from = 0; from < documents; from += batch) await client.query(laid(pieces, sayings), [from, Math.min(from + batch, documents) - 1, said.length, at])
    await client.query('drop table saying, place')
    await client.query('analyze blob, file, document, document_version, content, content_piece')
  } finally {
    client.release()
  }
}

/** Numbers that look drawn, and are the same each time. */
const draw = (...parts: string[]): string => `(hashint4(${parts.map((part, i) => `${part} * ${[7_919, 104_729, 1_299_709][i]}`).join(' + ')}) & 2147483647)`
const laid = (pieces: number, sayings: number): string => `with n as (select g.n, gen_random_uuid() as id, gen_random_uuid() as file_id, md5(g.n::text) || md5(g.n || '-') as hash, p.id as scope_id, p.authority_id, p.by_id,
    (array['pdf', 'text', 'sheet', 'slides'])[1 + g.n % 4] as type, $4::timestamptz - (${draw('g.n')} % 1000) * interval '1 day' as at from generate_series($1::int, $2::int) g (n) join place p on p.n = g.n % (select count(*) from place)),
  b as (insert into blob (hash, size, created_at) select hash, 10000, at from n),
  f as (insert into file (id, authority_id, scope_id, blob_hash, name, mime, uploaded_by, created_at, module) select file_id, authority_id, scope_id, hash, 'Document ' || n, 'application/pdf', by_id, at, 'documents' from n),
  d as (insert into document (id, authority_id, scope_id, root_id, kind, name, name_key, sort_key, type, file_id, number, size, mime, created_at, created_by, modified_at, modified_by)
    select id, authority_id, scope_id, scope_id, 'file', 'Document ' || n, 'document ' || n, 'document ' || n, type, file_id, 1, 10000, 'application/pdf', at, by_id, at, by_id from n),
  v as (insert into document_version (document_id, number, file_id, by_id, at, size, hash) select id, 1, file_id, by_id, at, 10000, hash from n),
  c as (insert into content (hash, state, asked_at) select hash, 'ready', at from n)
  insert into content_piece (hash, nr, page, text, words) select n.hash, k, k, t.text, ${Array.from({ length: sayings }, (_, i) => `t.w[${i + 1}]`).join(' || ')} from n, generate_series(1, ${pieces}) k
    cross join lateral (select string_agg(s.text, E'\\n' order by i) as text, array_agg(s.words order by i) as w from generate_series(1, ${sayings}) i join saying s on s.n = ${draw('n.n', 'k', 'i')} % $3) t`
