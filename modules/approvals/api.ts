import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, Nullable, OneOf, Page } from '#platform/schemas.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
const Kind = OneOf(['opinion', 'reading'], { description: 'opinion: some people approve, or not; reading: everybody reads' })
const Verdict = OneOf(['approved', 'changes', 'refused', 'read'])
const Day = Type.String({ format: 'date' })
const Answer = Type.Object({
  person: Named, substitute: Nullable(Named), verdict: Nullable(Verdict), words: Type.String(), at: Nullable(Instant), by: Nullable(Type.Object({ ...Named.properties }, { description: 'Who answered in their place' })),
})
export const Approval = Type.Object({
  id: Id, kind: Kind, document: Type.Object({ id: Id, name: Type.String(), address: Type.String(), number: Type.Integer({ description: 'Of its current version' }) }),
  number: Type.Integer({ description: 'Of the version that it is about' }), hash: Type.String({ description: 'SHA-256 of its bytes' }), askedBy: Named, askedAt: Instant, words: Type.String(), needed: Type.Integer({ description: 'How many must approve' }), dueOn: Nullable(Day),
  endedAt: Nullable(Instant), outcome: Nullable(OneOf(['approved', 'changes', 'refused', 'read', 'cancelled'])),
  count: Nullable(Type.Integer({ description: 'People asked; of a reading, for whoever follows it' })), done: Nullable(Type.Integer({ description: 'Of them, those who answered' })),
  people: Type.Array(Answer, { description: 'Of an opinion; who has read is said page by page (`GET /approvals/:id/people`)' }),
  yours: Type.Array(Type.Object({ ...Named.properties, own: Type.Boolean({ description: 'The caller, who may name somebody else' }), substitute: Nullable(Named), verdict: Nullable(Verdict), words: Type.String() }), { description: 'For whom the caller may answer' }),
  remindedAt: Nullable(Instant), mayRemind: Type.Boolean(), can: Can,
})
/** What was just asked. `skipped`: people of the unit or of the audience who cannot read the document. */
export const Asked = Type.Object({ ...Approval.properties, skipped: Type.Integer() })
export const Reader = Type.Object({ ...Named.properties, headline: Type.String(), reads: Type.Boolean({ description: 'Whether they can read the document' }) })
export const FollowedUp = Type.Object({ person: Named, unit: Type.String({ description: 'Where they work; empty when that is not said' }), readAt: Nullable(Instant) })

const paged = Type.Object({ cursor: Cursor, limit: Limit })
// The place of somebody in this order holds their unit and name.
const wide = { cursor: Type.Optional(Type.String({ maxLength: 1_000, description: 'The `next` of the page before' })), limit: Limit }
const gone = { 'approval.not_found': 404 } as const
const theirs = { ...gone, 'approval.not_yours': 403 } as const
const asking = { 'document.not_found': 404, 'approval.not_allowed': 403, 'approval.only_files': 409, 'approval.nobody': 422, 'approval.too_many': 422 } as const
const New = Type.Object({
  kind: Kind, people: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  unitId: Type.Optional(Type.String({ format: 'uuid', description: 'Of a reading: everybody of a unit and of those below it' })), audienceId: Type.Optional(Type.String({ format: 'uuid', description: 'Of a reading: everybody of an audience' })),
  needed: Type.Optional(Type.Integer({ minimum: 1, maximum: 30, description: 'How many must approve; without it, all' })), dueOn: Type.Optional(Nullable(Day)), words: Type.Optional(Type.String({ maxLength: 1_000 })),
})

export const api = {
  'GET /documents/:id/approvals': { summary: 'What was asked about a document, the latest first, and how it ended', reply: Page(Approval), query: paged, errors: { 'document.not_found': 404 } },
  'POST /documents/:id/approvals': {
    summary: 'Ask people what they think of the current version of a file, or to read it: they are told', status: 201, reply: Asked, body: New,
    errors: { ...asking, 'approval.cannot_read': 422, 'approval.own': 422, 'approval.needed_wrong': 422, 'approval.due_wrong': 422, 'unit.not_found': 404, 'audience.not_found': 404 },
  },
  'GET /documents/:id/readers': { summary: 'People by the beginning of a name, and whether they can read the document', reply: Type.Object({ items: Type.Array(Reader) }), query: Type.Object({ q: Type.String({ maxLength: 100 }) }), errors: { 'document.not_found': 404 } },
  'GET /me/approvals': { summary: 'What waits for the caller’s answer, or what they asked, the latest first', reply: Page(Approval), query: Type.Object({ which: Type.Optional(OneOf(['waiting', 'asked'])), cursor: Cursor, limit: Limit }) },
  'GET /approvals/:id': { summary: 'One request', reply: Approval, errors: gone },
  'PUT /approvals/:id/answer': {
    summary: 'Answer: approve, ask for changes or refuse with words, or say that one has read; `forId`, in whose place', reply: Approval,
    body: Type.Object({ verdict: Verdict, words: Type.Optional(Type.String({ maxLength: 2_000 })), forId: Type.Optional(Id) }),
    errors: { ...gone, 'approval.not_asked': 403, 'approval.over': 409, 'approval.words_missing': 422, 'approval.verdict_wrong': 422 },
  },
  'PUT /approvals/:id/substitute': { summary: 'Name who may answer in the caller’s place; null: nobody', reply: Approval, body: Type.Object({ personId: Nullable(Id) }), errors: { ...gone, 'approval.not_asked': 403, 'approval.over': 409, 'approval.substitute_wrong': 422 } },
  'POST /approvals/:id/reminder': { summary: 'Remind those who have not answered, once a day', reply: Approval, errors: { ...theirs, 'approval.over': 409, 'approval.reminded': 409 } },
  'PUT /approvals/:id/cancellation': { summary: 'Cancel a request: its lines are taken away from whoever was told', reply: Approval, errors: { ...theirs, 'approval.over': 409 } },
  'DELETE /approvals/:id/cancellation': { summary: 'Take it up again', reply: Approval, errors: { ...theirs, 'approval.not_allowed': 403, 'approval.not_cancelled': 409 } },
  'POST /approvals/:id/again': { summary: 'Ask the same people about the version that stands now; the earlier request is cancelled where it runs', status: 201, reply: Asked, errors: { ...theirs, ...asking } },
  'GET /approvals/:id/people': { summary: 'Who has answered and who has not, by unit, then by name', reply: Page(FollowedUp), query: Type.Object({ state: Type.Optional(OneOf(['done', 'waiting'])), ...wide }), errors: theirs },
  'GET /approvals/:id/people.csv': { summary: 'The same as CSV, all of them', raw: 'bytes', reply: Type.Unknown(), errors: theirs },
} satisfies Api
