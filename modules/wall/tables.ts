import type { Generated } from 'kysely'

export type ReactionKind = 'thanks' | 'useful' | 'seen' | 'bravo'
type Written = { id: string, authority_id: string, scope_id: string, author_id: string, body: string, created_at: Date, edited_at: Date | null, trashed_at: Date | null, trashed_by: string | null, version: Generated<number> }

declare module '#platform/db/tables.ts' {
  interface Tables {
    post: Written & { comment_count: Generated<number> } & Record<ReactionKind, Generated<number>>
    comment: Written & { post_id: string }
    post_photo: { post_id: string, rank: number, file_id: string, alt: string }
    reaction: { post_id: string, person_id: string, kind: ReactionKind, at: Date }
  }
}
