import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Id, Instant, None, Nullable, PersonCard, Version } from '#platform/schemas.ts'

const Charter = Type.Object({ version: Version, body: Type.String({ description: 'A safe subset of Markdown' }), at: Instant, by: Type.String(), acceptedAt: Nullable(Type.String({ format: 'date-time', description: 'When the caller accepted this version' })) })
export const Welcome = Type.Object({
  charter: Nullable(Charter), mustAccept: Type.Boolean({ description: 'A guest, who writes once they have accepted the charter' }), mayWrite: Type.Boolean({ description: 'May write the charter' }),
  fresh: Type.Boolean({ description: 'Came lately, and has not put the welcome away' }), hosts: Type.Array(PersonCard, { description: 'Who runs the space, six at most: told to whoever is welcomed or must accept' }),
  newcomers: Nullable(Type.Object({ count: Type.Integer(), people: Type.Array(Type.Object({ id: Id, name: Type.String() }), { description: 'The latest ten' }) }, { description: 'For hosts: who came within thirty days, since the last greeting' })),
})
const space = { 'space.not_found': 404, 'space.members_only': 403 } as const
const own = 'a mark of one’s own, which is nobody else’s business'

export const api = {
  'GET /spaces/:id/welcome': { summary: 'What somebody who enters a space is told: its hosts, its charter; for hosts, who is new', reply: Welcome, errors: space },
  'PUT /spaces/:id/welcome': { summary: 'Put the welcome away: it does not come back', status: 204, reply: None, errors: space, silent: own },
  'PUT /spaces/:id/greeting': { summary: 'Whoever is new has been greeted', status: 204, reply: None, errors: { ...space, 'space.not_allowed': 403 }, silent: own },
  'PUT /spaces/:id/charter': { summary: 'Write the charter of a space: a new version, which guests accept before they write; hosts only', reply: Welcome, body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 5_000 }) }), errors: { ...space, 'space.not_allowed': 403, 'charter.none': 404 } },
  'DELETE /spaces/:id/charter': { summary: 'Do without a charter', status: 204, reply: None, errors: { ...space, 'space.not_allowed': 403 } },
  'PUT /spaces/:id/charter/acceptance': { summary: 'Say that one has read the charter, in this version', reply: Welcome, body: Type.Object({ version: Version }), errors: { ...space, 'charter.none': 404, 'charter.changed': 409 } },
} satisfies Api
