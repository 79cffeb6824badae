import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Instant, None, Nullable, OneOf } from '#platform/schemas.ts'

const Section = OneOf(['duty', 'todo', 'day', 'news', 'spaces', 'tools'])
const Arranged = Type.Object({ section: Section, shown: Type.Boolean() })
const Layout = Type.Object({ items: Type.Array(Arranged), own: Type.Boolean({ description: 'Arranged by the person, not by their function alone' }), next: Type.Null() })
const own = 'an arrangement of one’s own screen'

export const api = {
  'GET /home': {
    summary: 'What concerns the caller now: one part for each module that has one, by the module’s name',
    reply: Type.Object({
      parts: Type.Record(Type.String(), Type.Unknown()),
      order: Type.Array(Section, { description: 'What is shown, by the function of the person, then as they arranged it' }),
      since: Nullable(Instant),
      tour: Type.Boolean({ description: 'The first visit may be proposed' }),
    }),
  },
  'GET /me/home': { summary: 'How one’s home is arranged', reply: Layout },
  'PUT /me/home': { summary: 'Arrange one’s home: the order of its sections, and which are shown', body: Type.Object({ items: Type.Array(Arranged, { minItems: 1, maxItems: 6 }) }, { additionalProperties: false }), reply: Layout, silent: own },
  'DELETE /me/home': { summary: 'Have one’s home as it is for one’s function', reply: Layout, silent: own },
  'PUT /me/home/visit': { summary: 'Note that one is here: what is new is counted from the visit before', status: 204, reply: None, silent: 'when one was last here is a mark of one’s own' },
  'PUT /me/home/tour': { summary: 'Have the first visit proposed no more', status: 204, reply: None, silent: own },
  'DELETE /me/home/tour': { summary: 'Have the first visit proposed again', status: 204, reply: None, silent: own },
} satisfies Api
