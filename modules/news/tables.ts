import type { Generated, JSONColumnType } from 'kysely'
import type { Rule } from '#modules/audiences/index.ts'

export type Image = { id: string, alt: string, caption: string, width: number, height: number }
export type Attached = { id: string, name: string, mime: string, size: number }
/** Where a display hangs, in ids. */
export type Place = { siteId?: string, territoryId?: string, tradeId?: string }

declare module '#platform/db/tables.ts' {
  interface Tables {
    article: {
      id: string, authority_id: string, scope_id: string, unit_id: string | null, author_id: string, title: string, summary: Generated<string>, body: Generated<string>, image: JSONColumnType<Image | null, string | null | undefined, string | null>
      files: JSONColumnType<Attached[], string | undefined, string>, categories: Generated<string[]>, rule: JSONColumnType<Rule | null, string | null | undefined, string | null>, short: Generated<string>, featured_until: Generated<string | null>, read_by: Generated<string | null>, reminded_at: Generated<Date | null>
      talk: Generated<'open' | 'closed'>, reserve_at: Generated<Date | null>, review_at: Generated<Date | null>, review_by: Generated<string | null>, publish_at: Generated<Date | null>, publish_by: Generated<string | null>, published_at: Generated<Date | null>
      archived_at: Generated<Date | null>, archived_by: Generated<string | null>, trashed_at: Generated<Date | null>, trashed_by: Generated<string | null>, created_at: Date, edited_at: Generated<Date | null>, comment_count: Generated<number>, version: Generated<number>
    }
    article_version: { article_id: string, number: number, title: string, summary: string, body: string, by_id: string, at: Date }
    article_correction: { id: string, article_id: string, text: string, by_id: string, at: Date }
    article_comment: { id: string, authority_id: string, article_id: string, author_id: string, body: string, created_at: Date, trashed_at: Generated<Date | null>, trashed_by: Generated<string | null> }
    article_thanks: { article_id: string, person_id: string, at: Date }
    news_feed: { person_id: string, secret_hash: Buffer, created_at: Date }
    newsletter: { id: string, authority_id: string, unit_id: string | null, title: string, intro: string, article_ids: string[], created_by: string, created_at: Date }
    news_display: { id: string, authority_id: string, unit_id: string | null, name: string, place: JSONColumnType<Place, string, string>, secret_hash: Buffer, created_by: string, created_at: Date }
    article_reading: { article_id: string, person_id: string, at: Date }
  }
}
