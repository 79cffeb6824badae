// What posts are sorted by, beside their units: territories, sites and trades, as their keepers see them.
import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, Nullable, OneOf, Page, Version } from '#platform/schemas.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
const SiteKind = OneOf(['college', 'routes', 'social', 'territoire', 'culture', 'technique', 'siege', 'site'])
export const AxisValue = Type.Object({
  id: Id, name: Type.String(), people: Type.Integer({ description: 'People whose post has it today' }), endedAt: Nullable(Instant), version: Version, can: Can,
  place: Nullable(Type.Object({ kind: Type.String(), address: Type.String(), uai: Nullable(Type.String()), territory: Nullable(Named) }, { description: 'Of a site only' })),
})
const name = Type.String({ minLength: 2, maxLength: 120 })
const of = { authorityId: Type.Optional(Type.String({ format: 'uuid', description: 'One whose people the caller administers; by default their own' })) }
const place = {
  kind: Type.Optional(SiteKind), territoryId: Type.Optional(Nullable(Id)), address: Type.Optional(Type.String({ maxLength: 300 })),
  uai: Type.Optional(Nullable(Type.String({ maxLength: 12, description: 'Number of a school, checked by its letter' }))),
}
const axis = { 'axis.not_found': 404, 'directory.not_allowed': 403 } as const
const named = { 'axis.taken': 409, 'axis.uai': 422, 'axis.uai_taken': 409, 'axis.territory': 422 } as const

export const axesApi = {
  'GET /axes/:axis': { summary: '`territories`, `sites` or `trades` of an authority, those that ended last: whoever administers people', query: Type.Object({ ...of, q: Type.Optional(Type.String({ maxLength: 100 })), cursor: Cursor, limit: Limit }), reply: Page(AxisValue), errors: axis },
  'POST /axes/:axis': { summary: 'Add one; a site may say where it is', status: 201, body: Type.Object({ ...of, name, ...place }), reply: AxisValue, errors: { ...axis, ...named } },
  'PATCH /axes/:axis/:id': {
    summary: 'Rename one, or change a site: its people are found by the new name, and follow a site to its territory', ifMatch: true, body: Type.Object({ name: Type.Optional(name), ...place }), reply: AxisValue, errors: { ...axis, ...named, 'audience.would_enter': 403 },
  },
  'PUT /axes/:axis/:id/end': { summary: 'No longer proposed; whoever has it keeps it', reply: AxisValue, errors: axis },
  'DELETE /axes/:axis/:id/end': { summary: 'Propose it again', reply: AxisValue, errors: axis },
} satisfies Api
