import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Cursor, Id, Instant, Limit, Nullable, Page, PersonCard } from '#platform/schemas.ts'

export const Marked = Type.Object({ text: Type.String(), marks: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), { description: 'Where the words asked for are: from and to, in UTF-16 units' }) })
export const Result = Type.Object({
  noun: Type.String({ description: 'The kind of thing: post, comment, space…' }), kind: Nullable(Type.String({ description: 'Which of its kinds: a space is a team, a project or a practice' })), id: Id, address: Type.String({ description: 'Where people read it' }),
  title: Marked, excerpt: Marked, by: Nullable(Type.String({ description: 'Who wrote it' })), space: Nullable(Type.Object({ id: Id, name: Type.String() })), page: Nullable(Type.Integer({ description: 'The page, slide or sheet of a file where it says it; the address opens it there' })), at: Instant,
})
export const Person = Type.Object({ ...PersonCard.properties, address: Type.String(), photo: Nullable(Id) })
export const Suggestion = Type.Object({ noun: Type.String(), kind: Nullable(Type.String()), id: Id, title: Type.String(), detail: Type.String(), address: Type.String() })

const q = Type.String({ maxLength: 200, description: 'Words, as one says them; accents, case and plurals do not matter. Among them: "words that follow one another", type:pdf, espace:cuisines (space:), de:sylvie (from:), avant:2026-10 (before:), après:2025 (after:)' })
const narrow = {
  noun: Type.Optional(Type.String({ maxLength: 40 })), kind: Type.Optional(Type.String({ maxLength: 40, description: 'Of documents: pdf, text, sheet…' })), space: Type.Optional(Id), by: Type.Optional(Type.String({ format: 'uuid', description: 'Whose it is, or who changed it last' })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
}
const count = Type.Integer({ description: 'Among a thousand' })
const Named = Type.Object({ id: Id, name: Type.String(), count })

export const api = {
  'GET /search': {
    summary: 'What the caller may read that says all of these words, best first; people beside it on the first page, or alone when `noun` is person',
    query: Type.Object({ q, ...narrow, cursor: Cursor, limit: Limit }),
    reply: Type.Object({ people: Type.Array(Person), ...Page(Result).properties, close: Type.Boolean({ description: 'Nothing says it as it is written; this comes close' }) }),
  },
  'GET /search/facets': {
    summary: 'How much of what the caller finds is of which kind, space, person and year: a thousand are counted, eight of each given', query: Type.Object({ q, ...narrow }),
    reply: Type.Object({ types: Type.Array(Type.Object({ noun: Type.String(), kind: Nullable(Type.String()), count })), spaces: Type.Array(Named), people: Type.Array(Named), years: Type.Array(Type.Object({ year: Type.Integer(), count })), more: Type.Boolean({ description: 'There is more than was counted' }) }),
  },
  'GET /search/suggestions': {
    summary: 'People and spaces whose name begins so, eight at most', query: Type.Object({ q }), reply: Type.Object({ items: Type.Array(Suggestion), close: Type.Boolean() }),
  },
} satisfies Api
