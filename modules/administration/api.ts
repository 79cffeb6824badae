import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, Version } from '#platform/schemas.ts'

const kinds = ['staff', 'councillor', 'foster_carer', 'partner', 'guest'] as const
const rings = ['off', 'scouts', 'pilots', 'all'] as const
const duties = ['administrator', 'platform_administrator', 'people_administrator', 'space_creator', 'news_editor', 'scout', 'pilot', 'support'] as const
const accesses = ['open', 'on_request', 'private', 'secret'] as const
const states = ['active', 'coming', 'left', 'closed'] as const
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day in Paris, YYYY-MM-DD' })
const name = Type.String({ minLength: 1, maxLength: 100 })
const Email = Type.String({ maxLength: 200, pattern: '^[^@\\s]+@[^@\\s]+$' })
const text = (max: number) => Type.String({ maxLength: max })
const of = { authorityId: Type.Optional(Type.String({ format: 'uuid', description: 'One the caller administers; without it, their own' })) }
const ofQuery = Type.Object(of)

export const Duty = Type.Object({ kind: OneOf(duties), unitId: Nullable(Id), unitName: Nullable(Type.String()), quota: Nullable(Type.Integer()), blueprints: Nullable(Type.Array(Type.String(), { description: 'Those that a creator opens spaces from; null where there is no bound' })) })
export const ManagedPerson = Type.Object({
  id: Id, name: Type.String(), givenName: Type.String(), familyName: Type.String(), headline: Type.String(), email: Nullable(Type.String()), login: Nullable(Type.String()), matricule: Nullable(Type.String()),
  kind: OneOf(kinds), organisation: Nullable(Type.String()), startsOn: Day, endsOn: Nullable(Day), state: OneOf(states), seenAt: Nullable(Instant), duties: Type.Array(Duty), version: Version,
})
const Managed = Type.Object({ ...ManagedPerson.properties, sessions: Type.Array(Type.Object({ id: Id, device: Type.String(), enrolled: Type.Boolean(), seenAt: Instant })), ownedSpaces: Type.Integer(), entered: Type.Boolean({ description: 'has a password' }) })
const Words = Type.String({ description: 'In the caller’s language' })
const SwitchState = Type.Object({ name: Type.String(), label: Words, about: Words, ring: OneOf(rings), always: Type.Boolean({ description: 'The ground floor is never off' }) })
export const AdministeredSpace = Type.Object({
  id: Id, kind: OneOf(['project', 'team', 'practice']), access: OneOf(accesses), name: Type.String(), memberCount: Type.Integer(), externalCount: Type.Integer(), createdAt: Instant, lastActivityAt: Instant, archivedAt: Nullable(Instant),
  owners: Type.Array(Type.Object({ id: Id, name: Type.String(), active: Type.Boolean({ description: 'false: has left, or their access is closed' }) }), { description: 'Three at most' }), emergencyUntil: Nullable(Instant), can: Can,
})
const Notice = Type.Object({
  publisher: text(300), address: text(500), contact: text(300), host: text(500), dataProtection: text(300), accessibilityContact: text(300),
  criteriaValid: Nullable(Type.Integer({ minimum: 0, maximum: 106 })), criteriaApplicable: Nullable(Type.Integer({ minimum: 1, maximum: 106 })), auditedOn: Nullable(Day),
})
export const Kept = Type.Object({
  key: Type.String(), what: Words, why: Words, unit: OneOf(['hours', 'days', 'months']), length: Type.Integer({ description: '0: as long as what it is about' }), usual: Type.Integer(),
  bounds: Nullable(Type.Object({ least: Type.Integer(), most: Type.Integer(), why: Words }, { description: 'null: the same for everyone' })),
})
export const Change = Type.Object({ field: Nullable(Words), before: Nullable(Type.String({ description: 'null: nothing was there' })), after: Nullable(Type.String()) })
export const Line = Type.Object({
  id: Type.String(), at: Instant, class: OneOf(['security', 'evidence']), fact: Type.String(), actor: Nullable(Type.Object({ id: Id, name: Type.String() })), via: Type.String(),
  noun: Type.String(), nounId: Nullable(Id), label: Nullable(Type.String({ description: 'Name of the person or thing it is about' })), place: Nullable(Type.String({ description: 'The space where it happened, when it is about something else' })), data: Type.Unknown(),
  said: Words, changes: Type.Array(Change, { description: 'Before and after, by the names of today' }), fields: Type.Array(Words, { description: 'What changed without its text being kept, as names and addresses of people' }),
})
export const Infected = Type.Object({
  id: Id, at: Instant, name: Type.String(), hash: Type.String({ description: 'SHA-256 of its bytes' }), size: Type.Integer({ description: 'bytes' }), what: Type.String({ description: 'What the antivirus calls it' }),
  apart: Type.Boolean({ description: 'It had come in while the antivirus did not answer, and is read by nobody since; else it was refused' }), person: Type.Object({ id: Id, name: Type.String() }),
})
const filters = {
  ...of, fact: Type.Optional(Type.String({ maxLength: 60, description: 'A fact, or the beginning of one: `duty.`' })), class: Type.Optional(OneOf(['security', 'evidence'])),
  actorId: Type.Optional(Id), personId: Type.Optional(Type.String({ format: 'uuid', description: 'What was done by or to this person' })), from: Type.Optional(Day), until: Type.Optional(Day),
}

const refused = { 'administration.not_allowed': 403 } as const
const onPerson = { ...refused, 'person.not_found': 404, 'person.elsewhere': 403 } as const

export const api = {
  'GET /administration': {
    summary: 'What the caller administers', errors: refused,
    reply: Type.Object({ authorities: Type.Array(Type.Object({ id: Id, name: Type.String(), shortName: Type.String(), people: Type.Integer(), spaceCreation: OneOf(['everyone', 'charged']) })), platform: Type.Boolean(), all: Type.Boolean({ description: 'false: people only' }) }),
  },
  'GET /administration/modules': { summary: 'Modules, and to whom each is open', query: ofQuery, errors: refused, reply: Type.Object({ items: Type.Array(SwitchState), next: Type.Null() }) },
  'PUT /administration/modules/:module': {
    summary: 'Open a module to a ring: scouts, then pilots, then all; nothing is erased when it is off', errors: { ...refused, 'module.not_found': 404, 'module.always': 409 },
    body: Type.Object({ ...of, ring: OneOf(rings) }), reply: SwitchState,
  },
  'GET /administration/spaces': {
    summary: 'Spaces of an authority as its administrators know them, secret ones too: names, counts and owners, never content', errors: refused, reply: Page(AdministeredSpace),
    query: Type.Object({ ...of, q: Type.Optional(text(100)), kind: Type.Optional(OneOf(['project', 'team', 'practice'])), access: Type.Optional(OneOf(accesses)), ownerless: Type.Optional(Type.Boolean({ description: 'Only those without an active owner' })), cursor: Cursor, limit: Limit }),
  },
  'GET /administration/people': {
    summary: 'People of an authority as its administrators see them', errors: refused, reply: Page(ManagedPerson),
    query: Type.Object({ ...of, q: Type.Optional(text(100)), kind: Type.Optional(OneOf(kinds)), state: Type.Optional(OneOf(states)), duty: Type.Optional(OneOf(duties)), cursor: Cursor, limit: Limit }),
  },
  'POST /administration/people': {
    summary: 'Add somebody, with a first post if one likes; the link for their first sign-in is shown this once', status: 201, shownOnce: 'entry', query: ofQuery, reply: Type.Intersect([Managed, Type.Object({ entry: Type.String() })]),
    errors: {
      ...refused, 'person.name_empty': 422, 'person.identifier': 422, 'person.organisation': 422, 'person.email_taken': 409, 'person.login_taken': 409, 'person.matricule_taken': 409, 'position.elsewhere': 422, 'position.person': 422,
    },
    body: Type.Object({
      givenName: name, familyName: name, email: Type.Optional(Nullable(Email)), login: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 200 }))), matricule: Type.Optional(Nullable(text(40))),
      kind: OneOf(['staff', 'councillor', 'foster_carer', 'partner']), startsOn: Day, organisation: Type.Optional(Nullable(Type.String({ maxLength: 160, description: 'Where a partner comes from, by its name in the list' }))),
      post: Type.Optional(Nullable(Type.Object({ unitId: Id, title: Type.String({ minLength: 2, maxLength: 160 }), tradeId: Type.Optional(Nullable(Id)), siteId: Type.Optional(Nullable(Id)) }))),
    }, { additionalProperties: false }),
  },
  'POST /administration/affiliations': {
    summary: 'Ask somebody of another authority, by their exact e-mail or login, to be of this one too. Whether they exist is not said: they answer from their account. Administrators of the platform add them at once',
    query: ofQuery, errors: { ...refused, 'person.here': 409, 'person.not_found': 404, 'audience.would_enter': 403 }, body: Type.Object({ identifier: Type.String({ minLength: 2, maxLength: 200 }), kind: OneOf(['staff', 'councillor', 'foster_carer']), startsOn: Day }, { additionalProperties: false }),
    reply: Type.Object({ added: Nullable(Id) }),
  },
  'GET /administration/people/:id': { summary: 'One of them, with their sessions', query: ofQuery, errors: onPerson, reply: Managed },
  'PATCH /administration/people/:id': {
    summary: 'Change names, identifiers or dates', ifMatch: true, reply: Managed, query: ofQuery,
    errors: { ...onPerson, 'person.dates': 422, 'person.name_empty': 422, 'person.matricule_taken': 409, 'person.login_taken': 409, 'person.kind_taken': 409, 'person.guest': 422, 'person.email_taken': 409, 'audience.would_enter': 403 },
    body: Type.Object({
      givenName: Type.Optional(name), familyName: Type.Optional(name), email: Type.Optional(Nullable(Email)), login: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      matricule: Type.Optional(Nullable(text(40))), kind: Type.Optional(OneOf(['staff', 'councillor', 'foster_carer'])), startsOn: Type.Optional(Day), endsOn: Type.Optional(Nullable(Day)),
    }, { additionalProperties: false }),
  },
  'DELETE /administration/people/:id/sessions': { summary: 'End every session of theirs', status: 204, query: ofQuery, errors: onPerson, reply: None },
  'PUT /administration/people/:id/closure': { summary: 'Close their access at once', status: 204, query: ofQuery, errors: { ...onPerson, 'person.yourself': 409, 'administrator.last': 409 }, reply: None },
  'DELETE /administration/people/:id/closure': { summary: 'Open it again', status: 204, query: ofQuery, errors: onPerson, reply: None },
  'PUT /administration/people/:id/duties/:duty': {
    summary: 'Charge them with a duty, for a unit or the whole', query: ofQuery, errors: { ...onPerson, 'duty.not_found': 404, 'duty.unit_unknown': 422 }, reply: Managed,
    body: Type.Object({
      unitId: Type.Optional(Nullable(Id)), /** The unit of the charge that this one takes the place of; null for the whole. */ insteadOf: Type.Optional(Nullable(Id)),
      quota: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1000 }))), blueprints: Type.Optional(Nullable(Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 50, uniqueItems: true }))),
    }),
  },
  'DELETE /administration/people/:id/duties/:duty': { summary: 'Take a duty away, for every unit or for one', query: Type.Object({ ...of, unitId: Type.Optional(Id) }), status: 204, errors: { ...onPerson, 'duty.not_found': 404, 'administrator.last': 409 }, reply: None },
  'POST /administration/people/:id/entry': { summary: 'A link for their first sign-in, to be handed over on paper or by mail; it serves once', status: 201, shownOnce: 'entry', query: ofQuery, body: Type.Object({}), errors: { ...onPerson, 'person.entered': 409 }, reply: Type.Object({ entry: Type.String() }) },
  'GET /administration/people/:id/export': { summary: 'What the house holds about them, as a JSON file (GDPR art. 15); what they wrote is theirs to export, administrators never read content', raw: 'bytes', query: ofQuery, errors: onPerson, reply: Type.Unknown() },
  'POST /administration/people/:id/erasure': { summary: 'Erase what need not be kept of somebody who has left (GDPR art. 17)', status: 204, query: ofQuery, errors: { ...onPerson, 'person.still_here': 409, 'administrator.last': 409 }, reply: None },
  'GET /administration/journal': { summary: 'The journal, newest first', errors: refused, reply: Page(Line), query: Type.Object({ ...filters, cursor: Cursor, limit: Limit }) },
  'GET /administration/journal/subjects': { summary: 'What one may look through: the first words of facts, as the modules call them', query: ofQuery, errors: refused, reply: Type.Object({ items: Type.Array(Type.Object({ noun: Type.String(), label: Words })), next: Type.Null() }) },
  'GET /administration/journal.csv': { summary: 'The same as CSV, 50,000 lines at most', raw: 'bytes', errors: refused, reply: Type.Unknown(), query: Type.Object(filters) },
  'GET /administration/infected': {
    summary: 'What the antivirus found among what people brought, newest first', errors: refused, query: Type.Object({ ...of, cursor: Cursor, limit: Limit }),
    reply: Type.Object({ ...Page(Infected).properties, looked: Type.Boolean({ description: 'An antivirus is connected' }) }),
  },
  'GET /administration/notice': { summary: 'What the legal notice and the accessibility statement say', query: ofQuery, errors: refused, reply: Type.Object({ ...Notice.properties, version: Version }) },
  'PATCH /administration/notice': { summary: 'Change it', ifMatch: true, query: ofQuery, errors: { ...refused, 'notice.criteria': 422 }, body: Notice, reply: Type.Object({ ...Notice.properties, version: Version }) },
  'GET /administration/retention': { summary: 'What is kept how long, and why', query: ofQuery, errors: refused, reply: Type.Object({ items: Type.Array(Kept), next: Type.Null() }) },
  'PUT /administration/retention/:key': {
    summary: 'Keep something shorter or longer, within its bounds', query: ofQuery, body: Type.Object({ length: Type.Integer() }), reply: Kept, errors: { ...refused, 'retention.not_found': 404, 'retention.fixed': 409, 'retention.bounds': 422 },
  },
  'PATCH /administration/settings': { summary: 'Who may open spaces', query: ofQuery, errors: refused, body: Type.Object({ spaceCreation: OneOf(['everyone', 'charged']) }), status: 204, reply: None },
  'GET /me/export': { summary: 'All that the house holds about oneself, as a JSON file', auth: 'session', raw: 'bytes', reply: Type.Unknown() },
} satisfies Api
