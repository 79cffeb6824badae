// What people are told of news: only what they are to read and understand. The rest waits on the home.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'
import { readersOf } from './audience.ts'

/** Who are told of one fact: as many as an important post reaches. The home says it to everybody. */
const most = 5_000
const mostEditors = 50
const onArticle = { noun: 'article', permission: 'news.read' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>

/** Those who have still to read and understand it, at the time of telling. */
const waiting: NoticeKind['tell'] = async (db, facts) => told(db, facts, (at) => sql`select x.person_id from ${readersOf('a.scope_id', at)} x where a.read_by is not null and a.archived_at is null and not exists (select from article_reading r where r.article_id = a.id and r.person_id = x.person_id)`)

async function told(db: Db, facts: readonly Fact[], who: (at: Date) => RawBuilder<unknown>): Promise<readonly Told[]> {
  const last = facts.at(-1)
  if (!last) return []
  const { rows } = await sql<Told>`select f.fact, a.id, x.person_id as "personId" from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id)
    join article a on a.id = f.id and a.published_at is not null and a.trashed_at is null cross join lateral (select distinct w.person_id from (${who(last.at)}) w limit ${most}) x`.execute(db)
  return rows
}

/** Who wrote it. */
const writer: NoticeKind['tell'] = (db, facts) => told(db, facts, () => sql`select a.author_id as person_id`)
/** Those who are charged with news for the same people: for its unit, for one above, or for all. */
const editors: NoticeKind['tell'] = async (db, facts) => (facts.length === 0 ? [] : (await sql<Told>`select f.fact, a.id, x.person_id as "personId" from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id)
  join article a on a.id = f.id and a.review_at is not null and a.trashed_at is null cross join lateral (select distinct d.person_id from duty d where d.kind = 'news_editor' and d.authority_id = a.authority_id and (d.unit_id is null or d.unit_id in
    (with recursive above as (select id, parent_id from unit where id = a.unit_id union select u.id, u.parent_id from unit u join above b on u.id = b.parent_id) select id from above)) limit ${mostEditors}) x`.execute(db)).rows)

const why = { fr: 'Cette actualité est à lire, pour vous.', en: 'You are to read this article.' } as const

export const notices: Notices = {
  kinds: {
    'article.to_read': {
      on: ['article.published'], level: 2, ...onArticle, tell: waiting,
      fr: { said: plural('vous demande de lire', 'vous demandent de lire'), counted: times('actualité à lire', 'actualités à lire'), why: why.fr },
      en: { said: () => 'asks you to read', counted: times('article to read', 'articles to read'), why: why.en },
    },
    'article.reminded': {
      on: ['article.reminded'], level: 2, ...onArticle, tell: waiting,
      fr: { said: plural('vous rappelle de lire', 'vous rappellent de lire'), counted: times('rappel', 'rappels'), why: why.fr },
      en: { said: () => 'reminds you to read', counted: times('reminder', 'reminders'), why: why.en },
    },
    'article.to_review': {
      on: ['article.review_asked'], level: 2, noun: 'article', permission: null, tell: editors,
      fr: { said: plural('vous demande de relire', 'vous demandent de relire'), counted: times('actualité à relire', 'actualités à relire'), why: 'Vous êtes chargé des actualités de ces personnes.' },
      en: { said: () => 'asks you to read again', counted: times('article to read again', 'articles to read again'), why: 'You are charged with news for these people.' },
    },
    'article.commented': {
      on: ['article.commented'], level: 3, noun: 'article', permission: null, tell: writer,
      fr: { said: plural('a commenté votre actualité', 'ont commenté votre actualité'), counted: times('commentaire', 'commentaires'), why: 'Vous avez écrit cette actualité.' },
      en: { said: () => 'commented on your article', counted: times('comment', 'comments'), why: 'You wrote this article.' },
    },
  },
  gone: { 'article.trashed': 'article', 'article.withdrawn': 'article', 'article.archived': 'article' },
}
