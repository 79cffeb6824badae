// « Cette question a peut-être déjà sa réponse »: questions like one that is being typed, among those that the actor may read.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { anyOf, lookUp } from '#platform/search/words.ts'
import { visiblePosts } from '../access.ts'
import { spoken } from '../present.ts'
import type { AnswerState } from '../tables.ts'
import { bestAnswer, isOfficial } from './best.ts'
import { merged } from './merged.ts'
import { hollow, likeness, rarity, readAsked, sensesOf } from './kin.ts'

const atMost = 3
/** So much must be the same: set by the judged questions (`test/judged.ts`). */
const enough = 0.46
/** Looked at, at most, by their rarest words; those that share most of them are compared. */
const looked = 800
const compared = 40

type Row = { id: string, scope_id: string, space: string, body: string, created_at: string, answer_state: AnswerState, outdated_at: string | null, answer: string | null, official: boolean, helper: string | null, stems: [string, number][] }

/** At most three, this space's first, then the likest. Two statements, however much is typed: what its words stand for, then the questions with the actor's rights. */
export async function questionsAlike(db: Db, actor: Actor, { q, spaceId }: { q: string, spaceId?: string }) {
  const asked = readAsked(q)
  const none = { items: [], next: null }
  if (asked.words.length === 0) return none
  const words = await lookUp(db, [...asked.words, ...asked.more], false)
  const all = Math.max(words[0]?.all ?? 0, 300)
  const senses = sensesOf(asked, words, all)
  const seeds = words.filter((word) => word.stems.length > 0).toSorted((a, b) => a.entries - b.entries)
  // The rarest words that together are enough to look at; what is everywhere finds nothing.
  let entries = 0
  const sown = seeds.filter((word, i) => { entries += word.entries; return i === 0 || entries <= looked })
  if (sown.length === 0) return none
  const near = visiblePosts(db, actor).select(['post.id', 'post.scope_id', 'post.author_id', 'post.body', 'post.created_at', 'post.answer_state', 'post.outdated_at', 'post.asked'])
    .where('post.kind', '=', 'question').where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).where(sql<boolean>`post.asked @@ (select ${sown.map(anyOf).join(' | ')}::tsquery)`).where(sql<boolean>`not ${merged}`).limit(looked)
  const { rows } = await sql<Row>`with near as materialized (${near}), typed as materialized (select * from unnest(${seeds.map(anyOf)}::text[]::tsquery[], ${seeds.map((word) => rarity(word.entries, all))}::float8[]) as w (word, weight)),
    best as materialized (select n.*, (select sum(w.weight) from typed w where n.asked @@ w.word) as rough from near n order by rough desc, n.id desc limit ${compared})
    select b.id, b.scope_id, s.name as space, left(${spoken('b.body')}, 280) as body, b.created_at, b.answer_state, b.outdated_at, left(${spoken('c.body')}, 280) as answer, ${isOfficial} as official, h.given_name || ' ' || h.family_name as helper,
      (select coalesce(json_agg(json_build_array(t.stem, coalesce(l.entries, 1))), '[]') from unnest(tsvector_to_array(b.asked)) as t (stem) left join lexeme l on l.lexeme = t.stem where t.stem <> all (select unnest(tsvector_to_array(to_tsvector('plain_french', ${hollow.join(' ')}))))) as stems
    from best b join space s on s.id = b.scope_id left join comment c on c.id = ${bestAnswer('b')} left join person h on h.id = c.author_id`.execute(db)
  const found = rows.map((row) => ({ row, like: likeness(senses, new Map(row.stems.map(([stem, n]) => [stem, rarity(n, all)]))) })).filter(({ like }) => like >= enough)
    .toSorted((a, b) => Number(b.row.scope_id === spaceId) - Number(a.row.scope_id === spaceId) || b.like - a.like || (a.row.id < b.row.id ? 1 : -1)).slice(0, atMost)
  return { items: found.map(({ row }) => ({
    id: row.id, space: { id: row.scope_id, name: row.space }, body: row.body, createdAt: new Date(row.created_at).toISOString(), state: row.answer_state, outdatedAt: row.outdated_at && new Date(row.outdated_at).toISOString(), answer: row.helper === null ? null : { author: row.helper, body: row.answer ?? '', official: row.official },
  })), next: null }
}
