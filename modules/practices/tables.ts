import type { Generated, JSONColumnType } from 'kysely'

export type Photo = { id: string, alt: string, width: number, height: number }
export type Step = { text: string, photo: Photo | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    practice: {
      id: string, authority_id: string, scope_id: string, author_id: string, title: string, situation: Generated<string>, doing: Generated<string>, avoid: Generated<string>, risks: Generated<string>
      steps: JSONColumnType<Step[], string | undefined, string>, trade_ids: Generated<string[]>, source_noun: Generated<string | null>, source_id: Generated<string | null>, about_id: Generated<string | null>, thanks_id: Generated<string | null>
      verified_by: Generated<string | null>, verified_at: Generated<Date | null>, review_on: string, expired_at: Generated<Date | null>, use_count: Generated<number>
      created_at: Date, edited_at: Generated<Date | null>, trashed_at: Generated<Date | null>, trashed_by: Generated<string | null>, hidden_at: Generated<Date | null>, hidden_by: Generated<string | null>, hidden_reason: Generated<string | null>, version: Generated<number>
    }
    practice_follow: { practice_id: string, person_id: string, at: Date }
    practice_use: { practice_id: string, person_id: string, at: Date }
  }
}
