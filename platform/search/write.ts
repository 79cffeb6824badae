// How entries are written: always from the rows themselves as they stand, set by set, whoever asks.
import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../db/database.ts'
import type { Searched } from './searched.ts'

type Client = Pick<pg.ClientBase | pg.Pool, 'query'>

const columns = 'id, scope_id, authority_id, title, body, at, kind, by_id'
// In the order of time, as they would have come: the newest lie together.
const insert = (noun: string, searched: Searched, where: string): string => `insert into entry (noun, ${columns}, words, list_id) select '${noun}', ${columns}, ${searched.text ? 'words' : `''::tsvector`}, ${searched.listed ? 'list_id' : 'null::uuid'} from (${searched.rows}) s where ${where} order by at
  on conflict (noun, id) do update set scope_id = excluded.scope_id, title = excluded.title, body = excluded.body, at = excluded.at, kind = excluded.kind, by_id = excluded.by_id, words = excluded.words, list_id = excluded.list_id
    where (entry.scope_id, entry.title, entry.body, entry.at, entry.kind, entry.by_id, entry.words, entry.list_id) is distinct from (excluded.scope_id, excluded.title, excluded.body, excluded.at, excluded.kind, excluded.by_id, excluded.words, excluded.list_id)`

/** Addresses and long numbers are no words; days and weeks are counted with them. */
const word = `length(w) <= 40 and (w !~ '[^[:alnum:]]|^[0-9]{7,}$' or w ~ '^~[dwm][0-9]+$')`

/** Writes these anew: what no longer stands is gone. The caller acts for the consumer alone, so that nothing older is written over something newer. */
export async function writeEntries(client: Client, noun: string, searched: Searched, ids: readonly string[]): Promise<void> {
  await client.query(`delete from entry where noun = '${noun}' and id = any($1::uuid[]) and id not in (select id from (${searched.rows}) s where id = any($1::uuid[]))`, [ids])
  const { rows } = await client.query<{ id: string }>(`${insert(noun, searched, 's.id = any($1::uuid[])')} returning id`, [ids])
  if (rows.length > 0) {
    await client.query(`insert into lexeme (lexeme, entries) select w, count(*) from entry, unnest(tsvector_to_array(tsv)) w where noun = '${noun}' and id = any($1::uuid[]) and ${word} group by w order by w
      on conflict (lexeme) do update set entries = lexeme.entries + excluded.entries`, [rows.map((row) => row.id)])
  }
}

/** The next `size` things after this one; answers the last, or null when there are no more. */
export async function writeNext(client: Client, noun: string, searched: Searched, after: string, size: number): Promise<string | null> {
  const { rows: [next] } = await client.query<{ last: string | null }>(`select max(id::text) as last from (select s.id from (${searched.rows}) s where s.id > $1::uuid order by s.id limit ${size}) p`, [after])
  if (!next?.last) return null
  await client.query(insert(noun, searched, 's.id > $1::uuid and s.id <= $2::uuid'), [after, next.last])
  return next.last
}

/** Fills an empty index with everything that stands, in one go: for whoever has just loaded it. */
export async function fillEntries(client: Client, nouns: ReadonlyMap<string, Searched>, progress: (share: number) => void = () => {}): Promise<void> {
  for (const [noun, searched] of nouns) {
    await client.query(insert(noun, searched, 'true'))
    progress(1 / (nouns.size + 1))
  }
  await countLexemes(client)
  await client.query(built)
}

/** Counts every stem anew, and forgets those that nothing holds any more. */
export async function countLexemes(client: Client): Promise<void> {
  await client.query(`with told as (select word as w, ndoc from ts_stat('select tsv from entry')), kept as (select w, ndoc from told where ${word}),
      gone as (delete from lexeme l where not exists (select from kept where w = l.lexeme))
    insert into lexeme (lexeme, entries) select w, ndoc from kept order by w on conflict (lexeme) do update set entries = excluded.entries where lexeme.entries <> excluded.entries`)
}

/** A mark beside the cursor: the index has been whole once, and facts have kept it so since. */
const built = `insert into journal_cursor (consumer, xid, id) values ('search.built', '0', 0) on conflict do nothing`

/** What is found of a scope that is deleted goes with it, so many at once. */
export const forgetEntriesOf = async (tx: Tx, scopeId: string, limit: number): Promise<number> =>
  Number((await sql`delete from entry where (noun, id) in (select noun, id from entry where scope_id = ${scopeId} limit ${limit})`.execute(tx)).numAffectedRows ?? 0)
