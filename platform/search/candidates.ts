// The statement of a question: where its candidates come from, and how they are ranked. Each way is bounded, whatever is asked.
import { sql, type RawBuilder } from 'kysely'
import { scopesOf } from '../access/access.ts'
import type { Who } from '../access/actor.ts'
import { listed } from '../access/listed.ts'
import type { Db } from '../db/database.ts'
import { markOff, markOn, plainSigns, signs } from './marks.ts'
import { narrowing, type Narrowed } from './narrow.ts'
import type { Searched } from './searched.ts'
import { anyOf, type Word } from './words.ts'

export type Row = {
  noun: string, id: string, scope_id: string, at: Date, score: number, title: string, excerpt: string, /** What both are taken from. */ named: string, whole: string
  /** As it stands now; null: it does not any more. */ address: string | null, by: string | null, kind: string | null, /** The title of its scope. */ scope: string | null, /** Where in a file the passage is. */ page: number | null
}
export type Given = { actor: Who, /** Null: no word is asked for. */ query: string | null, nouns: ReadonlyMap<string, Searched>, narrowed?: Narrowed }

/** Matches that are ranked: the newest, and those whose title says it. Whoever has more of them needs another word. */
const candidates = 100
/** Matches of one word looked through, at most. */
const horizon = 20_000
/** Without any word, entries of each scope looked through. */
const newest = 5_000
/** The part of a text that is looked at for the passage to show. */
const passage = 6_000
/** A text of this length is shown whole. */
const short = 240

const columns = sql`e.noun, e.id, e.scope_id, e.list_id, e.at, e.kind, e.by_id, e.title, e.body, e.tsv`

/**
 * Whether `e` is what is asked for beside its words, and the actor holds the permission of its kind in its scope. As alternatives: so that each is one table of hashes, never a join that begins
 * elsewhere. To ask line by line takes longer than to read hundreds of grants.
 */
export function readable({ actor, nouns, narrowed = {} }: Omit<Given, 'query'>): RawBuilder<unknown> {
  const byPermission = Map.groupBy(nouns, ([, searched]) => searched.permission)
  const held = [...byPermission].map(([permission, of]) => sql`(e.noun || '' = any(${of.map(([noun]) => noun)}::text[]) and e.scope_id in ${scopesOf(actor, permission)})`)
  return sql`((${sql.join(held, sql` or `)} or false)${unlisted({ actor, nouns })}${narrowing(narrowed)})`
}

/** « and no list keeps it from them »; nothing where nothing that is asked for may have one. */
function unlisted({ actor, nouns }: Pick<Given, 'actor' | 'nouns'>): RawBuilder<unknown> {
  const rules = new Map([...nouns.values()].flatMap(({ permission, listed: manage }) => (manage === undefined ? [] : [[`${permission} ${manage}`, { permission, manage }] as const])))
  return rules.size === 0 ? sql`` : sql` and ${sql.join([...rules.values()].map(({ permission, manage }) => listed(actor, 'e', permission, manage)), sql` and `)}`
}
/** « and it is under the list that its entry says »: what has gone under another one since is not shown by what was known before. */
export const sameList = (line: string, entry: string, searched: Searched): RawBuilder<unknown> => sql.raw(searched.listed === undefined ? '' : ` and ${line}.list_id is not distinct from ${entry}.list_id`)

// What the planner does not see it does not plan anew each time: reading the statistics of words takes longer than finding them.
export const says = (query: string | null): RawBuilder<unknown> => (query === null ? sql`true` : sql`e.tsv @@ (select ${query}::tsquery)`)
/** Of these lines, those that the actor may read: where a title says it first, then the newest. The rights are asked once, whatever the lines come from. */
const first = (given: Given, lines: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select * from (select * from (${lines}) e where ${readable(given)} limit ${horizon}) e order by title = '', at desc limit ${candidates}`

/** Of rare words: every line that holds them. */
export const byWord = (given: Given): RawBuilder<unknown> => first(given, sql`select ${columns} from entry e where ${says(given.query)}`)

/** Of common words: of the newest days that together hold about so many lines, those that hold them; and whatever has them in its title. */
export function lately(given: Given & { query: string }, lines: number, all: number): RawBuilder<unknown> {
  // Where days would be many: weeks, or four of them at a time. Few long lists are read sooner than many short ones.
  const span = lines / all < 0.008 ? '~d' : lines / all < 0.03 ? '~w' : '~m'
  const recent = sql`(select ${`(${given.query}) & `} || '(' || string_agg('''' || day || '''', ' | ') || ')' from (select lexeme as day, sum(entries) over (order by lexeme desc) - entries as newer
    from (select lexeme, entries from lexeme where lexeme > ${span} and lexeme < ${`${span}~`} order by lexeme desc limit 100) w) w where newer < ${Math.round(lines)}::int)::tsquery`
  return first(given, sql`(select ${columns} from entry e where e.tsv @@ ${recent})
    union all (select ${columns} from entry e where e.title <> '' and ${says(given.query)} and not e.tsv @@ ${recent}) offset 0`)
}

/** In few scopes: the newest of each. */
export const bySpace = (given: Given): RawBuilder<unknown> => sql`select * from (select e.* from (select distinct g.scope_id from scope_grant g where g.principal_id = any(${given.actor.principals}::uuid[]) and g.until > ${given.actor.at}${given.narrowed?.scopeId === undefined ? sql`` : sql` and g.scope_id = ${given.narrowed.scopeId}`}) h
  cross join lateral (select ${columns} from ${given.query === null ? latest(given) : sql`entry e`} where e.scope_id = h.scope_id and ${says(given.query)} and ${readable(given)} order by e.at desc limit ${candidates}) e) e order by title = '', at desc limit ${candidates}`

/** Without a word to look up: the newest of a scope, of the time that is asked for. */
const latest = ({ narrowed = {} }: Given): RawBuilder<unknown> => sql`(select * from entry e where e.scope_id = h.scope_id${narrowing({ ...(narrowed.from ? { from: narrowed.from } : {}), ...(narrowed.until ? { until: narrowed.until } : {}) })} order by e.at desc limit ${newest}) e`

export async function scopesHeld(db: Db, actor: Who): Promise<number> {
  const { rows: [count] } = await sql<{ n: number }>`select count(distinct g.scope_id)::int as n from scope_grant g where g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at}`.execute(db)
  return count?.n ?? 0
}

type Ranked = { nouns: Given['nouns'], query: string, /** Every line holds every word. */ every: boolean, /** Any of its words: what is highlighted. */ anyWord: string, words: readonly Word[], from: RawBuilder<unknown>, after: { score: number, id: string } | null, limit: number }

/**
 * Rare words weigh more than common ones, words that stand together more than words apart, a title more than a text; of two alike the newer one comes first,
 * a year being worth a little less than twice the rank. Nothing depends on now, so that pages follow each other. What is found by its name and by its text is there once.
 */
export function ranked({ nouns, query, every, anyWord, words, from, after, limit }: Ranked): RawBuilder<Row> {
  const rarity = (word: Word): number => Number(Math.log(2 + 300_000 / Math.max(1, word.entries)).toFixed(3))
  // As arrays: one statement, planned once, however many words. No number that is not a float: the others take longer than the ranking.
  const held = every ? sql`${words.reduce((sum, word) => sum + rarity(word), 0)}::float8` : sql`(select coalesce(sum(rarity), 0) from unnest(${words.map(anyOf)}::text[]::tsquery[], ${words.map(rarity)}::float8[]) w (word, rarity) where tsv @@ word)`
  const score = sql`ln(${held} + 0.001::float8) + ln(1 + 4 * ts_rank_cd(tsv, ${query}::tsquery, 1)) + case when title <> '' then 0.7::float8 else 0 end + date_part('epoch', at) / 60000000`
  const past = after === null ? sql`true` : sql`(score, id) < (${after.score}::float8, ${after.id}::uuid)`
  const shown = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`ts_headline('plain_french', translate(${text}, ${signs + markOn + markOff}, ${plainSigns}), ${anyWord}::tsquery,
    ${`StartSel=${markOn}, StopSel=${markOff}, `} || case when length(${text}) <= ${short} then 'HighlightAll=true' else 'MaxWords=40, MinWords=20, ShortWord=2, MaxFragments=1' end)`
  // What has gone since, or moved elsewhere, has no line any more.
  const lines = sql.join([...nouns].map(([noun, searched]) => sql`select l.address, l.by, l.kind, ${sql.raw(searched.file ? 'l.title, l.hash' : 'null::text as title, null::text as hash')} from (${sql.raw(searched.line)}) l where p.noun = ${noun} and l.id = p.id and l.scope_id = p.scope_id${sameList('l', 'p', searched)}`), sql` union all `)
  return sql<Row>`with hits as materialized (${from}),
    page as materialized (select * from (select *, row_number() over (partition by id order by score desc, noun) as nth from (select *, ${score} as score from hits) s) s where nth = 1 and ${past} order by score desc, id desc limit (select ${limit}::int)),
    shown as materialized (select p.noun, p.id, p.scope_id, p.at, p.score, coalesce(l.title, p.title) as title, coalesce(t.text, left(p.body, ${passage})) as whole, l.address, l.by, l.kind, t.page
      from page p left join lateral (${lines}) l on true left join lateral (${told(query, anyWord)}) t on true)
    select p.noun, p.id, p.scope_id, p.at, p.score, case when p.title = '' then '' else ${shown(sql`p.title`)} end as title, ${shown(sql`p.whole`)} as excerpt, p.title as named, p.whole,
      p.address, p.by, p.kind, p.page, s.title as scope
    from shown p left join entry s on s.noun = 'space' and s.id = p.scope_id order by p.score desc, p.id desc`
}

/** Of the bytes `l.hash` the piece that says it: all of it, else most of it, the first of them. */
const told = (query: string, anyWord: string): RawBuilder<unknown> => sql`select c.page, c.text from content_piece c where c.hash = l.hash and c.words @@ ${anyWord}::tsquery
  order by c.words @@ ${query}::tsquery desc, ts_rank(c.words, ${anyWord}::tsquery) desc, c.nr limit 1`
