import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Cursor, Id, Instant, Limit, Nullable, Page, PersonCard } from '#platform/schemas.ts'

export const Marked = Type.Object({ text: Type.String(), marks: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), { description: 'Where the words asked for are: from and to, in UTF-16 units' }) })
export const Result = Type.Object({
  noun: Type.String({ description: 'The kind of thing: post, comment, space…' }), kind: Nullable(Type.String({ description: 'Which of its kinds: a space is a team, a project or a practice' })), id: Id, address: Type.String({ description: 'Where people read it' }),
  title: Marked, excerpt: Marked, by: Nullable(Type.String({ description: 'Who wrote it' })), space: Nullable(Type.Object({ id: Id, name: Type.String() })), at: Instant,
})
export const Person = Type.Object({ ...PersonCard.properties, address: Type.String(), photo: Nullable(Id) })
export const Suggestion = Type.Object({ noun: Type.String(), kind: Nullable(Type.String()), id: Id, title: Type.String(), detail: Type.String(), address: Type.String() })

const q = Type.String({ maxLength: 200, description: 'Words, as one says them; accents, case and plurals do not matter' })

export const api = {
  'GET /search': {
    summary: 'What the caller may read that says all of these words, best first; people beside it on the first page, or alone when `noun` is person',
    query: Type.Object({ q, noun: Type.Optional(Type.String({ maxLength: 40 })), space: Type.Optional(Id), cursor: Cursor, limit: Limit }),
    reply: Type.Object({ people: Type.Array(Person), ...Page(Result).properties, close: Type.Boolean({ description: 'Nothing says it as it is written; this comes close' }) }),
  },
  'GET /search/suggestions': {
    summary: 'People and spaces whose name begins so, eight at most', query: Type.Object({ q }), reply: Type.Object({ items: Type.Array(Suggestion), close: Type.Boolean() }),
  },
} satisfies Api
