import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

const Day = Type.String({ format: 'date' })
const Named = Type.Object({ id: Id, name: Type.String() })
const Linked = Type.Object({ id: Id, title: Type.String(), address: Type.String({ description: 'Where people read it' }) })
export const State = OneOf(['unverified', 'verified', 'expired'], { description: 'expired: its review date has come, verified or not' })
export const Step = Type.Object({ text: Type.String(), photo: Nullable(Type.Object({ id: Id, alt: Type.String(), width: Type.Integer(), height: Type.Integer() })) })

/** A card in a list. */
export const PracticeLine = Type.Object({
  id: Id, space: Named, title: Type.String(), situation: Type.String({ description: 'Its beginning' }), author: Type.String({ description: 'Name' }), trades: Type.Array(Named),
  state: State, verifiedBy: Nullable(Type.String({ description: 'Name' })), reviewOn: Day, useCount: Type.Integer(), hidden: Type.Boolean({ description: 'Hosts hid it: its author and they still read it' }), createdAt: Instant,
})
export const Practice = Type.Object({
  id: Id, space: Named, author: PersonCard, title: Type.String(),
  situation: Type.String({ description: 'A safe subset of Markdown, as the three that follow' }), doing: Type.String(), avoid: Type.String(), risks: Type.String(),
  steps: Type.Array(Step), trades: Type.Array(Named),
  source: Nullable(Type.Object({ noun: Type.String(), ...Linked.properties, outdated: Type.Boolean({ description: 'Where it stands, it is said to be so' }) }, { description: 'What it was made of, where the caller may still read it' })), thanks: Nullable(Named), variants: Type.Array(Linked, { description: 'Cards made of this one, twenty at most' }),
  state: State, verified: Nullable(Type.Object({ by: Type.String({ description: 'Name' }), at: Instant })), reviewOn: Day,
  useCount: Type.Integer({ description: 'People who say that they used it' }), used: Type.Boolean({ description: 'By the caller' }), follows: Type.Boolean({ description: 'The caller is told what becomes of it; nobody else knows' }),
  createdAt: Instant, editedAt: Nullable(Instant), hidden: Nullable(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() }, { description: 'By whom and why hosts hid it: its author and they still read it' })), version: Version, can: Can,
})

const text = Type.String({ maxLength: 5_000 })
const title = Type.String({ minLength: 1, maxLength: 160 })
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const content = {
  situation: Type.Optional(text), doing: Type.Optional(text), avoid: Type.Optional(text), risks: Type.Optional(Type.String({ maxLength: 2_000 })),
  steps: Type.Optional(Type.Array(Type.Object({ text: Type.String({ maxLength: 1_000 }), photo: Type.Optional(Type.Object({ fileId: Id, alt: Type.Optional(Type.String({ maxLength: 300 })) })) }), { maxItems: 20 })),
  tradeIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })), reviewOn: Type.Optional(Day),
}
const query = Type.Object({ trade: Type.Optional(Id), state: Type.Optional(State), mine: Type.Optional(Type.Boolean()), cursor: Cursor, limit: Limit })
const card = { 'practice.not_found': 404 } as const
const may = { ...card, 'practice.not_allowed': 403 } as const
const wrong = { 'practice.empty': 422, 'practice.trade_unknown': 422, 'practice.review_past': 422, 'file.not_found': 422 } as const

export const api = {
  'GET /practices': { summary: 'The practice cards of every space that the caller may read, newest first', reply: Page(PracticeLine), query },
  'POST /practices': {
    summary: 'Make a card of an answer, a post or another card, in the space where that stands; the card that was already made of it, when there is one', status: 201, reply: Practice,
    body: Type.Object({ from: Type.Object({ noun: OneOf(['comment', 'post', 'practice']), id: Id }) }), errors: { 'practice.source_not_found': 404, 'space.not_found': 404, 'space.not_allowed': 403 },
  },
  'GET /spaces/:id/practices': { summary: 'The practice cards of a space, newest first', reply: Page(PracticeLine), errors: { 'space.not_found': 404, 'space.members_only': 403 }, query },
  'POST /spaces/:id/practices': { summary: 'Write a card in a space', status: 201, reply: Practice, body: Type.Object({ title, ...content }), errors: { 'space.not_found': 404, 'space.not_allowed': 403, ...wrong } },
  'GET /practices-made': {
    summary: 'What became of questions and posts: for each of them the card that was first made of it or of what was answered to it, among those that the caller may read; nothing of what they do not read',
    reply: Type.Object({ items: Type.Array(Type.Object({ ofId: Id, id: Id, address: Type.String({ description: 'Where people read it' }) })) }),
    query: Type.Object({ noun: OneOf(['post'], { description: 'Of which kind they are' }), of: Type.String({ pattern: `^${uuid}(,${uuid}){0,99}$`, description: 'Ids with commas between them, 100 at most' }) }),
  },
  'GET /practices/:id': { summary: 'A practice card', reply: Practice, errors: card },
  'PATCH /practices/:id': { summary: 'Change a card: its author or a host. What it says anew is to be verified anew', ifMatch: true, reply: Practice, body: Type.Object({ title: Type.Optional(title), ...content }), errors: { ...may, ...wrong } },
  'DELETE /practices/:id': { summary: 'Trash a card: its author or a host', status: 204, reply: None, errors: may },
  'PUT /practices/:id/restoration': { summary: 'Take a card back out of the trash, within 30 days', reply: Practice, errors: may },
  'PUT /practices/:id/verification': {
    summary: 'Say that a card is right, until a day: a host; a year without one', reply: Practice, body: Type.Object({ reviewOn: Type.Optional(Day) }), errors: { ...may, 'practice.review_past': 422 },
  },
  'DELETE /practices/:id/verification': { summary: 'Take a verification back', reply: Practice, errors: may },
  'PUT /practices/:id/use': { summary: 'Say that one used it', reply: Practice, errors: may },
  'DELETE /practices/:id/use': { summary: 'Take that back', reply: Practice, errors: may },
  'PUT /practices/:id/follow': { summary: 'Be told when a card says something else, is verified, or is to be read again', reply: Practice, errors: card, silent: 'a mark on one’s own list' },
  'DELETE /practices/:id/follow': { summary: 'Be told no more of it', reply: Practice, errors: card, silent: 'a mark on one’s own list' },
} satisfies Api
