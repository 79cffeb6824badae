import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

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

const column = Type.Optional(Type.Integer({ minimum: 0, maximum: 59 }))
const Mapping = Type.Object({ familyName: column, givenName: column, matricule: column, email: column, direction: column, unit: column, site: column, territory: column, trade: column, title: column, startsOn: column, endsOn: column, kind: column }, { additionalProperties: false, description: 'Which column, from 0, holds which field' })
const count = Type.Integer()
export const Import = Type.Object({
  id: Id, authorityId: Id, fileName: Type.String(), headings: Type.Array(Type.String()), first: Type.Array(Type.Array(Type.String())), mapping: Mapping, fields: Type.Array(Type.String()),
  state: OneOf(['mapping', 'running', 'done']), total: count, done: count, created: count, changed: count, unchanged: count, refused: count, broughtAt: Instant, finishedAt: Nullable(Instant), version: Version,
})

export const Departure = Type.Object({
  person: PersonCard, authorityId: Id, date: Nullable(Day), successor: Nullable(PersonCard), doneAt: Nullable(Instant),
  guests: Type.Integer({ description: 'People from outside whom they answer for' }), spaces: Type.Array(Type.Object({ id: Id, name: Type.String(), alone: Type.Boolean({ description: 'Nobody else owns it' }) })), proposed: Type.Array(PersonCard),
  vacant: Type.Boolean({ description: 'Their posts are there afterwards, held by nobody' }),
})
const Away = Type.Object({ absence: Nullable(Type.Object({ from: Day, until: Day, standIn: Nullable(PersonCard) })) })

const admin = { 'movement.not_allowed': 403 } as const
const move = { ...admin, 'audience.rule_invalid': 422, 'reorganisation.nothing_changes': 422, 'reorganisation.target_unknown': 422 } as const
const leaving = { ...admin, 'person.not_found': 404 } as const
const creating = Type.Object({ create: Type.Optional(Type.Boolean({ description: 'Make the sites, territories and trades that the file names and nobody knows' })) })
const names = Type.Array(Type.String())
const imported = { 'import.not_found': 404 } as const
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
  'POST /reorganisations': { summary: 'Move these posts, now or from a later day; the caller’s own stays when the move would let them into a space', status: 201, body: Move, reply: Reorganisation, errors: { ...move, 'audience.would_enter': 403 } },
  'GET /reorganisations/:id': { summary: 'A reorganisation, and how far it is', reply: Reorganisation, errors: one },
  'DELETE /reorganisations/:id': { summary: 'Take it back: one still to come at once, one of the last day post by post', reply: Reorganisation, errors: { ...one, 'reorganisation.too_late': 409 } },
  'GET /people-imports': { summary: 'Imports of people, the most recent first', reply: Page(Import), errors: admin, query: Type.Object({ authorityId: Type.Optional(Id), cursor: Cursor, limit: Limit }) },
  'POST /people-imports': {
    summary: 'Bring a CSV of people as the body: UTF-8 or Windows-1252; `;`, `,` or tabs; headings first. Nothing is done with it yet', raw: 'upload', status: 201, reply: Import,
    query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 200 })), authorityId: Type.Optional(Id) }), errors: { ...admin, 'import.unreadable': 422, 'import.too_large': 413 }, silent: 'a file laid aside; what is done with it is journaled',
  },
  'GET /people-imports/:id': { summary: 'An import, and how far it is', reply: Import, errors: imported },
  'PUT /people-imports/:id/mapping': { summary: 'Say which column holds which field', body: Mapping, reply: Import, errors: { ...imported, 'import.started_already': 409, 'import.mapping_incomplete': 422 }, silent: 'a choice about a file laid aside' },
  'GET /people-imports/:id/preview': {
    summary: 'What it would do: counts, and the first rows that are refused, change somebody or bring somebody', query: creating, errors: { ...imported, 'import.mapping_incomplete': 422 },
    reply: Type.Object({ created: count, changed: count, unchanged: count, refused: count, rows: Type.Array(Type.Object({ nth: count, name: Type.String(), outcome: OneOf(['created', 'changed', 'unchanged', 'refused']), reason: Nullable(Type.String()), fields: Type.Array(Type.String()) })), unknown: Nullable(Type.Object({ site: names, territory: names, trade: names }, { description: 'Names that the file brings and nobody knows; null when they are made' })) }),
  },
  'PUT /people-imports/:id/run': { summary: 'Do it, in batches; each row is whole or refused, and an interrupted import goes on by itself', query: creating, reply: Import, errors: { ...imported, 'import.mapping_incomplete': 422, 'import.too_many_new': 422 } },
  'DELETE /people-imports/:id': { summary: 'Forget a file that was not begun with', status: 204, reply: None, errors: { ...imported, 'import.started_already': 409 } },
  'GET /people-imports/:id/report': { summary: 'Every row and what became of it, as CSV without formulas', raw: 'bytes', reply: None, errors: imported },
  'GET /departures': {
    summary: 'Who leaves, by date, and who left in the last sixty days', errors: admin, query: Type.Object({ authorityId: Type.Optional(Id), cursor: Cursor, limit: Limit }),
    reply: Page(Type.Object({ person: PersonCard, date: Day, successorNamed: Type.Boolean(), doneAt: Nullable(Instant) })),
  },
  'GET /people/:id/departure': { summary: 'When somebody leaves, what will be handed over, and who might take it', reply: Departure, errors: leaving, query: Type.Object({ authorityId: Type.Optional(Id) }) },
  'PUT /people/:id/departure': {
    summary: 'Write down somebody’s last day and who takes over their spaces; access closes by itself the day after', reply: Departure,
    body: Type.Object({ date: Day, successorId: Type.Optional(Nullable(Id)), vacant: Type.Optional(Type.Boolean({ description: 'Leave their posts to be filled; true when it is not said' })), authorityId: Type.Optional(Id) }), errors: { ...leaving, 'audience.would_enter': 403, 'departure.successor_needed': 422, 'departure.successor_wrong': 422 },
  },
  'DELETE /people/:id/departure': { summary: 'They stay after all', status: 204, reply: None, errors: { ...leaving, 'audience.would_enter': 403, 'departure.done': 409 }, query: Type.Object({ authorityId: Type.Optional(Id) }) },
  'GET /people/:id/absence': { summary: 'When somebody is away, and who stands in', reply: Away, errors: { 'person.not_found': 404 } },
  'PUT /me/absence': {
    summary: 'Say when one is away; whoever stands in is a host of one’s spaces for that time', reply: Away, body: Type.Object({ from: Day, until: Day, standInId: Type.Optional(Nullable(Id)) }),
    errors: { 'absence.not_allowed': 403, 'absence.stand_in_wrong': 422, 'person.not_found': 404 },
  },
  'DELETE /me/absence': { summary: 'One is back', status: 204, reply: None },
} satisfies Api
