// The directory of spaces: found by kind, by whom they concern, by activity, by words.
import { sql, type RawBuilder } from 'kysely'
import { searchWords } from '#lib/fold.ts'
import { scopesOf } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { asleep } from './life/asleep-rule.ts'
import { countPeers } from './peers.ts'
import { ownSpaces, presentWhole, spaceRows } from './present.ts'

export type Query = { mine?: boolean, runs?: boolean, with?: string, kind?: 'project' | 'team' | 'practice', territory?: string, trade?: string, closed?: boolean, active?: 'month', q?: string, cursor?: string, limit?: number }
const month = 30 * 86_400_000

/** The most recently active first; of those that hold the words of `q`, those that hold them in their names come before. */
export async function listSpaces(db: Db, actor: Actor, query: Query) {
  const words = searchWords(query.q ?? '')
  if (query.q?.trim() && words.length === 0) return { items: [], next: null }
  const exact = await page(db, actor, query, { holds: words.map((word) => sql<boolean>`space.words like ${`% ${word}%`}`), rank: rankOf(words, actor.at) })
  const long = words.filter((word) => word.length > 3)
  if (exact.items.length > 0 || long.length === 0 || query.cursor !== undefined) return exact
  // When no space holds the words as they are written, those close to them are looked for.
  const close = words.map((word) => (word.length > 3 ? sql<boolean>`space.id in (select close_spaces(${word}, ${swaps(word)}::text[]))` : sql<boolean>`space.words like ${`% ${word}%`}`))
  return { ...await page(db, actor, { ...query, limit: Math.min(query.limit ?? 20, 20) }, { holds: close, rank: null }), next: null }
}

async function page(db: Db, actor: Actor, query: Query, { holds, rank: ranked }: { holds: RawBuilder<boolean>[], rank: RawBuilder<unknown> | null }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 3)
  const rank = ranked ?? sql`0`
  let rows = spaceRows(db, actor).select(sql<number>`${rank}`.as('rank'))
  // Administrators hold every space by name: what is listed nowhere they find in the administration's own list.
  if (actor.administers !== 'nothing') rows = rows.where(sql<boolean>`(space.access <> 'secret' or exists (select from scope_grant g where g.scope_id = space.id and g.principal_kind <> 'administrators' and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at}))`)
  // As an array: as a join the planner would ask it of every space, the latest first.
  if (query.mine) rows = rows.where(sql<boolean>`space.id = any(array${ownSpaces(actor)})`)
  if (query.runs) rows = rows.where(sql<boolean>`space.id in ${scopesOf(actor, 'member.manage')}`)
  // Those in which the actor reads, and so sees who is there.
  if (query.with) rows = rows.where(sql<boolean>`space.id in ${scopesOf(actor, 'space.read')} and exists (select from scope_grant g join person_principal pp on pp.principal_id = g.principal_id and pp.person_id = ${query.with} where g.scope_id = space.id and g.principal_kind in ('person', 'audience') and g.until > ${actor.at})`)
  rows = rows.where('space.archived_at', query.closed ? 'is not' : 'is', null)
  if (query.kind) rows = rows.where('space.kind', '=', query.kind)
  if (query.territory) rows = rows.where(sql<boolean>`space.territory_ids @> array[${query.territory}::uuid]`)
  if (query.trade) rows = rows.where(sql<boolean>`space.trade_ids @> array[${query.trade}::uuid]`)
  if (query.active) rows = rows.where('space.last_activity_at', '>', new Date(actor.at.getTime() - month))
  for (const word of holds) rows = rows.where(word)
  // A rank is negative so that one order serves all: the highest rank, then the latest, then the id.
  if (after) rows = rows.where(sql<boolean>`(${rank}, space.last_activity_at, space.id) < (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::uuid)`)
  const ordered = ranked ? rows.orderBy(rank, 'desc') : rows
  const found = await ordered.orderBy('space.last_activity_at', 'desc').orderBy('space.id', 'desc').limit(limit + 1).execute()
  const { items, next } = pageOf(found, limit, presentWhole, (s) => cursorOf(s.rank, s.last_activity_at.toISOString(), s.id))
  const peers = query.mine ? new Map<string, number>() : await countPeers(db, actor, items.map((s) => s.id))
  return { items: items.map((s) => ({ ...s, peerCount: peers.get(s.id) ?? 0 })), next }
}

/** 0 when the name begins so, −1 when it holds every word, else −2, and ten less when it is asleep; without words none is before another: the latest first, those asleep come last by themselves. */
const rankOf = (words: readonly string[], at: Date): RawBuilder<unknown> | null => (words.length === 0 ? null
  : sql`case when ${asleep(at)} then -10 else 0 end + case when plain_words(space.name) like ${` ${words.join(' ')}%`} then 0 when ${sql.join(words.map((word) => sql`plain_words(space.name) like ${`% ${word}%`}`), sql` and `)} then -1 else -2 end`)

/** The word with two neighbouring letters in each other's place, as patterns: the slip that trigrams see least. */
const swaps = (word: string): string[] => Array.from({ length: Math.min(word.length, 15) - 1 }, (_, i) => `% ${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}%`)
