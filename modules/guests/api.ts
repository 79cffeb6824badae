import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Limit, None, Nullable, OneOf, Page, PersonCard } from '#platform/schemas.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The last day, YYYY-MM-DD, within twelve months' })
const name = Type.String({ minLength: 1, maxLength: 100 })
export const Guest = Type.Object({
  person: PersonCard, email: Nullable(Type.String()), organisation: Type.String(), until: Day, state: OneOf(['active', 'soon', 'ended'], { description: '`soon`: ends within thirty days' }),
  sponsor: Nullable(Type.Object({ id: Id, name: Type.String() })), entered: Type.Boolean({ description: 'has signed in once' }), spaceCount: Type.Integer(), can: Can,
})
const Entry = Nullable(Type.String({ description: 'Path of the link for the first sign-in, shown this once; null for somebody who has an account' }))
const on = { 'guest.not_found': 404, 'guest.not_allowed': 403 } as const

export const api = {
  'GET /guests': { summary: 'The guests one is the sponsor of, whose access ends first come first', reply: Page(Guest), query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'GET /spaces/:id/guests': { summary: 'People from outside in a space, with their sponsor and their last day', reply: Page(Guest), query: Type.Object({ cursor: Cursor, limit: Limit }), errors: { 'space.not_found': 404, 'space.members_only': 403 } },
  'POST /spaces/:id/guests': {
    summary: 'Invite somebody from outside into a space, until a day; the caller is their sponsor', status: 201, shownOnce: 'entry',
    body: Type.Object({ givenName: name, familyName: name, email: Type.String({ maxLength: 200, pattern: '^[^@\\s]+@[^@\\s]+$' }), organisation: Type.String({ minLength: 1, maxLength: 150, description: 'One of the list by its name, or another one' }), addOrganisation: Type.Optional(Type.Boolean({ description: 'Put it into the list: administrators' })), until: Day, role: OneOf(['reader', 'contributor']) }),
    reply: Type.Intersect([Guest, Type.Object({ entry: Entry })]),
    errors: { 'space.not_found': 404, 'space.not_allowed': 403, 'guest.end': 422, 'guest.incomplete': 422, 'guest.colleague': 409, 'guest.closed': 409, 'guest.sponsor': 403, 'directory.not_allowed': 403, 'organisation.taken': 409 },
  },
  'PUT /guests/:personId/renewal': { summary: 'Another last day, by their sponsor, a host of a space of theirs or an administrator', body: Type.Object({ until: Day }), reply: Guest, errors: { ...on, 'guest.end': 422 } },
  'DELETE /guests/:personId': { summary: 'End a guest’s access now', status: 204, reply: None, errors: on },
  'POST /guests/:personId/entry': { summary: 'Another link for the first sign-in; the one before no longer serves', shownOnce: 'entry', status: 201, reply: Type.Object({ entry: Type.String() }), errors: { ...on, 'guest.entered': 409 } },
} satisfies Api
