// Polls: a post with a few choices. One answers, changes one's answer until the end, and then sees what others answered.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { visiblePosts } from './access.ts'
import { record } from './facts.ts'
import { hasEnded } from './polls-shown.ts'
import { byName, readPost } from './present.ts'
import { found } from './reach.ts'

export type GivenPoll = { choices: string[], several?: boolean, named?: boolean, endsOn?: string }
export type Poll = { choices: string[], several: boolean, named: boolean, endsOn: string | null }

/** A poll as it will be asked: choices that differ, and an end that is not before the day on which it is posted. */
export function settlePoll(given: GivenPoll, kind: 'post' | 'question', body: string, from: Date): Poll {
  if (kind === 'question') throw new Problem(422, 'poll.question', { field: 'kind' })
  if (body === '') throw new Problem(422, 'poll.empty', { field: 'body' })
  const choices = given.choices.map((choice) => cleanText(choice).replace(/\s+/g, ' '))
  if (choices.some((choice) => choice === '') || new Set(choices.map((choice) => choice.toLocaleLowerCase())).size < choices.length) throw new Problem(422, 'poll.choices', { field: 'poll' })
  if (given.endsOn !== undefined && given.endsOn < today(from)) throw new Problem(422, 'poll.end_past', { field: 'poll' })
  return { choices, several: given.several ?? false, named: given.named ?? false, endsOn: given.endsOn ?? null }
}

/** Puts a poll under a post that was just written. */
export async function insertPoll(tx: Tx, postId: string, { choices, several, named, endsOn }: Poll): Promise<void> {
  await tx.insertInto('poll').values({ post_id: postId, several, named, ends_on: endsOn }).execute()
  await tx.insertInto('poll_choice').values(choices.map((body, rank) => ({ post_id: postId, rank, body }))).execute()
}

/** One's answer, in place of the one before; none takes it back. The same twice changes nothing. */
export async function setVote(tx: Tx, actor: Actor, postId: string, chosen: readonly number[]) {
  const post = await found(tx, actor, postId, 'post.react')
  // Those who answer come one after the other, so that the figures are right.
  const poll = await tx.selectFrom('poll').select(['several', 'named', sql<string | null>`ends_on::text`.as('ends_on')]).where('post_id', '=', postId).forNoKeyUpdate().executeTakeFirst()
  if (!poll) throw new Problem(409, 'poll.none')
  if (hasEnded(poll.ends_on, actor.at)) throw new Problem(409, 'poll.ended')
  if (!poll.several && chosen.length > 1) throw new Problem(422, 'poll.one_only', { field: 'choices' })
  const known = new Set((await tx.selectFrom('poll_choice').select('rank').where('post_id', '=', postId).execute()).map(({ rank }) => rank))
  if (chosen.some((rank) => !known.has(rank))) throw new Problem(422, 'poll.choice_unknown', { field: 'choices' })
  const before = (await tx.selectFrom('poll_vote').select('rank').where('post_id', '=', postId).where('person_id', '=', actor.personId).execute()).map(({ rank }) => rank)
  const gone = before.filter((rank) => !chosen.includes(rank))
  const came = chosen.filter((rank) => !before.includes(rank))
  if (gone.length + came.length === 0) return readPost(tx, actor, postId)
  const mine = { post_id: postId, person_id: actor.personId }
  if (gone.length > 0) await tx.deleteFrom('poll_vote').where('post_id', '=', postId).where('person_id', '=', actor.personId).where('rank', 'in', gone).execute()
  if (came.length > 0) await tx.insertInto('poll_vote').values(came.map((rank) => ({ ...mine, rank }))).execute()
  await tx.updateTable('poll_choice').set((eb) => ({ votes: eb('votes', '+', eb.case().when('rank', 'in', came.length > 0 ? came : [-1]).then(1).else(-1).end()) })).where('post_id', '=', postId).where('rank', 'in', [...gone, ...came]).execute()
  await tx.updateTable('poll').set((eb) => ({ voters: eb('voters', '+', Math.sign(chosen.length) - Math.sign(before.length)) })).where('post_id', '=', postId).execute()
  // Of an anonymous answer neither the journal nor the stream says whose it is; of none of them, which.
  record(tx, poll.named ? actor : { personId: '', at: actor.at, via: 'system' }, 'poll.voted', { id: postId, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId, before: before.length > 0, after: chosen.length > 0 } })
  return readPost(tx, actor, postId)
}

/** Who chose an answer of a named poll, by name: for whoever sees its results. */
export async function listVotes(db: Db, actor: Actor, postId: string, query: { choice: number, cursor?: string, limit?: number }) {
  const post = await visiblePosts(db, actor).innerJoin('poll', 'poll.post_id', 'post.id')
    .select(['post.authority_id', 'poll.named', sql<string | null>`poll.ends_on::text`.as('ends_on'), sql<boolean>`exists (select from poll_vote v where v.post_id = post.id and v.person_id = ${actor.personId})`.as('voted')])
    .where('post.id', '=', postId).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!post) throw new Problem(404, 'post.not_found')
  if (!post.named) throw new Problem(403, 'poll.anonymous')
  if (!post.voted && !hasEnded(post.ends_on, actor.at)) throw new Problem(403, 'poll.first_vote')
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await db.selectFrom('poll_vote as v').innerJoin('person', 'person.id', 'v.person_id').where('v.post_id', '=', postId).where('v.rank', '=', query.choice)
    .select(['person.id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'person.headline', externalColumn('person', sql`${post.authority_id}::uuid`).as('external'), byName.as('sort')])
    .$if(after !== null, (q) => q.where(sql<boolean>`(${byName}, person.id) > (${after?.[0]}, ${after?.[1]}::uuid)`)).orderBy(byName).orderBy('person.id').limit(limit + 1).execute()
  return pageOf(rows, limit, ({ id, name, headline, external }) => ({ id, name, headline, external }), (r) => cursorOf(r.sort, r.id))
}

/** Whose answers they were is forgotten; what was answered stands. */
export const forgetVotes = (tx: Tx, personId: string): Promise<unknown> => tx.deleteFrom('poll_vote').where('person_id', '=', personId).execute()
