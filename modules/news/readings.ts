// « Lu et compris »: who has said so, and who has still to. Whom an article is for is asked anew each time: whoever comes to its audience has to read it too.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { readersOf } from './audience.ts'
import { record } from './facts.ts'
import { readArticle } from './present.ts'
import { found } from './reach.ts'

/** The same twice changes nothing. */
export async function acknowledge(tx: Tx, actor: Actor, id: string) {
  const article = await found(tx, actor, id, 'article.acknowledge')
  const done = await tx.insertInto('article_reading').values({ article_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).returning('article_id').executeTakeFirst()
  if (done) record(tx, actor, 'article.acknowledged', { id, scopeId: article.scope_id, authorityId: article.authority_id, data: { version: article.version } })
  return readArticle(tx, actor, id)
}

/** How many have, by the unit of their first post: whoever follows an article up sees where to call. */
export async function followUp(db: Db, actor: Actor, id: string) {
  const article = await found(db, actor, id, 'article.follow')
  const { rows } = await sql<{ id: string | null, name: string | null, people: number, read: number }>`select u.id, u.name, count(*)::int as people, count(r.person_id)::int as read
    from article cross join lateral (select distinct x.person_id from ${readersOf('article.scope_id', actor.at)} x) who
    left join lateral (select p.unit_id from position p where p.person_id = who.person_id and p.authority_id = article.authority_id and ${standing('p', actor.at)} order by p.id limit 1) post on true
    left join unit u on u.id = post.unit_id left join article_reading r on r.article_id = article.id and r.person_id = who.person_id
    where article.id = ${id} group by u.id, u.name order by count(*) - count(r.person_id) desc, u.name limit 500`.execute(db)
  const sum = (of: 'people' | 'read'): number => rows.reduce((total, row) => total + row[of], 0)
  return { title: article.title, readBy: article.read_by, remindedAt: article.reminded_at?.toISOString() ?? null, people: sum('people'), read: sum('read'), units: rows }
}

/** By name, in the order of names: those who have not yet, or those who have. All of them are people for whom the actor writes. */
export async function peopleOfReading(db: Db, actor: Actor, id: string, query: { state?: 'waiting' | 'read', cursor?: string, limit?: number }) {
  await found(db, actor, id, 'article.follow')
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const sort = sql<string>`folded(person.family_name || ' ' || person.given_name)`
  const rows = await db.selectFrom('article').innerJoin('person', (j) => j.on(sql<boolean>`person.id in ${readersOf('article.scope_id', actor.at)}`)).leftJoin('article_reading as r', (j) => j.onRef('r.article_id', '=', 'article.id').onRef('r.person_id', '=', 'person.id'))
    .select(['person.id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'person.headline', sql<null>`null`.as('external'), 'r.at', sort.as('sort')]).where('article.id', '=', id).where('r.at', query.state === 'read' ? 'is not' : 'is', null)
    .$if(after !== null, (q) => q.where(sql<boolean>`(${sort}, person.id) > (${after?.[0]}, ${after?.[1]}::uuid)`)).orderBy(sort).orderBy('person.id').limit(limit + 1).execute()
  return pageOf(rows, limit, ({ sort: _sort, at, ...card }) => ({ ...card, readAt: at?.toISOString() ?? null }), (p) => cursorOf(p.sort, p.id))
}

const pause = 86_400_000
/** Once a day at most: more would be noise. */
export async function remind(tx: Tx, actor: Actor, id: string): Promise<void> {
  const article = await found(tx, actor, id, 'article.follow', true)
  if (article.reminded_at !== null && actor.at.getTime() - article.reminded_at.getTime() < pause) throw new Problem(409, 'news.reminded_already')
  await tx.updateTable('article').set({ reminded_at: actor.at }).where('id', '=', id).execute()
  record(tx, actor, 'article.reminded', { id, scopeId: article.scope_id, authorityId: article.authority_id })
}
