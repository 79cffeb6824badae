// The organisation: units, posts, what people are sorted by, organisations that partners come from.
import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Limit, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

const day = (description: string) => Type.String({ format: 'date', description })
const Named = Type.Object({ id: Id, name: Type.String() })
const Value = Type.Object({ ...Named.properties, ended: Type.Boolean({ description: 'No longer to be given; some posts still have it' }) })
const UnitKind = OneOf(['pole', 'direction', 'service'])
const Rank = OneOf(['head', 'deputy', 'member'])
const OrganisationKind = OneOf(['company', 'association', 'commune', 'public', 'other'])

export const Unit = Type.Object({
  id: Id, authorityId: Id, parentId: Nullable(Id), kind: UnitKind, name: Type.String(), head: Nullable(PersonCard), deputies: Type.Array(PersonCard),
  people: Type.Integer({ description: 'in the unit itself' }), below: Type.Integer({ description: 'in the unit and all below it, each person once' }), vacant: Type.Integer({ description: 'posts that nobody holds' }),
  endsOn: Nullable(day('last day')), version: Version, can: Can,
})
export const Post = Type.Object({
  id: Id, title: Type.String(), rank: Rank, share: Type.Integer(), site: Nullable(Type.String()), siteId: Nullable(Id), tradeId: Nullable(Id), territoryId: Nullable(Type.String({ description: 'its own; null: that of its site' })), startsOn: day('first day'), endsOn: Nullable(day('last day')), version: Version,
  person: Nullable(PersonCard),
})
const UnitWhole = Type.Object({ ...Unit.properties, path: Type.Array(Named), posts: Page(Post) })
export const Organisation = Type.Object({ id: Id, name: Type.String(), kind: OrganisationKind, siret: Nullable(Type.String()), insee: Nullable(Type.String()), version: Version, can: Can })

const name = Type.String({ minLength: 2, maxLength: 160 })
const position = {
  unitId: Id, personId: Nullable(Id), title: name, rank: Type.Optional(Rank), share: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), siteId: Type.Optional(Nullable(Id)), tradeId: Type.Optional(Nullable(Id)),
  territoryId: Type.Optional(Nullable(Id)), startsOn: day('first day'), endsOn: Type.Optional(Nullable(day('last day'))),
}
const organisation = { name, kind: OrganisationKind, siret: Nullable(Type.String({ maxLength: 20, description: 'checked by its key' })), insee: Nullable(Type.String({ maxLength: 8, description: 'code of a commune' })) }

const unit = { 'unit.not_found': 404 } as const
const kept = { 'directory.not_allowed': 403 } as const
// Of audiences: nobody lets themselves into a space by moving.
const keptOut = { 'audience.would_enter': 403 } as const
const fits = { 'position.elsewhere': 422, 'position.person': 422 } as const
const identified = { 'organisation.siret': 422, 'organisation.insee': 422, 'organisation.taken': 409 } as const

export const organisationApi = {
  'GET /axes': {
    summary: 'Territories, sites and trades of the caller’s authorities, or of one of them, at most a thousand of each', query: Type.Object({ authorityId: Type.Optional(Id) }),
    reply: Type.Object({ territories: Type.Array(Value), sites: Type.Array(Type.Object({ ...Value.properties, territoryId: Nullable(Id) })), trades: Type.Array(Value) }),
  },
  'GET /units': { summary: 'The chart of an authority, by default one’s own: who leads each unit, how many work there, which posts nobody holds', query: Type.Object({ authorityId: Type.Optional(Id), cursor: Cursor }), reply: Page(Unit) },
  'GET /units/:id': { summary: 'A unit and its posts, a page of them', query: Type.Object({ cursor: Cursor, limit: Limit }), reply: UnitWhole, errors: unit },
  'POST /units': { summary: 'Open a unit: administrators', status: 201, reply: UnitWhole, errors: { ...unit, ...kept, 'unit.elsewhere': 422 }, body: Type.Object({ name, kind: UnitKind, parentId: Nullable(Id), authorityId: Type.Optional(Id) }) },
  'PATCH /units/:id': {
    summary: 'Rename, move or end a unit: administrators', ifMatch: true, reply: UnitWhole, errors: { ...unit, ...kept, ...keptOut, 'unit.cycle': 409, 'unit.not_empty': 409, 'unit.elsewhere': 422 },
    body: Type.Object({ name: Type.Optional(name), kind: Type.Optional(UnitKind), parentId: Type.Optional(Nullable(Id)), endsOn: Type.Optional(Nullable(day('last day'))) }),
  },
  'POST /positions': { summary: 'Give somebody a post, or open one that nobody holds: administrators', status: 201, reply: Post, errors: { ...unit, ...kept, ...keptOut, ...fits }, body: Type.Object(position) },
  'PATCH /positions/:id': { summary: 'Change or end a post: administrators', ifMatch: true, reply: Post, errors: { 'position.not_found': 404, ...kept, ...keptOut, ...fits }, body: Type.Partial(Type.Object(position)) },
  'GET /organisations': { summary: 'Organisations that partners come from', query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), cursor: Cursor, limit: Limit }), reply: Page(Organisation) },
  'POST /organisations': { summary: 'Note an organisation: administrators', status: 201, reply: Organisation, errors: { ...kept, ...identified }, body: Type.Object(organisation) },
  'PATCH /organisations/:id': { summary: 'Change an organisation: administrators', ifMatch: true, reply: Organisation, errors: { 'organisation.not_found': 404, ...kept, ...identified }, body: Type.Partial(Type.Object(organisation)) },
} satisfies Api
