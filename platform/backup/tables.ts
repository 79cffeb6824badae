// The tables of an installation, as the catalogue of PostgreSQL knows them.
import type pg from 'pg'

export type Table = { name: string, columns: string[], select: string, rows: number }

/** Of the queue, what describes its own shape is left to it. */
const schemas = `n.nspname in ('public', 'graphile_worker') and not (n.nspname = 'graphile_worker' and c.relname = 'migrations')
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** A value written once must read the same for ever, whatever the settings of the server. */
export const plainWriting = `set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set search_path = public; set statement_timeout = 0; set lock_timeout = 0`

/**
 * Transaction numbers are the old server's own, and a new one counts from the beginning: the journal is kept as written by its first transaction,
 * in the order of ids, and each consumer stands before the first fact that it had not read. So facts may come to it twice, never too late.
 */
const standsIn: Record<string, string> = {
  'public.journal.xid': `'1'::xid8 as xid`,
  'public.journal_cursor.xid': `'1'::xid8 as xid`,
  'public.journal_cursor.id': '(select coalesce(min(j.id) filter (where (j.xid, j.id) > (t.xid, t.id)) - 1, max(j.id), 0) from public.journal j) as id',
}

/** All tables, those that others refer to first. */
export async function tables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string, rows: number, columns: string[], key: string[] | null }>(`
    select format('%I.%I', n.nspname, c.relname) as name, greatest(c.reltuples, 0)::int as rows,
      array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attname) as columns,
      (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.rank)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, rank) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition and ${schemas} order by 1`)
  const described = rows.map(({ name, columns, key, rows: count }) => ({
    name, columns, rows: count, select: `select ${columns.map((column) => standsIn[`${name}.${column}`] ?? column).join(', ')} from ${name} t order by ${key?.join(', ') ?? 't::text collate "C"'}`,
  }))
  const { rows: references } = await client.query<{ from: string, to: string }>(`
    select format('%I.%I', n.nspname, c.relname) as from, format('%I.%I', fn.nspname, f.relname) as to
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`)
  return inOrder(described, references)
}

function inOrder(list: Table[], references: { from: string, to: string }[]): Table[] {
  const left = new Map(list.map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (left.size > 0) {
    const free = [...left.values()].filter((table) => !references.some(({ from, to }) => from === table.name && left.has(to)))
    if (free.length === 0) throw new Error(`these tables refer to each other in a circle: ${[...left.keys()].join(', ')}`)
    for (const table of free) left.delete(table.name)
    ordered.push(...free)
  }
  return ordered
}

export async function sequences(client: pg.Client): Promise<{ name: string, value: string, called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${schemas} order by 1`)
  const values = []
  for (const { name } of rows) {
    const { rows: [at] } = await client.query<{ value: string, called: boolean }>(`select last_value::text as value, is_called as called from ${name}`)
    if (at) values.push({ name, ...at })
  }
  return values
}
