// The statement of a question: where its candidates come from, and how they are ranked. Each way is bounded, whatever is asked.
import { sql, type RawBuilder } from 'kysely'
import { leastRole } from '../access/access.ts'
import { andOn } from '../access/switches.ts'
import type { Who } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { markOff, markOn } from './marks.ts'
import type { Searched } from './searched.ts'
import { anyOf, type Word } from './words.ts'

export type Row = { noun: string, id: string, scope_id: string, at: Date, score: number, title: string, excerpt: string, /** What both are taken from. */ named: string, whole: string }
export type Given = { query: string, nouns: ReadonlyMap<string, Searched>, scopeId?: string | undefined }

/** Matches that are ranked: the newest, and those whose title says it. Whoever has more of them needs another word. */
export const candidates = 100
/** Matches of one word looked through, at most. */
const horizon = 20_000
/** The part of a text that is looked at for the passage to show. */
const passage = 6_000
/** A text of this length is shown whole. */
const short = 240

const columns = sql`e.noun, e.id, e.scope_id, e.at, e.title, e.body, e.tsv`

/** By kind, the scopes where its permission is held and its module is on. As alternatives: so that each is one table of hashes, never a join that begins elsewhere. */
export function readable({ nouns, scopeId }: Given): RawBuilder<unknown> {
  const byPermission = Map.groupBy(nouns, ([, searched]) => searched.permission)
  const held = [...byPermission].map(([permission, of]) => sql`(e.noun || '' = any(${of.map(([noun]) => noun)}::text[]) and e.scope_id in (select scope_id from held where role >= ${leastRole(permission)}::role)${andOn('e.scope_id', permission)})`)
  const rights = sql`(${sql.join(held, sql` or `)} or false)`
  return scopeId === undefined ? rights : sql`(${rights} and e.scope_id = ${scopeId})`
}

/** Of rare words: every line that holds them. */
export const byWord = (given: Given, alone = true): RawBuilder<unknown> => {
  const newest = sql`select * from (select ${columns} from entry e where e.tsv @@ ${given.query}::tsquery and ${readable(given)} limit ${horizon}) e order by at desc limit ${candidates}`
  return alone ? newest : sql`select * from (${newest}) w`
}

/** Of common words: the lines of these weeks that hold them, and whatever has them in its title. */
export const lately = (given: Given, weeks: readonly string[]): RawBuilder<unknown> => sql`${byWord({ ...given, query: `(${given.query}) & (${weeks.map((week) => `'${week}'`).join(' | ')})` }, false)}
  union select * from (select ${columns} from entry e where e.title <> '' and e.tsv @@ ${given.query}::tsquery and ${readable(given)} limit ${candidates}) t`

/** The newest weeks, or four weeks where these would be many, which together hold about so many lines. */
export async function newestWeeks(db: Db, lines: number, all: number): Promise<string[]> {
  const span = lines / all < 0.1 ? '~w' : '~m'
  const { rows } = await sql<{ week: string, before: number }>`select lexeme as week, (sum(entries) over (order by lexeme desc) - entries)::int as before from
    (select lexeme, entries from lexeme where lexeme > ${span} and lexeme < ${`${span}~`} order by lexeme desc limit 100) weeks order by lexeme desc`.execute(db)
  return rows.filter((row) => row.before < lines).map((row) => row.week)
}

/** For whoever reads few scopes: the newest of each. */
export const bySpace = (given: Given): RawBuilder<unknown> => sql`select * from (select e.* from held h cross join lateral (select ${columns} from entry e where e.scope_id = h.scope_id and e.tsv @@ ${given.query}::tsquery and ${readable(given)} order by e.at desc limit ${candidates}) e) e order by at desc limit ${candidates}`

export const grants = (actor: Who): RawBuilder<unknown> => sql`select g.scope_id, max(g.role) as role from scope_grant g where g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at} group by g.scope_id`

export async function scopesHeld(db: Db, actor: Who): Promise<number> {
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int as n from (${grants(actor)}) held`.execute(db)
  return count?.n ?? 0
}

type Ranked = { actor: Who, query: string, /** Any of its words: what is highlighted. */ anyWord: string, words: readonly Word[], from: RawBuilder<unknown>, after: { score: number, id: string } | null, limit: number }

/**
 * Rare words weigh more than common ones, words that stand together more than words apart, a title more than a text; of two alike the newer one comes first,
 * a year being worth a little less than twice the rank. Nothing depends on now, so that pages follow each other.
 */
export function ranked({ actor, query, anyWord, words, from, after, limit }: Ranked): RawBuilder<Row> {
  const rarity = (word: Word): number => Number(Math.log(2 + 300_000 / Math.max(1, word.entries)).toFixed(3))
  const held = words.map((word) => sql`case when tsv @@ ${anyOf(word)}::tsquery then ${rarity(word)}::float8 else 0 end`)
  const score = sql`round((ln(${sql.join(held, sql` + `)} + 0.001) + ln(1 + 4 * ts_rank_cd(tsv, ${query}::tsquery, 1)) + case when title <> '' then 0.7 else 0 end + extract(epoch from at) / 60000000)::numeric, 6)::float8`
  const past = after === null ? sql`true` : sql`(score, id) < (${after.score}::float8, ${after.id}::uuid)`
  const shown = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`ts_headline('plain_french', said(translate(${text}, ${markOn + markOff}, '')), ${anyWord}::tsquery,
    ${`StartSel=${markOn}, StopSel=${markOff}, `} || case when length(${text}) <= ${short} then 'HighlightAll=true' else 'MaxWords=40, MinWords=20, ShortWord=2, MaxFragments=1' end)`
  return sql<Row>`with held as materialized (${grants(actor)}), hits as materialized (${from}),
    page as materialized (select * from (select *, ${score} as score from hits) s where ${past} order by score desc, id desc limit ${limit})
    select noun, id, scope_id, at, score, case when title = '' then '' else ${shown(sql`title`)} end as title,
      ${shown(sql`left(body, ${passage})`)} as excerpt, title as named, left(body, ${passage}) as whole from page order by score desc, id desc`
}
