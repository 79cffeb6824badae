// « Cet espace existe peut-être déjà »: spaces like one that is about to be, by their names and what they are for.
import { sql } from 'kysely'
import { searchWords } from '#lib/fold.ts'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { countPeers } from '../peers.ts'
import { presentWhole, spaceRows } from '../present.ts'

const atMost = 3
/** Looked at more closely, the most recently active of those that share a word. */
const looked = 200
/** So much of the name must be found again: a word of three, or two that come close. */
const enough = 0.3
/** What a space is called as often as not tells nothing. */
const hollow = new Set(['espace', 'equipe', 'groupe', 'projet', 'reseau', 'service', 'direction', 'agent', 'departement', 'bonne', 'pratique', 'partage', 'partager', 'echange', 'echanger', 'entre', 'tous', 'toute', 'notre', 'pour', 'avec', 'dans', 'collegue'])

/** The words that say something: those of the name count whole, those of the purpose as a third. */
export function tellingWords(name: string, purpose: string): { word: string, weight: number }[] {
  const own = searchWords(name).filter((word) => word.length > 2 && !hollow.has(word))
  const more = searchWords(purpose).filter((word) => word.length > 3 && !hollow.has(word) && !own.includes(word))
  return [...own.map((word) => ({ word, weight: 1 })), ...more.map((word) => ({ word, weight: own.length === 0 ? 1 : 1 / 3 }))]
}

/**
 * At most three open spaces that the actor may find and that resemble what they describe, the likest first. French stems, whatever the accents, then
 * trigrams for what is spelled otherwise (« cuisiniers », « cuisines »). One that is not listed is named to nobody who is not in it, administrators included.
 */
export async function spacesAlike(db: Db, actor: Actor, { name, purpose = '' }: { name: string, purpose?: string }) {
  const words = tellingWords(name, purpose)
  if (words.length === 0 || isOutsider(actor)) return { items: [], next: null }
  const [said, weights] = [words.map((w) => w.word), words.map((w) => w.weight)]
  const whole = Math.max(1, words.filter((w) => w.weight === 1).length)
  const { rows } = await sql<{ id: string }>`with asked as materialized (select w.word, w.weight, (tsvector_to_array(to_tsvector('plain_french', w.word)))[1] as stem from unnest(${said}::text[], ${weights}::float8[]) as w (word, weight)),
    found as materialized (select s.id, s.name, s.words, s.stems, s.last_activity_at from space s where s.authority_id = any(${homeAuthorities(actor)}::uuid[]) and s.archived_at is null
      and (s.access <> 'secret' or exists (select from scope_grant g where g.scope_id = s.id and g.principal_kind <> 'administrators' and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at}))
      and s.id in (select o.id from asked a join space o on o.stems @@ (quote_literal(a.stem)::tsquery) union select c.id from asked a cross join lateral close_spaces(a.word, '{}') as c (id) where length(a.word) > 3)
      order by s.last_activity_at desc, s.id desc limit ${looked}),
    scored as (select f.id, f.last_activity_at, sum(a.weight * case when a.stem = any(tsvector_to_array(ts_filter(f.stems, '{a}'))) then 1 when length(a.word) > 3 and word_similarity(a.word, plain_words(f.name)) >= 0.5 then 0.8
      when f.stems @@ (quote_literal(a.stem)::tsquery) then 0.5 else 0 end) / ${whole} as score from found f cross join asked a where a.stem is not null group by f.id, f.last_activity_at)
    select id from scored where score >= ${enough} order by score desc, last_activity_at desc, id desc limit ${atMost}`.execute(db)
  if (rows.length === 0) return { items: [], next: null }
  const ids = rows.map((row) => row.id)
  const [known, peers] = await Promise.all([spaceRows(db, actor).where('space.id', 'in', ids).execute(), countPeers(db, actor, ids)])
  const byId = new Map(known.map((row) => [row.id, row]))
  return { items: ids.flatMap((id) => { const row = byId.get(id); return row ? [{ ...presentWhole(row), peerCount: peers.get(id) ?? 0 }] : [] }), next: null }
}
