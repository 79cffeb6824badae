import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { visible } from './access.ts'
import { addressOf, authorName, nameOf, stateOf, tradesColumn, type Room, type State } from './present.ts'

type Query = { trade?: string, state?: State, mine?: boolean, cursor?: string, limit?: number }

/** The cards of every space that the actor may read, newest first. */
export const listPractices = (db: Db, actor: Actor, query: Query) => page(db, actor, query, null)

export async function listSpacePractices(db: Db, actor: Actor, spaceId: string, query: Query) {
  const found = await page(db, actor, query, spaceId)
  // An empty page may be a space that one may not read: only then is it asked.
  if (found.items.length === 0 && !holds((await standing(db, actor, spaceId, 'practice.read')).role, 'practice.read')) throw new Problem(403, 'space.members_only')
  return found
}

/** Of each of these things the card that was made of it, or of what was answered to it: the first one that the actor may read, where they read the thing too. */
export async function listMade(db: Db, { actor, modules }: Room, { noun, of }: { noun: string, of: string }) {
  const rows = await visible(db, actor).select(['practice.id', 'practice.scope_id', sql<string>`practice.about_id`.as('about_id')]).distinctOn('practice.about_id')
    .where('practice.about_id', '=', sql<string>`any(${of.split(',')}::uuid[])`).where('practice.trashed_at', 'is', null).where('practice.hidden_at', 'is', null).orderBy('practice.about_id').orderBy('practice.id').execute()
  // Of what is switched off, or not theirs to read any more, nobody learns what became.
  const keeper = modules.find((m) => m.nouns?.[noun] !== undefined && !actor.modulesOff.includes(m.name))
  const read = rows.length === 0 ? [] : await keeper?.nouns?.[noun]?.lines(db, actor, rows.map((p) => p.about_id)) ?? []
  return { items: rows.filter((p) => read.some(({ id }) => id === p.about_id)).map((p) => ({ ofId: p.about_id, id: p.id, address: addressOf(p.scope_id, p.id) })) }
}

async function page(db: Db, actor: Actor, query: Query, spaceId: string | null) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const day = sql<string>`${today(actor.at)}::date`
  const rows = await visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id').innerJoin('space', 'space.id', 'practice.scope_id')
    .select(['practice.id', 'practice.scope_id', 'space.name as space_name', 'practice.title', sql<string>`left(practice.situation, 280)`.as('situation'), authorName.as('author'), tradesColumn.as('trades'),
      'practice.verified_at', nameOf('practice.verified_by').as('verified_by'), sql<string>`practice.review_on::text`.as('review_on'), 'practice.use_count', 'practice.created_at', 'practice.hidden_at'])
    .where('practice.trashed_at', 'is', null)
    .$if(spaceId !== null, (q) => q.where('practice.scope_id', '=', spaceId)).$if(before !== null, (q) => q.where('practice.id', '<', sql<string>`${before?.[0]}::uuid`))
    .$if(query.trade !== undefined, (q) => q.where(sql<boolean>`practice.trade_ids @> array[${query.trade}]::uuid[]`)).$if(query.mine === true, (q) => q.where('practice.author_id', '=', actor.personId))
    .$if(query.state === 'expired', (q) => q.where('practice.review_on', '<=', day)).$if(query.state !== undefined && query.state !== 'expired', (q) => q.where('practice.review_on', '>', day).where('practice.verified_at', query.state === 'verified' ? 'is not' : 'is', null))
    .orderBy('practice.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (p) => ({
    id: p.id, space: { id: p.scope_id, name: p.space_name }, title: p.title, situation: p.situation, author: p.author, trades: p.trades ?? [],
    state: stateOf(p, actor.at), verifiedBy: p.verified_by, reviewOn: p.review_on, hidden: p.hidden_at !== null, useCount: p.use_count, createdAt: p.created_at.toISOString(),
  }), (p) => cursorOf(p.id))
}
