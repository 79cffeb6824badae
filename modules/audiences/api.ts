import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Limit, None, Nullable, Page, PersonCard, Version } from '#platform/schemas.ts'
import type { Rule } from './rule.ts'

export type { Rule }
export const RuleSchema = Type.Unsafe<Rule>({
  type: 'object', additionalProperties: true,
  description: '`{all: […]}`, `{any: […]}`, `{not: …}`, or one axis with its values: `{kind: […]}`, `{unit: […]}` (with all below), `{territory: […]}`, `{site: […]}`, `{trade: […]}`, `{authority: […]}`',
})
export const Audience = Type.Object({
  id: Id, authorityId: Id, spaceId: Nullable(Id), name: Type.String(), rule: RuleSchema,
  peopleCount: Type.Integer(), spaceCount: Type.Integer({ description: 'Spaces whose members it is among' }), version: Version, can: Can,
})
const Named = Type.Object({ id: Id, name: Type.String() })
const name = Type.String({ minLength: 2, maxLength: 120 })
const place = { authorityId: Type.Optional(Id), spaceId: Type.Optional(Type.String({ format: 'uuid', description: 'For a space that the caller hosts' })) }

const one = { 'audience.not_found': 404 } as const
const write = { 'audience.not_allowed': 403, 'audience.rule_invalid': 422 } as const

export const api = {
  'GET /audiences': {
    summary: 'Audiences of the authorities the caller administers, of the spaces they host, and those their authority shares with its hosts', reply: Page(Audience),
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), authorityId: Type.Optional(Id), spaceId: Type.Optional(Id), cursor: Cursor, limit: Limit }),
  },
  'POST /audiences': { summary: 'Keep a rule under a name', status: 201, reply: Audience, body: Type.Object({ name, rule: RuleSchema, ...place }), errors: { ...write, 'audience.name_taken': 409 } },
  'POST /audiences/preview': {
    summary: 'Whom a rule means today: how many, and the first of them', errors: write, body: Type.Object({ rule: RuleSchema, ...place }), silent: 'a question: nothing changes',
    reply: Type.Object({ rule: RuleSchema, peopleCount: Type.Integer(), withoutEmailCount: Type.Integer(), first: Type.Array(PersonCard) }),
  },
  'GET /audiences/:id': { summary: 'An audience', reply: Audience, errors: one },
  'PATCH /audiences/:id': { summary: 'Change its name or its rule; whoever comes or goes does so at once', ifMatch: true, reply: Audience, body: Type.Object({ name: Type.Optional(name), rule: Type.Optional(RuleSchema) }), errors: { ...one, ...write, 'audience.name_taken': 409, 'audience.would_enter': 403 } },
  'DELETE /audiences/:id': { summary: 'Remove an audience on which nothing relies', status: 204, reply: None, errors: { ...one, 'audience.not_allowed': 403, 'audience.in_use': 409 } },
  'GET /audiences/:id/people': { summary: 'Who is in it', reply: Page(PersonCard), errors: one, query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'GET /audience-axes': {
    summary: 'What a rule may be made of: units, territories, sites and trades of an authority', query: Type.Object({ authorityId: Type.Optional(Id) }), errors: { 'audience.not_allowed': 403 },
    reply: Type.Object({
      authorityId: Id, units: Type.Array(Type.Object({ id: Id, name: Type.String(), parentId: Nullable(Id), kind: Type.String() })), territories: Type.Array(Named),
      sites: Type.Array(Type.Object({ id: Id, name: Type.String(), territoryId: Nullable(Id) })), trades: Type.Array(Named),
    }),
  },
} satisfies Api
