import type { ColumnType, Generated } from 'kysely'

export type Kind = 'todo' | 'doing' | 'waiting' | 'done'
export type Check = { text: string, done: boolean }
/** A day is written as text and read as such, by `::text`. */
type Day = ColumnType<string | null, string | null | undefined, string | null>
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>
type Some = ColumnType<string | null, string | null | undefined, string | null>

declare module '#platform/db/tables.ts' {
  interface Tables {
    task_column: { id: string, authority_id: string, scope_id: string, name: Generated<string>, kind: Kind, most: number | null, place: number }
    task: {
      id: string, authority_id: string, scope_id: string, column_id: string, rank: string, author_id: string, title: string, body: Generated<string>, responsible_id: string | null
      helpers: Generated<string[]>, due_on: Day, priority: Generated<number>, labels: Generated<string[]>, checklist: ColumnType<Check[], string | undefined, string>, series_id: Some
      proposed_on: Day, refused_at: Moment, refused_by: Some, refused_why: Generated<string>, created_at: Date, edited_at: Moment, done_at: Moment, done_by: Some
      before_column: Some, before_rank: Some, due_said: Day, comment_count: Generated<number>, trashed_at: Moment, trashed_by: Some, version: Generated<number>
    }
    task_comment: { id: string, authority_id: string, scope_id: string, task_id: string, author_id: string, body: string, created_at: Date }
  }
}
