import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page } from '#platform/schemas.ts'

export const Reason = OneOf(['hurtful', 'private', 'mistaken', 'off_topic', 'other'])
const Person = Type.Object({ id: Id, name: Type.String() })
const Report = Type.Object({ reason: Reason, note: Type.String(), at: Instant })
/** One thing that may be reported and hidden, as it stands for the caller. */
export const Subject = Type.Object({
  noun: Type.String(), id: Id, spaceId: Id, author: Person, excerpt: Type.String({ description: 'How it begins' }), address: Type.String({ description: 'Where it is read' }),
  own: Type.Boolean({ description: 'Written by the caller' }), report: Nullable(Report), openReports: Nullable(Type.Integer({ description: 'How many reports wait for an answer; null for who does not decide' })),
  hidden: Nullable(Type.Object({ by: Type.String(), reason: Type.String(), at: Instant, answer: Nullable(Type.String({ description: 'What its author answered' })) })), can: Can,
})
/** What is reported in a space: one line for each thing, however many report it. */
export const Case = Type.Object({
  noun: Type.String(), id: Id, author: Person, excerpt: Nullable(Type.String({ description: 'null: its author took it away since' })), address: Nullable(Type.String()), own: Type.Boolean(), count: Type.Integer(), since: Instant,
  reasons: Type.Array(Type.Object({ reason: Reason, count: Type.Integer() }), { description: 'The most frequent first' }),
  reports: Type.Array(Type.Object({ id: Id, by: Nullable(Type.String({ description: 'Never said to who wrote the thing' })), reason: Reason, note: Type.String(), at: Instant }), { description: 'The latest twenty' }), can: Can,
})
export const Decision = Type.Object({
  id: Id, noun: Type.String(), subjectId: Id, author: Person, address: Type.String(), kind: OneOf(['hide', 'leave', 'show']), reason: Type.String(), by: Type.String(), at: Instant, reports: Type.Integer({ description: 'How many reports it answered' }),
  answer: Nullable(Type.String({ description: 'What its author answered' })), answeredAt: Nullable(Instant),
})

const subject = { 'moderation.not_found': 404 } as const
const decide = { ...subject, 'space.not_allowed': 403, 'moderation.own': 403 } as const
const space = { 'space.not_found': 404, 'space.not_allowed': 403 } as const
const paged = Type.Object({ cursor: Cursor, limit: Limit })

export const api = {
  'GET /moderation/:noun/:id': { summary: 'A post, a comment, a card or a document as it stands between those who read it and the hosts', reply: Subject, errors: subject },
  'PUT /moderation/:noun/:id/report': {
    summary: 'Report a post, a comment, a card or a document to the hosts of its space; its author never learns by whom', reply: Subject, body: Type.Object({ reason: Reason, note: Type.Optional(Type.String({ maxLength: 500 })) }),
    errors: { ...subject, 'moderation.own': 403, 'moderation.hidden': 409, 'moderation.note_missing': 422, 'moderation.too_many': 429 },
  },
  'DELETE /moderation/:noun/:id/report': { summary: 'Take one’s report back', status: 204, reply: None },
  'GET /spaces/:id/reports': { summary: 'What is reported in a space, the latest first: hosts only', reply: Page(Case), query: paged, errors: space },
  'GET /spaces/:id/decisions': { summary: 'What hosts decided there, the latest first: hosts only', reply: Page(Decision), query: paged, errors: space },
  'PUT /moderation/:noun/:id/hiding': {
    summary: 'Hide it from everyone but its author and the hosts, with a reason that its author reads', reply: Subject, body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }), errors: { ...decide, 'moderation.reason_missing': 422 },
  },
  'DELETE /moderation/:noun/:id/hiding': { summary: 'Show it again', reply: Subject, errors: decide },
  'PUT /moderation/:noun/:id/leaving': { summary: 'Leave it where it is: its reports are answered, and who made them is told', status: 204, reply: None, errors: { ...subject, 'moderation.own': 403 } },
  'PUT /moderation/:noun/:id/answer': {
    summary: 'Answer the hosts who hid what one wrote', reply: Subject, body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2_000 }) }), errors: { ...subject, 'moderation.not_author': 403, 'moderation.not_hidden': 409, 'moderation.answer_empty': 422 },
  },
} satisfies Api
