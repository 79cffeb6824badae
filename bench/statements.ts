// What one request costs in SQL, as PostgreSQL itself counted it.
import type pg from 'pg'

/** Statements and rows by PostgreSQL's own count while `requests` ran; the waking of the dispatcher, at most one in 15 ms, is nobody's. */
export async function statementsOf(pool: pg.Pool, requests: number, run: () => Promise<void>): Promise<{ perRequest: number, texts: { text: string, calls: number }[] }> {
  await pool.query('select pg_stat_statements_reset()')
  await run()
  const { rows } = await pool.query<{ text: string, calls: number }>(`select regexp_replace(query, '\\s+', ' ', 'g') as text, calls::int from pg_stat_statements s join pg_database d on d.oid = s.dbid
    where d.datname = current_database() and query not like '%pg_stat_statements%' and query not ilike 'notify%' order by calls desc`)
  return { perRequest: rows.reduce((sum, row) => sum + row.calls, 0) / requests, texts: rows }
}
