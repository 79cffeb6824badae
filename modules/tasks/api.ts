import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
export const Day = Type.String({ format: 'date', description: 'A day where the authority is: `2026-11-27`' })
export const Kind = OneOf(['todo', 'doing', 'waiting', 'done'])
const Priority = Type.Integer({ minimum: 1, maximum: 3, description: '1 high, 2 usual, 3 low' })
const Check = Type.Object({ text: Type.String({ minLength: 1, maxLength: 300 }), done: Type.Boolean() })
const Labels = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 10 })

/** A task as boards and lists show it. */
export const Card = Type.Object({
  id: Id, spaceId: Nullable(Id), space: Nullable(Type.String({ description: 'The name of its space; null: somebody’s own' })), columnId: Id, kind: Kind, title: Type.String(),
  author: Named, responsible: Nullable(Named), dueOn: Nullable(Day), priority: Priority, labels: Labels, checks: Type.Object({ done: Type.Integer(), of: Type.Integer() }), commentCount: Type.Integer(),
  seriesId: Nullable(Id), proposedOn: Nullable(Day), refused: Type.Boolean({ description: 'Whoever had it cannot: it is to be handed out again' }), doneAt: Nullable(Instant), version: Version, can: Can,
})
export const Task = Type.Object({
  ...Card.properties, body: Type.String({ description: 'Markdown' }), checklist: Type.Array(Check), helpers: Type.Array(Named), createdAt: Instant, editedAt: Nullable(Instant),
  refusal: Nullable(Type.Object({ by: Named, why: Type.String(), at: Instant })), column: Type.String({ description: 'Its name; empty: called by its kind' }),
})
const Column = Type.Object({ id: Id, name: Type.String({ description: 'Empty: called by its kind' }), kind: Kind, most: Nullable(Type.Integer({ description: 'How many tasks it should hold at most: said, not enforced' })) })
export const Board = Type.Object({
  columns: Type.Array(Type.Object({ ...Column.properties, count: Type.Integer(), tasks: Type.Array(Card), next: Nullable(Type.String({ description: 'The cursor of the tasks below' })) })), open: Type.Integer({ description: 'Tasks that are not done' }), can: Can,
})
export const Comment = Type.Object({ id: Id, author: PersonCard, body: Type.String(), createdAt: Instant, can: Can })
export const Member = Type.Object({ id: Id, name: Type.String(), headline: Type.String() })
export const Mate = Type.Object({
  person: Type.Object({ ...Named.properties, headline: Type.String() }), open: Type.Integer(), late: Type.Integer(), waiting: Type.Integer(), done: Type.Integer({ description: 'In the last seven days' }), todo: Type.Integer(), doing: Type.Integer(), nextOn: Nullable(Day), away: Type.Boolean(),
})

const title = Type.String({ minLength: 1, maxLength: 300 })
const given = {
  body: Type.Optional(Type.String({ maxLength: 20_000 })), dueOn: Type.Optional(Nullable(Day)), priority: Type.Optional(Priority), labels: Type.Optional(Labels),
  checklist: Type.Optional(Type.Array(Check, { maxItems: 100 })), helpers: Type.Optional(Type.Array(Id, { maxItems: 20 })),
}
const gone = { 'task.not_found': 404 } as const
const theirs = { ...gone, 'task.not_allowed': 403 } as const
const paged = Type.Object({ cursor: Cursor, limit: Limit })
const ofSpace = { 'space.not_found': 404, 'space.members_only': 403 } as const
const written = { 'task.empty': 422, 'task.not_reader': 422 } as const

export const api = {
  'GET /spaces/:id/board': { summary: 'The board of a space: its columns, and the first tasks of each', reply: Board, errors: ofSpace, query: Type.Object({ mine: Type.Optional(Type.Boolean()), soon: Type.Optional(Type.Boolean({ description: 'Late, or due within seven days' })) }) },
  'GET /task-columns/:id/tasks': { summary: 'The tasks of a column in their order', reply: Page(Card), errors: { 'task.column_gone': 404 }, query: paged },
  'PUT /spaces/:id/task-columns': {
    summary: 'Arrange the columns of a space: a host; one without an id is new', reply: Type.Object({ items: Type.Array(Column) }), errors: { 'space.not_found': 404, 'space.not_allowed': 403, 'task.columns_wrong': 422, 'task.column_gone': 404, 'task.column_used': 409 },
    body: Type.Object({ columns: Type.Array(Type.Object({ id: Type.Optional(Id), name: Type.String({ maxLength: 60 }), kind: Kind, most: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 500 }))) }), { minItems: 2, maxItems: 12 }) }),
  },
  'GET /spaces/:id/tasks': { summary: 'The tasks of a space as a list, the soonest due first', reply: Page(Card), errors: ofSpace, query: Type.Object({ state: Type.Optional(OneOf(['open', 'done'])), responsible: Type.Optional(Type.String({ format: 'uuid' })), cursor: Cursor, limit: Limit }) },
  'POST /spaces/:id/tasks': {
    summary: 'Add a task, at the end of a column; `each`: one for each of these people, followed together', status: 201, reply: Task, errors: { 'space.not_found': 404, 'space.not_allowed': 403, 'task.column_gone': 404, ...written },
    body: Type.Object({ title, ...given, columnId: Type.Optional(Id), responsibleId: Type.Optional(Nullable(Id)), each: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true })) }),
  },
  'GET /spaces/:id/task-people': { summary: 'People who read the space, by the beginning of a name: whom a task may be handed to; without it, those who have one there', reply: Type.Object({ items: Type.Array(Member) }), errors: ofSpace, query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }) },
  'GET /tasks/:id': { summary: 'One task', reply: Task, errors: gone },
  'PATCH /tasks/:id': { summary: 'Change a task, or hand it to somebody', ifMatch: true, reply: Task, body: Type.Object({ title: Type.Optional(title), ...given, responsibleId: Type.Optional(Nullable(Id)) }), errors: { ...theirs, ...written } },
  'PUT /tasks/:id/place': { summary: 'Move a task: into a column, below another task or on top', reply: Card, body: Type.Object({ columnId: Id, afterId: Nullable(Id) }), errors: { ...theirs, 'task.column_gone': 404 } },
  'PUT /tasks/:id/done': { summary: 'Finish a task', reply: Card, errors: theirs },
  'DELETE /tasks/:id/done': { summary: 'Take it up again: it goes back to where it was', reply: Card, errors: theirs },
  'DELETE /tasks/:id': { summary: 'Trash a task: its author or a host', status: 204, reply: None, errors: theirs },
  'PUT /tasks/:id/restoration': { summary: 'Take it back out of the trash, within 30 days', reply: Task, errors: theirs },
  'GET /tasks/:id/series': { summary: 'The tasks that were handed out with it, one to each', reply: Page(Card), errors: gone, query: paged },
  'GET /tasks/:id/comments': { summary: 'What was said of it, the latest page first, oldest first on it', reply: Page(Comment), errors: gone, query: paged },
  'POST /tasks/:id/comments': { summary: 'Comment on a task', status: 201, reply: Comment, body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 10_000 }) }), errors: { ...theirs, 'task_comment.empty': 422 } },
  'DELETE /task-comments/:id': { summary: 'Take a comment away: its author or a host', status: 204, reply: None, errors: { 'task_comment.not_found': 404, 'task.not_allowed': 403 } },
  'PUT /tasks/:id/proposed-date': { summary: 'Propose another date: whoever has the task', reply: Task, body: Type.Object({ dueOn: Day, words: Type.Optional(Type.String({ maxLength: 1_000 })) }), errors: { ...gone, 'task.not_yours': 403, 'task.over': 409, 'task.day_past': 422 } },
  'DELETE /tasks/:id/proposed-date': { summary: 'Answer a proposed date: take it, or keep the one that was', reply: Task, query: Type.Object({ take: Type.Boolean() }), errors: { ...theirs, 'task.no_proposal': 409 } },
  'PUT /tasks/:id/refusal': { summary: 'Refuse a task, with a reason: whoever it was handed to', reply: Task, body: Type.Object({ why: Type.String({ minLength: 1, maxLength: 1_000 }) }), errors: { ...gone, 'task.not_yours': 403, 'task.over': 409, 'task.reason_missing': 422 } },
  'GET /me/tasks': { summary: 'The caller’s tasks over all spaces, the soonest due first', reply: Page(Card), query: Type.Object({ state: Type.Optional(OneOf(['open', 'done'])), cursor: Cursor, limit: Limit }) },
  'POST /me/tasks': { summary: 'Add a task of one’s own, in no space', status: 201, reply: Task, body: Type.Object({ title, dueOn: Type.Optional(Nullable(Day)) }), errors: { 'task.empty': 422 } },
  'GET /me/team-tasks': { summary: 'Who has what: people of units that the caller heads, and of spaces that they own; only tasks that the caller reads', reply: Page(Mate), query: paged },
} satisfies Api
