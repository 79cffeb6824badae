import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Cursor, Id, Instant, Limit, Nullable, OneOf, Page } from '#platform/schemas.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
const Scout = Type.Object({
  id: Id, name: Type.String(), headline: Type.String(), site: Nullable(Type.String()), email: Nullable(Type.String()), phone: Nullable(Type.String()),
  away: Type.Boolean(), near: Nullable(OneOf(['site', 'trade', 'territory'], { description: 'What the caller shares with them first' })),
})
export const Question = Type.Object({
  id: Id, body: Type.String(), address: Nullable(Type.String({ description: 'The screen it was asked from' })), by: Type.Object({ ...Named.properties, email: Nullable(Type.String()), phone: Nullable(Type.String()) }), mine: Type.Boolean({ description: 'Asked by the caller' }),
  to: Type.Array(Named), at: Instant, settledAt: Nullable(Instant),
})
const gone = { 'scout_question.not_found': 404 } as const

export const api = {
  'GET /scouts': { summary: 'Colleagues who help with Parvis: those who are there first, then those near the caller', reply: Type.Object({ items: Type.Array(Scout), next: Type.Null() }) },
  'GET /scout-questions': { summary: 'Questions that the caller asked, or was asked, the latest first', query: Type.Object({ cursor: Cursor, limit: Limit }), reply: Page(Question) },
  'POST /scout-questions': {
    summary: 'Ask the scouts who are there and near', status: 201, reply: Question, errors: { 'scout.none': 409, 'scout.too_many': 409, 'scout_question.empty': 422 },
    body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 1_000 }), address: Type.Optional(Type.String({ maxLength: 300, pattern: '^/(?!/)[!-~]*$', description: 'The screen, when the person lets it be known' })) }, { additionalProperties: false }),
  },
  'PUT /scout-questions/:id/settled': { summary: 'Say that it is settled', reply: Question, errors: gone },
  'DELETE /scout-questions/:id/settled': { summary: 'Open it again', reply: Question, errors: gone },
} satisfies Api
