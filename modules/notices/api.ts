import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page } from '#platform/schemas.ts'

export const Notice = Type.Object({
  id: Id, level: Type.Integer({ minimum: 1, maximum: 4, description: '1 urgent, 2 for me, 3 my spaces, 4 in passing; the bell counts the first two' }),
  noun: Type.String(), subjectId: Id, title: Type.String({ description: 'Of the thing, with the rights of this moment' }), address: Type.String({ description: 'Where people read it' }),
  place: Nullable(Type.String({ description: 'Name of the space' })), person: Nullable(Type.Object({ id: Id, name: Type.String() }, { description: 'Who came last' })),
  who: Type.String({ description: 'Names and numbers, in the caller’s language; empty when nobody did it' }), said: Type.String({ description: 'What they did' }),
  more: Type.Array(Type.String(), { description: 'What else happened, as numbers' }), why: Type.String({ description: 'Why the caller is told' }),
  at: Instant, readAt: Nullable(Instant),
})
const Named = { noun: Type.String(), id: Id, title: Nullable(Type.String({ description: 'Nothing, where the caller may not read it any more' })), address: Nullable(Type.String()) }
export const Follow = Type.Object({ ...Named, why: OneOf(['chose', 'wrote', 'belongs'], { description: 'They chose it, wrote there, or are in it' }) })
export const Silence = Type.Object({ ...Named, muted: Type.Boolean({ description: 'Only what is not meant for the caller by name is silent' }) })

const notice = { 'notice.not_found': 404 } as const
const q = Type.Optional(Type.String({ maxLength: 100, description: 'Part of a name; a page of a search may be shorter than its limit, and not the last one' }))
const mark = 'a mark on one’s own list'

export const api = {
  'GET /me/notices': {
    summary: 'What the caller is told, newest first, one line per subject; `mine` is what the bell counts. A page may be shorter than its limit: what one may not see any more is not there', reply: Page(Notice),
    query: Type.Object({ view: Type.Optional(OneOf(['mine', 'spaces', 'all'])), cursor: Cursor, limit: Limit }),
  },
  'GET /me/notices/count': { summary: 'The number on the bell: unread lines of levels 1 and 2, 100 at most', reply: Type.Object({ count: Type.Integer() }) },
  'PUT /me/notices/:id/reading': { summary: 'Mark a line read', status: 204, reply: None, errors: notice, silent: mark },
  'DELETE /me/notices/:id/reading': { summary: 'Mark a line unread', status: 204, reply: None, errors: notice, silent: mark },
  'PUT /me/notices/reading': {
    summary: 'Mark every line read that came until a moment, or until now; `readAt` takes it back', silent: mark,
    query: Type.Object({ until: Type.Optional(Instant) }), reply: Type.Object({ readAt: Instant }),
  },
  'DELETE /me/notices/reading': { summary: 'Take back the mark that was made at `readAt`', status: 204, reply: None, query: Type.Object({ readAt: Instant }), silent: mark },
  'GET /me/follows': { summary: 'What the caller follows, of every module, the latest first', reply: Page(Follow), query: Type.Object({ q, cursor: Cursor, limit: Limit }) },
  'PUT /me/follows/:noun/:id': { summary: 'Follow something again that the caller may read', status: 204, reply: None, errors: notice, silent: mark },
  'DELETE /me/follows/:noun/:id': { summary: 'Follow something no more, whether the caller may still read it or not', status: 204, reply: None, errors: notice, silent: mark },
  'GET /me/silences': { summary: 'What the caller hears less of, the latest first: muted, or stopped', reply: Page(Silence), query: Type.Object({ q, which: Type.Optional(OneOf(['muted', 'stopped'])), cursor: Cursor, limit: Limit }) },
  'PUT /me/silences/:noun/:id': { summary: 'Hear no more of a thing, whatever happens to it; `muted`: of a space or a person, only what is not meant for the caller by name', query: Type.Object({ muted: Type.Optional(Type.Boolean()) }), status: 204, reply: None, errors: notice, silent: mark },
  'DELETE /me/silences/:noun/:id': { summary: 'Hear of it again; its line is back', status: 204, reply: None, silent: mark },
} satisfies Api
