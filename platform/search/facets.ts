// What is found, counted by what one may narrow it to. With the rights of the search itself: nobody learns from a number what they may not find.
import { sql } from 'kysely'
import { zone } from '#lib/when.ts'
import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/database.ts'
import { readable, sameList, says } from './candidates.ts'
import { settle, type Question } from './find.ts'
import { isNarrowed } from './narrow.ts'
import { saidWords } from './words.ts'

export type Facet<T> = T & { count: number }
export type Facets = { types: Facet<{ noun: string, kind: string }>[], spaces: Facet<{ id: string, name: string }>[], people: Facet<{ id: string, name: string }>[], years: Facet<{ year: number }>[], /** There is more than was counted. */ more: boolean }
type Row = { noun: string | null, kind: string | null, id: string | null, name: string | null, year: number | null, count: number, all: number, of: 'type' | 'space' | 'person' | 'year' }

/** Things that are counted, and lines of each sort that are given. */
const counted = 1_000
const most = 8

export async function countFacets(db: Db, actor: Actor, question: Question): Promise<Facets> {
  const none = { types: [], spaces: [], people: [], years: [], more: false }
  if (question.nouns.size === 0) return none
  if (saidWords(question.q).length === 0) return isNarrowed(question.narrowed ?? {}) ? await count(db, actor, question, null) ?? none : none
  return await settle(db, question, 0, false, (_words, { query }) => count(db, actor, question, query)) ?? none
}

async function count(db: Db, actor: Actor, { nouns, narrowed = {} }: Question, query: string | null): Promise<Facets | null> {
  const lines = sql.join([...nouns].map(([noun, searched]) => sql`select from (${sql.raw(searched.line)}) l where h.noun = ${noun} and l.id = h.id and l.scope_id = h.scope_id${sameList('l', 'h', searched)}`), sql` union all `)
  const shown = [...nouns].flatMap(([noun, { text }]) => (text ? [sql` when ${noun} then ${text.as}`] : []))
  const noun = shown.length === 0 ? sql`h.noun` : sql`case h.noun${sql.join(shown, sql``)} else h.noun end`
  const { rows } = await sql<Row>`with hits as materialized (select e.noun, e.id, e.scope_id, e.list_id, e.kind, e.by_id, e.at from entry e where ${says(query)} and ${readable({ actor, nouns, narrowed })} limit ${counted * 2}),
    things as materialized (select distinct on (h.id) ${noun} as noun, h.id, h.scope_id, h.kind, h.by_id, date_part('year', h.at at time zone ${zone})::int as year from hits h where exists (${lines}) order by h.id, h.noun limit ${counted}),
    whole as (select count(*)::int as n from things)
    (select 'type' as of, noun, kind, null::uuid as id, null as name, null::int as year, count(*)::int as count, (select n from whole) as all from things group by noun, kind order by count desc, noun, kind limit 20)
    union all (select 'space', null, null, t.scope_id, s.title, null, count(*)::int, null from things t join entry s on s.noun = 'space' and s.id = t.scope_id where t.noun <> 'space' group by t.scope_id, s.title order by count(*) desc, s.title limit ${most})
    union all (select 'person', null, null, p.id, p.given_name || ' ' || p.family_name, null, count(*)::int, null from things t join person p on p.id = t.by_id group by p.id order by count(*) desc, p.family_name, p.id limit ${most})
    union all (select 'year', null, null, null, null, year, count(*)::int, null from things group by year order by year desc limit ${most})`.execute(db as Tx)
  const all = rows.find((row) => row.of === 'type')?.all ?? 0
  if (all === 0) return null
  const of = (sort: Row['of']): Row[] => rows.filter((row) => row.of === sort)
  const named = (sort: Row['of']) => of(sort).map(({ id, name, count }) => ({ id: id!, name: name!, count }))
  // What is outdated stands twenty years back in its order: that is no year of its own.
  const old = actor.at.getUTCFullYear() - 15
  return {
    types: of('type').map((row) => ({ noun: row.noun!, kind: row.kind!, count: row.count })), spaces: named('space'), people: named('person'),
    years: of('year').flatMap(({ year, count }) => (year! < old ? [] : [{ year: year!, count }])), more: all >= counted,
  }
}
