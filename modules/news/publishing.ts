// From a draft to what people read, and back: each state is a thing that one makes or removes.
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { Problem } from '#platform/problem.ts'
import type { Rule } from '#modules/audiences/index.ts'
import { address, close } from './audience.ts'
import { record } from './facts.ts'
import { readArticle } from './present.ts'
import { dates, found } from './reach.ts'

const subjectOf = (row: { id: string, scope_id: string, authority_id: string }) => ({ id: row.id, scopeId: row.scope_id, authorityId: row.authority_id })

/** Asks the others who write for the same people to read it again, or says that it needs no more. */
export async function setReview(tx: Tx, actor: Actor, id: string, asked: boolean) {
  const article = await found(tx, actor, id, 'article.review', true)
  if ((article.state === 'review') !== asked) {
    await tx.updateTable('article').set({ review_at: asked ? actor.at : null, review_by: asked ? actor.personId : null }).where('id', '=', id).execute()
    record(tx, actor, asked ? 'article.review_asked' : 'article.review_left', subjectOf(article))
  }
  return readArticle(tx, actor, id)
}

/** Publishes at once, or at a moment to come. What is published already stays as it is. */
export async function publishArticle(tx: Tx, actor: Actor, id: string, at: string | undefined) {
  const article = await found(tx, actor, id, 'article.edit', true)
  if (article.published_at !== null && at === undefined) return readArticle(tx, actor, id)
  await found(tx, actor, id, 'article.publish')
  if (article.read_by !== null && article.read_by < today(at === undefined ? actor.at : new Date(at))) throw new Problem(422, 'news.day_past', { field: 'readBy' })
  if (at === undefined) await publish(tx, actor, article, actor.at)
  else {
    const moment = new Date(at)
    if (moment <= actor.at) throw new Problem(422, 'news.moment_past', { field: 'at' })
    await tx.updateTable('article').set({ publish_at: moment, publish_by: actor.personId }).where('id', '=', id).execute()
    record(tx, actor, 'article.scheduled', { ...subjectOf(article), data: { at: moment.toISOString() } })
  }
  return readArticle(tx, actor, id)
}

type Row = { id: string, scope_id: string, authority_id: string, unit_id: string | null, rule: Rule | null, read_by: string | null }

async function publish(tx: Tx, by: Pick<Actor, 'personId' | 'at' | 'via'>, article: Row, at: Date): Promise<void> {
  await tx.updateTable('article').set({ published_at: at, publish_at: null, publish_by: null, review_at: null, review_by: null }).where('id', '=', article.id).execute()
  await address(tx, by, article)
  record(tx, by, 'article.published', { ...subjectOf(article), data: { rule: article.rule, unitId: article.unit_id, readBy: article.read_by } })
}

/** Takes it back to a draft: one that waits for its moment, or one that people read. */
export async function withdrawArticle(tx: Tx, actor: Actor, id: string) {
  const article = await found(tx, actor, id, 'article.edit', true)
  if (article.state !== 'published' && article.state !== 'scheduled') return readArticle(tx, actor, id)
  await tx.updateTable('article').set({ published_at: null, publish_at: null, publish_by: null }).where('id', '=', id).execute()
  if (article.published_at !== null) await close(tx, article.scope_id)
  record(tx, actor, article.published_at === null ? 'article.unscheduled' : 'article.withdrawn', subjectOf(article))
  return readArticle(tx, actor, id)
}

/** Puts it among what is over: its readers find it there and at its address, and nowhere else. */
export async function setArchived(tx: Tx, actor: Actor, id: string, archived: boolean) {
  const article = await found(tx, actor, id, 'article.archive', true)
  if ((article.state === 'archived') !== archived) {
    await tx.updateTable('article').set({ archived_at: archived ? actor.at : null, archived_by: archived ? actor.personId : null }).where('id', '=', id).execute()
    record(tx, actor, archived ? 'article.archived' : 'article.unarchived', subjectOf(article))
  }
  return readArticle(tx, actor, id)
}

/** Publishes whatever is due at a moment, each once and in a transaction of its own: the row is held, and a worker that comes beside passes it by. */
export async function publishDue({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  while (await work(db, (tx) => publishNext(tx, at)));
}

async function publishNext(tx: Tx, at: Date): Promise<boolean> {
  const row = await tx.selectFrom('article').select(['id', 'scope_id', 'authority_id', 'unit_id', 'rule', 'publish_by', ...dates]).where('publish_at', '<=', at).where('published_at', 'is', null).where('trashed_at', 'is', null)
    .orderBy('publish_at').limit(1).forUpdate().skipLocked().executeTakeFirst()
  if (!row) return false
  await publish(tx, { personId: row.publish_by!, at, via: 'system' }, row, at)
  return true
}
