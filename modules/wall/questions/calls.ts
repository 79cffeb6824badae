// A question that a worked day has left without an answer is said to a few who know, by the skills of their profiles.
import { sql, type RawBuilder } from 'kysely'
import { workedBefore } from '#lib/workdays.ts'
import { holdsRole, leastRole } from '#platform/access/access.ts'
import type { Actor, Who } from '#platform/access/actor.ts'
import { away } from '#platform/away.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from '../facts.ts'
import { merged } from './merged.ts'

const day = 86_400_000
/** What waited longer when all this began, or while the house was still, is left alone. */
const oldest = 7 * day
const mostPeople = 5
/** Nobody is called more often than that in seven days. */
const mostOften = 2
const batch = 100

/** Looks through what a worked day has left without an answer, each question once, whoever is found. */
export async function callKnowing({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (;;) if (!(await work(db, (tx) => callNext(tx, at)))) return
}

/** The next hundred, held by no other worker; answers whether there may be more. */
async function callNext(tx: Tx, at: Date): Promise<boolean> {
  const due = await tx.selectFrom('post').select(['id', 'scope_id', 'authority_id', 'author_id']).where('kind', '=', 'question').where('answer_state', '=', 'open').where('called_at', 'is', null).where('trashed_at', 'is', null)
    .where('hidden_at', 'is', null).where('outdated_at', 'is', null).where(sql<boolean>`not ${merged}`).where('created_at', '<=', workedBefore(at, 24)).where('created_at', '>', new Date(at.getTime() - oldest))
    .orderBy('created_at').orderBy('id').limit(batch).forUpdate().skipLocked().execute()
  for (const post of due) {
    await tx.updateTable('post').set({ called_at: at }).where('id', '=', post.id).execute()
    const called = await call(tx, post.id, at)
    if (called > 0) record(tx, { personId: post.author_id, at, via: 'system' }, 'question.called', { id: post.id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: post.id, people: called } })
  }
  return due.length === batch
}

/**
 * Those who said that they know what the question speaks of: every word of a listed skill is in it. Only who may read it, is there and wants to be told;
 * the most precise skill first, then whoever was called longest ago.
 */
async function call(tx: Tx, postId: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`with moment as materialized (select ${at}::timestamptz as at),
    named as materialized (select p.scope_id, p.author_id, k.id, k.label from post p join skill k on k.authority_id = p.authority_id and k.listed_at is not null and p.asked @@ plainto_tsquery('plain_french', said(k.label)) where p.id = ${postId} and numnode(plainto_tsquery('plain_french', said(k.label))) > 0),
    knowing as (select distinct on (h.person_id) h.person_id, n.label, (select max(c.at) from question_call c where c.person_id = h.person_id) as last
      from named n join person_skill h on h.skill_id = n.id join person r on r.id = h.person_id and r.closed_at is null join space s on s.id = n.scope_id and s.archived_at is null
      where h.person_id <> n.author_id and ${sql.raw(holdsRole('h.person_id', 'n.scope_id', `'${leastRole('post.read')}'::role`, '(select at from moment)'))}
        and not ${sql.raw(away('h.person_id', '(select at from moment)'))} and not exists (select from question_call_off o where o.person_id = h.person_id)
        and (select count(*) from question_call c where c.person_id = h.person_id and c.at > ${new Date(at.getTime() - 7 * day)}) < ${mostOften}
      order by h.person_id, length(n.label) desc, n.id)
    insert into question_call (post_id, person_id, skill, at) select ${postId}, person_id, label, ${at} from knowing order by length(label) desc, last nulls first, person_id limit ${mostPeople}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** « Pourquoi je reçois ceci »: the skill by which the actor was told of a question that still waits, and whether they want no more of it. */
export const calledColumn = (actor: Who): RawBuilder<{ skill: string, off: boolean } | null> => sql<{ skill: string, off: boolean } | null>`case when post.answer_state = 'open' then (select json_build_object('skill', q.skill, 'off', exists (select from question_call_off o where o.person_id = q.person_id)) from question_call q where q.post_id = post.id and q.person_id = ${actor.personId}) end`

/** Wants to be told of such questions, or no more. One's own business: it is no fact, which administrators would read. */
export async function setCalls(tx: Tx, actor: Actor, wanted: boolean): Promise<void> {
  if (wanted) await tx.deleteFrom('question_call_off').where('person_id', '=', actor.personId).execute()
  else await tx.insertInto('question_call_off').values({ person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).execute()
}
