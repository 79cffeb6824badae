import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'
import { axesApi } from './axes-api.ts'
import { organisationApi } from './organisation-api.ts'

const day = (description: string) => Type.String({ format: 'date', description })
export const Kind = OneOf(['staff', 'councillor', 'foster_carer', 'partner', 'guest'])
export const Rank = OneOf(['head', 'deputy', 'member'])
export const PresenceState = OneOf(['present', 'teleworking', 'away'])
export const Presence = Type.Object({ state: PresenceState, until: Nullable(day('last day of it')) })

/** A person as a search finds them. */
export const Found = Type.Object({
  ...PersonCard.properties,
  title: Nullable(Type.String()), unit: Nullable(Type.String()), site: Nullable(Type.String()),
  email: Nullable(Type.String()), phone: Nullable(Type.String({ description: 'Their desk, else their mobile, which partners and guests are not given' })),
  photo: Nullable(Id), presence: Nullable(Presence), scout: Type.Boolean({ description: 'One of those who help colleagues with Parvis' }),
  skills: Type.Array(Type.Object({ id: Id, label: Type.String(), confirmations: Type.Integer(), matched: Type.Boolean({ description: 'The question names it' }) }), { description: 'Three at most, those that the question names first' }),
})

const Named = Type.Object({ id: Id, name: Type.String() })
export const Position = Type.Object({
  id: Id, title: Type.String(), rank: Rank, share: Type.Integer({ description: 'per cent of a full-time post' }), authority: Named, path: Type.Array(Named, { description: 'From the pole down to the unit of the post' }),
  site: Nullable(Named), trade: Nullable(Named), territory: Nullable(Named), startsOn: day('first day'), endsOn: Nullable(day('last day')), version: Version, can: Can,
})
export const PersonSkill = Type.Object({
  id: Id, label: Type.String(), confirmations: Type.Integer(), confirmedByMe: Type.Boolean(), by: Type.Array(Type.String(), { description: 'Two names of colleagues who confirmed it, whom the caller may see' }),
})
const days = Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7, uniqueItems: true, description: '1 is Monday' })
const languages = Type.Array(Type.String({ minLength: 2, maxLength: 40 }), { maxItems: 10 })
export const Person = Type.Object({
  ...PersonCard.properties,
  kind: Kind, authorityName: Type.String(), positions: Type.Array(Position),
  email: Nullable(Type.String()), phone: Nullable(Type.String()), mobile: Nullable(Type.String({ description: 'Not given to partners and guests' })),
  languages, helpsWith: Type.String(), photo: Nullable(Id), presence: Nullable(Presence), officeDays: days, homeDays: days,
  skills: Type.Array(PersonSkill),
  team: Nullable(Type.Object({ unit: Named, head: Nullable(PersonCard), count: Type.Integer({ description: 'People in the unit, its head left out' }) })),
  missing: Nullable(Type.Array(OneOf(['photo', 'phone', 'languages', 'helpsWith', 'skills', 'days']), { description: 'What one’s own profile could still say; null for others' })),
  proposals: Type.Array(Type.Object({ ...Named.properties, from: Nullable(Type.Object({ title: Type.String(), address: Type.String() }, { description: 'The question whose accepted answer shows it, as far as one may read it' })) }), { description: 'Skills that are proposed to oneself' }),
  follows: Type.Boolean({ description: 'The caller is told of what they publish; nobody else knows' }),
  muted: Type.Boolean({ description: 'The caller hears nothing ordinary of what they do; nobody else knows' }), version: Version, can: Can,
})
export const Skill = Type.Object({ id: Id, label: Type.String(), listed: Type.Boolean({ description: 'In the list that the authority keeps' }), people: Type.Integer({ description: 'How many people have it, as far as the caller may see' }) })

const person = { 'person.not_found': 404 } as const
const skill = { 'skill.not_found': 404 } as const
const label = Type.String({ minLength: 2, maxLength: 80 })

export const api = {
  ...organisationApi, ...axesApi,
  'GET /people': {
    summary: 'People the caller may see: each word may be part of a name, a post, a unit, a site, a trade, a territory or a skill; guests find only people of the spaces they share',
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 200 })), unit: Type.Optional(Type.String({ format: 'uuid', description: 'with the units below it' })), site: Type.Optional(Id), trade: Type.Optional(Id), territory: Type.Optional(Id),
      skill: Type.Optional(Id), kind: Type.Optional(Kind), free: Type.Optional(Type.Boolean({ description: 'Only those who are not away' })), scouts: Type.Optional(Type.Boolean({ description: 'Only those who help colleagues with Parvis' })), cursor: Cursor, limit: Limit,
    }),
    reply: Type.Object({ ...Page(Found).properties, total: Nullable(Type.Integer({ description: 'On the first page: how many there are, counted up to 501' })), close: Type.Boolean({ description: 'Nothing is written so; these are close to it' }), skill: Nullable(Type.Object({ id: Id, label }, { description: 'The one that was asked for, on the first page' })) }),
  },
  'GET /people/:id': { summary: 'A person’s profile', reply: Person, errors: person },
  'GET /people/:id/photo': { summary: 'Their picture', raw: 'bytes', reply: None, errors: { ...person, 'photo.not_found': 404 } },
  'GET /people/:id/card.vcf': { summary: 'Their card for an address book (vCard 4.0, RFC 6350)', raw: 'bytes', reply: None, errors: person },
  'PUT /people/:id/follow': { summary: 'Be told of what somebody publishes where the caller may read it', reply: Person, errors: { ...person, 'person.own_follow': 409 }, silent: 'a mark on one’s own list' },
  'DELETE /people/:id/follow': { summary: 'Be told no more of it', reply: Person, errors: person, silent: 'a mark on one’s own list' },
  'PUT /people/:id/mute': { summary: 'Hear nothing ordinary of what somebody does: only what is meant for the caller by name', reply: Person, errors: { ...person, 'person.own': 409 }, silent: 'a mark on one’s own list' },
  'DELETE /people/:id/mute': { summary: 'Hear of it again', reply: Person, errors: person, silent: 'a mark on one’s own list' },
  'PATCH /me/profile': {
    summary: 'Change one’s profile', ifMatch: true, reply: Person, errors: { 'profile.phone': 422, 'file.not_found': 422 },
    body: Type.Object({
      headline: Type.Optional(Type.String({ maxLength: 160 })), phone: Type.Optional(Type.String({ maxLength: 30 })), mobile: Type.Optional(Type.String({ maxLength: 30 })), languages: Type.Optional(languages),
      helpsWith: Type.Optional(Type.String({ maxLength: 600 })), presence: Type.Optional(Nullable(Type.Object({ state: PresenceState, until: Nullable(day('last day of it')) }))),
      officeDays: Type.Optional(days), homeDays: Type.Optional(days), photoId: Type.Optional(Nullable(Id)),
    }),
  },
  'GET /skills': { summary: 'Skills of the caller’s authority, to complete a word or to keep the list; those of the list first', query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 80 })), cursor: Cursor, limit: Limit }), reply: Page(Skill) },
  'POST /skills': { summary: 'Put a skill in the list of one’s authority: administrators', status: 201, body: Type.Object({ label }), reply: Skill, errors: { 'directory.not_allowed': 403, 'skill.list_full': 409 } },
  'PATCH /skills/:id': { summary: 'Say a listed skill otherwise: administrators', body: Type.Object({ label }), reply: Skill, errors: { ...skill, 'directory.not_allowed': 403, 'skill.taken': 409 } },
  'DELETE /skills/:id': { summary: 'Take a skill out of the list: who has it keeps it as a word of their own', status: 204, reply: None, errors: { ...skill, 'directory.not_allowed': 403 } },
  'PUT /skills/:id/merger/:otherId': { summary: 'Say that a skill is the same as another: whoever has it has the other one instead: administrators', reply: Skill, errors: { ...skill, 'directory.not_allowed': 403, 'skill.same': 409 } },
  'POST /me/skills': { summary: 'Add a skill to one’s profile: of the list, or a word of one’s own', status: 201, body: Type.Object({ label }), reply: PersonSkill, errors: { 'skill.too_many': 409, 'skill.insiders': 403 } },
  'DELETE /me/skills/:skillId': { summary: 'Take a skill off one’s profile, with its confirmations', status: 204, reply: None },
  'PUT /people/:id/skills/:skillId/confirmation': { summary: 'Confirm a colleague’s skill', reply: PersonSkill, errors: { ...person, ...skill, 'skill.own': 403, 'skill.insiders': 403 } },
  'DELETE /people/:id/skills/:skillId/confirmation': { summary: 'Take one’s confirmation back', reply: PersonSkill, errors: { ...person, ...skill, 'skill.own': 403, 'skill.insiders': 403 } },
  'PUT /me/skill-proposals/:skillId/acceptance': { summary: 'Take a proposed skill', reply: PersonSkill, errors: { ...skill, 'skill.too_many': 409 } },
  'DELETE /me/skill-proposals/:skillId': { summary: 'Leave a proposed skill: it is not proposed again', status: 204, reply: None, errors: skill },
} satisfies Api
