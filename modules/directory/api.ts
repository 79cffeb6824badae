import { Type } from 'typebox'
import type { Api } from '#platform/contract.ts'
import { Id, Limit, Page, PersonCard } from '#platform/schemas.ts'

export const api = {
  'GET /people': {
    summary: 'People the caller may see, by the beginning of a name; guests find only people of the spaces they share',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), limit: Limit }), reply: Page(PersonCard),
  },
  'GET /people/:id': { summary: 'A person’s card', reply: Type.Intersect([PersonCard, Type.Object({ id: Id })]), errors: { 'person.not_found': 404 } },
} satisfies Api
