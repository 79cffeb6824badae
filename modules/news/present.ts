import { sql, type RawBuilder } from 'kysely'
import { minutesOf } from '#lib/markdown/sections.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { childrenOf, leafOf, type Rule } from '#modules/audiences/index.ts'
import { actions, isEdited, isMeant, readable, stateColumn } from './access.ts'
import type { categories } from './api.ts'
import { dates } from './reach.ts'

type Named = { id: string, name: string }
export type CategoryName = (typeof categories)[number]
export const authorName = sql<string>`author.given_name || ' ' || author.family_name`
export const unitName = sql<string | null>`(select u.name from unit u where u.id = article.unit_id)`
export const readAt = (actor: Actor): RawBuilder<Date | null> => sql<Date | null>`(select r.at from article_reading r where r.article_id = article.id and r.person_id = ${actor.personId})`

/** What the values of a rule are called: all that are units, territories, sites or trades. */
const namesColumn = sql<Record<string, string> | null>`(select json_object_agg(n.id, n.name) from (select id, name from unit union all select id, name from territory union all select id, name from site union all select id, name from trade) n
  where article.rule is not null and n.id::text in (select v #>> '{}' from jsonb_path_query(article.rule, 'strict $.** ? (@.type() == "string")') v))`

const whole = (db: Db, actor: Actor) => readable(db, actor).innerJoin('person as author', 'author.id', 'article.author_id')
  .select(['article.id', 'article.authority_id', 'article.unit_id', 'article.author_id', 'article.title', 'article.summary', 'article.body', 'article.image', 'article.files', 'article.categories', 'article.short', 'article.rule', 'article.talk', 'article.comment_count', 'article.reserve_at',
    'article.created_at', 'article.edited_at', 'article.publish_at', 'article.published_at', 'article.version', ...dates, stateColumn.as('state'), isMeant(actor).as('meant'), isEdited(actor).as('edited'), unitName.as('unit'), namesColumn.as('names'), readAt(actor).as('read_at'),
    sql<number>`(select count(*)::int from article_thanks k where k.article_id = article.id)`.as('thanks'), sql<boolean>`exists (select from article_thanks k where k.article_id = article.id and k.person_id = ${actor.personId})`.as('thanked'),
    authorName.as('author'), 'author.headline', externalColumn('author', 'article.authority_id').as('external'), sql<string | null>`(select n.given_name || ' ' || n.family_name from person n where n.id = article.review_by)`.as('review_by'),
    sql<{ at: string, text: string }[] | null>`(select json_agg(json_build_object('at', to_char(c.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'text', c.text) order by c.id) from (select * from article_correction where article_id = article.id order by article_correction.id desc limit 20) c)`.as('corrections')])
type Row = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number]

export async function readArticle(db: Db, actor: Actor, id: string) {
  const row = await whole(db, actor).where('article.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'news.not_found')
  return present(actor, row)
}

const present = (actor: Actor, row: Row) => ({
  id: row.id, authorityId: row.authority_id, unit: unitOf(row), author: { id: row.author_id, name: row.author, headline: row.headline, external: row.external },
  title: row.title, summary: row.summary, body: row.body, minutes: minutesOf(row.body), image: row.image, files: row.files, categories: row.categories as CategoryName[], short: row.short, state: row.state,
  // The rule itself is its editors’; whom it is for, in words, everybody’s.
  rule: row.edited ? row.rule : null, audience: row.rule === null ? [] : called(row.rule, row.names ?? {}) ?? [],
  featuredUntil: row.featured_until, readBy: row.read_by, readAt: row.read_at?.toISOString() ?? null, talk: row.talk, commentCount: row.comment_count, thanksCount: row.thanks, thanked: row.thanked, reserve: row.reserve_at !== null,
  corrections: row.corrections ?? [], createdAt: row.created_at.toISOString(), editedAt: row.edited_at?.toISOString() ?? null, reviewBy: row.edited ? row.review_by : null, publishAt: row.publish_at?.toISOString() ?? null, publishedAt: row.published_at?.toISOString() ?? null,
  version: row.version, can: actions(row, actor),
})

const unitOf = (row: { unit_id: string | null, unit: string | null }): Named | null => (row.unit_id === null || row.unit === null ? null : { id: row.unit_id, name: row.unit })

/** A rule in the names of its values, a few; null for one that says « not », or what has no name: names alone would say something else. */
function called(rule: Rule, names: Readonly<Record<string, string>>): string[] | null {
  const leaf = leafOf(rule)
  if (leaf) return leaf.values.some((id) => names[id] === undefined) ? null : leaf.values.map((id) => names[id]!)
  if ('not' in rule) return null
  const parts = childrenOf(rule).map((part) => called(part, names))
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
}
