import { Type } from 'typebox'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

const Day = Type.String({ format: 'date' })
const Rule = Type.Object({}, { additionalProperties: true, description: 'A rule, as audiences have them' })
const Selection = Type.Object({ rule: Type.Optional(Rule), personIds: Type.Optional(Type.Array(Id, { maxItems: 2_000 })) }, { description: 'The posts that a rule is true of, or all that some people hold' })
const Change = Type.Object({ unitId: Type.Optional(Id), siteId: Type.Optional(Id), territoryId: Type.Optional(Id) })
const Move = Type.Object({ selection: Selection, change: Change, authorityId: Type.Optional(Id), from: Type.Optional(Day) })
const Side = Type.Object({
  peopleCount: Type.Integer(), spaceCount: Type.Integer(), first: Type.Array(PersonCard),
  spaces: Type.Array(Type.Object({ id: Id, name: Nullable(Type.String({ description: 'null when the caller may not know of it' })), peopleCount: Type.Integer() })),
})
export const Reorganisation = Type.Object({
  id: Id, authorityId: Id, selection: Selection, change: Change, from: Day, state: OneOf(['planned', 'running', 'done', 'undoing', 'undone']), postCount: Type.Integer(), doneCount: Type.Integer(),
  orderedBy: Nullable(Type.String()), orderedAt: Instant, appliedAt: Nullable(Instant), undoUntil: Nullable(Instant), version: Version, can: Can,
})

const admin = { 'movement.not_allowed': 403 } as const
const move = { ...admin, 'audience.rule_invalid': 422, 'reorganisation.nothing_changes': 422, 'reorganisation.target_unknown': 422 } as const
const one = { 'reorganisation.not_found': 404 } as const

export const api = {
  'GET /reorganisations': { summary: 'Reorganisations of an authority, the most recent first', reply: Page(Reorganisation), errors: admin, query: Type.Object({ authorityId: Type.Optional(Id), cursor: Cursor, limit: Limit }) },
  'POST /reorganisations/preview': {
    summary: 'What moving these posts would do: who moves, which audiences gain or lose, who loses or gains spaces', body: Move, errors: move, silent: 'a question: nothing changes',
    reply: Type.Object({
      from: Day, peopleCount: Type.Integer(), postCount: Type.Integer(), first: Type.Array(PersonCard),
      audiences: Type.Array(Type.Object({ id: Id, name: Type.String(), gains: Type.Integer(), loses: Type.Integer() })), losing: Side, gaining: Side,
    }),
  },
  'POST /reorganisations': { summary: 'Move these posts, now or from a later day', status: 201, body: Move, reply: Reorganisation, errors: move },
  'GET /reorganisations/:id': { summary: 'A reorganisation, and how far it is', reply: Reorganisation, errors: one },
  'DELETE /reorganisations/:id': { summary: 'Take it back: one still to come at once, one of the last day post by post', reply: Reorganisation, errors: { ...one, 'reorganisation.too_late': 409 } },
} satisfies Api
