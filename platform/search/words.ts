// A question as stems: what each of its words stands for in the index, and how rare that is.
import { sql } from 'kysely'
import { fold } from '#lib/fold.ts'
import { slipsBetween, swapsOf } from '#lib/near.ts'
import type { Db } from '../db/database.ts'

/** One word: its stems in the index, as it was written, begun, or close to it; `entries` about how many lines of `all` hold one of them. */
export type Word = { all: number,  said: string, stem: string, stems: readonly string[], entries: number, how: 'written' | 'begun' | 'close' | 'absent' }
type Stem = { lexeme: string, entries: number }
type Row = { all: number, said: string, stem: string, written: Stem[] | null, begun: Stem[] | null, close: Stem[] | null }

export const mostWords = 8
const mostStems = 24
/** What is typed, without signs that nobody sees, and no longer than anybody types. */
export const cleanQuestion = (q: string): string => q.toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 200)
/** Words that ask, rather than being asked for; those of PostgreSQL's own list besides. */
const little = new Set(['les', 'est', 'comment', 'pourquoi', 'quand', 'ou', 'quel', 'quelle', 'quels', 'quelles', 'quoi', 'qui', 'combien', 'faire', 'fait', 'faut', 'peut', 'dois', 'cherche', 'trouver', 'besoin', 'cette', 'cet', 'entre', 'sans', 'avec', 'chez', 'plus', 'tous', 'tout', 'toute', 'toutes', 'etre', 'avoir'])

/** The words of a question; the little ones go unless there is nothing else. */
export function saidWords(q: string): string[] {
  const all = [...new Set(fold(cleanQuestion(q)).split(' ').filter(Boolean))]
  const said = all.filter((word) => !little.has(word))
  return (said.length > 0 ? said : all).slice(0, mostWords)
}

/**
 * Without its accents a word may keep an ending that it loses with them (« prêtée », « première »): the stems with and without are one.
 * Looks the words up. Little words are not there; a word that nothing holds stands for what it begins, else for what is close to it;
 * with `close`, also one that is held: elsewhere, it seems, than where the actor may read.
 */
export async function lookUp(db: Db, said: readonly string[], close: boolean): Promise<Word[]> {
  if (said.length === 0) return []
  const slips = said.map((word) => swapsOf(word).join(' '))
  const { rows } = await sql<Row>`select (select greatest(reltuples, 1) from pg_class where oid = 'entry'::regclass) as all, w.said, s.stem, l.written, b.begun, c.close from unnest((select ${said}::text[]), (select ${slips}::text[])) with ordinality w(said, slips, nr)
    cross join lateral unnest(tsvector_to_array(to_tsvector('plain_french', w.said))) s(stem) left join lateral (select json_agg(p) as written from (select x.lexeme, x.entries from lexeme x where x.lexeme in (s.stem, s.stem || 'e', s.stem || 'er', regexp_replace(s.stem, '(?<=..)e?r?$', ''))) p) l on true
    left join lateral (select json_agg(p) as begun from (select x.lexeme, x.entries from lexeme x where l.written is null and length(s.stem) > 1 and x.lexeme >= s.stem and x.lexeme < s.stem || chr(1114111) order by x.entries desc limit ${mostStems}) p) b on true
    left join lateral (select json_agg(p) as close from close_lexemes(s.stem, tsvector_to_array(to_tsvector('plain_french', w.slips))) p where length(s.stem) > 3 and (${close}::boolean or l.written is null and b.begun is null)) c on true
    order by w.nr`.execute(db)
  return rows.map((row) => meaning(row, close))
}

function meaning(row: Row, close: boolean): Word {
  const { all, said, stem } = row
  const own = row.written ?? []
  const word = (how: Word['how'], found: readonly Stem[]): Word => ({ all, said, stem, how, stems: found.map((s) => s.lexeme), entries: found.reduce((sum, s) => sum + s.entries, 0) })
  if (own.length > 0 && !close) return word('written', own)
  if (row.begun && !close) return word('begun', row.begun)
  const near = nearest(stem, row.close ?? [])
  if (own.length + near.length > 0) return word(near.length > 0 ? 'close' : 'written', [...own, ...near.filter((s) => own.every((o) => o.lexeme !== s.lexeme))])
  return word('absent', [])
}

/** Those fewest slips away: one for short words, two for long ones. */
function nearest(stem: string, found: readonly Stem[]): Stem[] {
  // Another number is another thing.
  if (/\d/.test(stem)) return []
  const most = stem.length < 6 ? 1 : 2
  const told = found.map((s) => ({ ...s, slips: slipsBetween(stem, s.lexeme, most) })).filter((s) => s.slips > 0 && s.slips <= most)
  const least = Math.min(...told.map((s) => s.slips))
  return told.filter((s) => s.slips === least).toSorted((a, b) => b.entries - a.entries).slice(0, 6)
}

const quoted = (stem: string): string => `'${stem.replace(/['\\]/g, (sign) => sign + sign)}'`
/** Any of its stems, as PostgreSQL writes a question. */
export const anyOf = (word: Word): string => (word.stems.length === 1 ? quoted(word.stems[0]!) : `(${word.stems.map(quoted).join(' | ')})`)
