import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type ReactionKind = 'thanks' | 'useful' | 'seen' | 'bravo'
export type AnswerState = 'open' | 'answered' | 'accepted'
/** A file that a post holds, as its row keeps it. */
export type HeldFile = { id: string, name: string, mime: string, size: number }
/** What a planned post will be, beside its text. */
export type GivenLater = { kind: 'post' | 'question', important: boolean, poll?: { choices: string[], several: boolean, named: boolean, endsOn: string | null }, photos: { id: string, alt: string, width: number, height: number }[], files: HeldFile[] }
/** Why it was not sent: the space is closed, the author is out of it or may not post there, too many people, a file that is gone. */
export type Refusal = 'closed' | 'out' | 'role' | 'reach' | 'files' | 'other'
type Written = { id: string, authority_id: string, scope_id: string, author_id: string, body: string, created_at: Date, edited_at: Date | null, trashed_at: Date | null, trashed_by: string | null, hidden_at: Generated<Date | null>, hidden_by: Generated<string | null>, hidden_reason: Generated<string | null>, version: Generated<number> }

declare module '#platform/db/tables.ts' {
  interface Tables {
    post: Written & {
      comment_count: Generated<number>, hidden_count: Generated<number>, photo_count: Generated<number>, kind: Generated<'post' | 'question'>, answer_state: Generated<AnswerState | null>
      pinned_at: Generated<Date | null>, pinned_by: Generated<string | null>, important_at: Generated<Date | null>, reminded_at: Generated<Date | null>, choice_count: Generated<number>, files: Generated<HeldFile[] | null>, asked: GeneratedAlways<string | null>
      outdated_at: Generated<Date | null>, outdated_by: Generated<string | null>, replaced_noun: Generated<string | null>, replaced_id: Generated<string | null>
      merged_into: Generated<string | null>, merged_at: Generated<Date | null>, merged_by: Generated<string | null>, called_at: Generated<Date | null>
    } & Record<ReactionKind, Generated<number>>
    comment: Written & { post_id: string, parent_id: Generated<string | null>, reply_count: Generated<number>, thanks: Generated<number> }
    comment_thanks: { comment_id: string, person_id: string, at: Date }
    post_photo: { post_id: string, rank: number, file_id: string, alt: string }
    reaction: { post_id: string, person_id: string, kind: ReactionKind, at: Date }
    accepted_answer: { post_id: string, comment_id: string, by_id: string, at: Date }
    official_answer: { post_id: string, comment_id: string, by_id: string, at: Date }
    post_version: { post_id: string, version: number, body: string, at: Date }
    comment_version: { comment_id: string, version: number, body: string, at: Date }
    mention: { post_id: string, comment_id: string | null, person_id: string, at: Date }
    acknowledgement: { post_id: string, person_id: string, at: Date }
    scheduled_post: { id: string, authority_id: string, scope_id: string, author_id: string, body: string, given: ColumnType<GivenLater, string, string>, due_at: Date, created_at: Date, refused_at: Date | null, refusal: Refusal | null, withdrawn_at: Date | null, version: Generated<number> }
    poll: { post_id: string, several: boolean, named: boolean, ends_on: string | null, voters: Generated<number> }
    poll_choice: { post_id: string, rank: number, body: string, votes: Generated<number> }
    poll_vote: { post_id: string, rank: number, person_id: string }
    post_follow: { post_id: string, person_id: string, at: Date }
    question_call: { post_id: string, person_id: string, skill: string, at: Date }
    question_call_off: { person_id: string, at: Date }
    kept: { person_id: string, post_id: string, at: Date }
  }
}
