import type { Generated } from 'kysely'

export type ReactionKind = 'thanks' | 'useful' | 'seen' | 'bravo'
export type AnswerState = 'open' | 'answered' | 'accepted'
/** A file that a post holds, as its row keeps it. */
export type HeldFile = { id: string, name: string, mime: string, size: number }
type Written = { id: string, authority_id: string, scope_id: string, author_id: string, body: string, created_at: Date, edited_at: Date | null, trashed_at: Date | null, trashed_by: string | null, hidden_at: Generated<Date | null>, hidden_by: Generated<string | null>, hidden_reason: Generated<string | null>, version: Generated<number> }

declare module '#platform/db/tables.ts' {
  interface Tables {
    post: Written & {
      comment_count: Generated<number>, hidden_count: Generated<number>, photo_count: Generated<number>, kind: Generated<'post' | 'question'>, answer_state: Generated<AnswerState | null>
      pinned_at: Generated<Date | null>, pinned_by: Generated<string | null>, files: Generated<HeldFile[] | null>
    } & Record<ReactionKind, Generated<number>>
    comment: Written & { post_id: string, parent_id: Generated<string | null>, reply_count: Generated<number> }
    post_photo: { post_id: string, rank: number, file_id: string, alt: string }
    reaction: { post_id: string, person_id: string, kind: ReactionKind, at: Date }
    accepted_answer: { post_id: string, comment_id: string, by_id: string, at: Date }
    post_version: { post_id: string, version: number, body: string, at: Date }
    comment_version: { comment_id: string, version: number, body: string, at: Date }
    mention: { post_id: string, comment_id: string | null, person_id: string, at: Date }
    kept: { person_id: string, post_id: string, at: Date }
  }
}
