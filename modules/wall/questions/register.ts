// « Registre des questions »: what was asked in a space, where each question stands and what answers it; and how long one waits.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { anyOf, lookUp, saidWords } from '#platform/search/words.ts'
import { visiblePosts } from '../access.ts'
import { spoken } from '../present.ts'
import { mayRead } from '../reach.ts'
import { askedIn } from '../told.ts'
import { acceptedAnswer, officialAnswers } from './best.ts'
import { gatheredColumn, merged } from './merged.ts'

/** In the order of the register. */
export const standings = ['open', 'answered', 'official', 'outdated'] as const
export type Standing = typeof standings[number]

/** Of a question and its official answer `o`. */
const standing = sql<number>`case when post.outdated_at is not null then 3 when o.comment_id is not null then 2 when post.answer_state = 'open' then 0 else 1 end`

/** The questions that stand by themselves in a space; what hosts hid is in nobody's register. */
const asked = (db: Db, actor: Actor, spaceId: string) => visiblePosts(db, actor).leftJoin(officialAnswers(actor, spaceId).as('o'), 'o.of', 'post.id')
  .where('post.scope_id', '=', spaceId).where('post.kind', '=', 'question').where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).where(sql<boolean>`not ${merged}`)

/** By where they stand, the latest first. With words, those that say all of them or that their answer does: one statement more. */
export async function listRegister(db: Db, actor: Actor, spaceId: string, query: { state?: Standing, q?: string, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const words = query.q === undefined ? [] : await lookUp(db, saidWords(query.q), false)
  // Search may not have met a word yet: it stands for itself at least.
  const says = words.map((word) => anyOf({ ...word, stems: [...new Set([word.stem, ...word.stems])] })).join(' & ')
  const rows = await asked(db, actor, spaceId).leftJoin('comment as c', (j) => j.on(sql<boolean>`c.id = coalesce(o.comment_id, ${acceptedAnswer()})`)).leftJoin('person as helper', 'helper.id', 'c.author_id').leftJoin('person as host', 'host.id', 'o.by_id')
    .select(['post.id', 'post.created_at', 'post.outdated_at', 'post.comment_count', 'post.useful', standing.as('standing'), sql<string>`left(${spoken('post.body')}, 2000)`.as('body'), gatheredColumn(actor).as('gathered'),
      'c.id as comment_id', 'c.post_id as comment_post_id', 'c.body as answer', 'c.created_at as answered_at', 'c.edited_at', 'o.at', sql<string | null>`helper.given_name || ' ' || helper.family_name`.as('helper'), sql<string | null>`host.given_name || ' ' || host.family_name`.as('host')])
    .$if(query.state !== undefined, (q) => q.where(standing, '=', standings.indexOf(query.state!)))
    .$if(says !== '', (q) => q.where(sql<boolean>`(post.asked || to_tsvector('plain_french', said(coalesce(left(c.body, 2000), '')))) @@ ${says}::tsquery`))
    .$if(after !== null, (q) => q.where(sql<boolean>`(${standing} > ${after?.[0]}::int or ${standing} = ${after?.[0]}::int and post.id < ${after?.[1]}::uuid)`))
    .orderBy('standing').orderBy('post.id', 'desc').limit(limit + 1).execute()
  if (rows.length === 0) await mayRead(db, actor, spaceId)
  return pageOf(rows, limit, (q) => ({
    id: q.id, title: askedIn(q.body), createdAt: q.created_at.toISOString(), state: standings[q.standing]!, outdatedAt: q.outdated_at?.toISOString() ?? null, commentCount: q.comment_count, useful: q.useful, gathered: q.gathered,
    answer: q.comment_id === null || q.answered_at === null ? null : {
      id: q.comment_id, postId: q.comment_post_id!, author: q.helper ?? '', body: q.answer ?? '', createdAt: q.answered_at.toISOString(), editedAt: q.edited_at?.toISOString() ?? null,
      official: q.at === null ? null : { by: q.host ?? '', at: q.at.toISOString() },
    },
  }), (q) => cursorOf(q.standing, q.id))
}

/** How many there are of each standing, and the minutes that half of those that were answered waited at most for a first word of somebody else. One statement; it names nobody. */
export async function readRegisterFigures(db: Db, actor: Actor, spaceId: string) {
  const first = sql<{ at: Date }>`(select c.created_at as at from comment c where c.post_id = post.id and c.author_id <> post.author_id and c.trashed_at is null and c.hidden_at is null order by c.id limit 1)`
  const many = (of: Standing) => sql<number>`count(*) filter (where ${standing} = ${standings.indexOf(of)})::int`
  const row = await asked(db, actor, spaceId).leftJoinLateral(first.as('first'), (j) => j.onTrue())
    .select([sql<number>`count(*)::int`.as('questions'), ...standings.map((of) => many(of).as(of)), sql<number | null>`percentile_cont(0.5) within group (order by extract(epoch from first.at - post.created_at) / 60)`.as('minutes')]).executeTakeFirstOrThrow()
  if (row.questions === 0) await mayRead(db, actor, spaceId)
  const { questions, open, answered, official, outdated, minutes } = row
  return { questions, open, answered, official, outdated, medianMinutes: minutes === null ? null : Math.round(minutes) }
}
