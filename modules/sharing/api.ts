import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page } from '#platform/schemas.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
const Reach = OneOf(['members', 'authority', 'anyone'], { description: 'Whom it opens to: who reads the document anyway, people of its authority, anyone who has it' })
const Role = OneOf(['view', 'download', 'comment', 'box'], { description: '`view`: seen, not taken; `download`: both; `comment`: one also leaves remarks; `box`: one brings files into a folder without seeing it' })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The last day, YYYY-MM-DD, within a year' })

export const ShareLink = Type.Object({
  id: Id, document: Type.Object({ id: Id, name: Type.String(), kind: OneOf(['folder', 'file']), address: Type.String() }), by: Named, reach: Reach, role: Role,
  locked: Type.Boolean({ description: 'It asks for a password' }), uses: Type.Integer(), mostUses: Nullable(Type.Integer()), openedAt: Nullable(Instant), at: Instant, until: Instant, endedAt: Nullable(Instant), can: Can,
})
const Shared = Type.Object({ ...ShareLink.properties, address: Type.String({ description: 'Path of its page, shown this once' }) })
/** What somebody may make of a document, and the links of it that are open. */
const OfDocument = Type.Object({ items: Type.Array(ShareLink), next: Type.Null(), reaches: Type.Array(Reach, { description: 'Those that the caller may give a link' }), usualUntil: Day, latestUntil: Day })
const Outside = Type.Object({ allowed: Type.Boolean({ description: 'Links may open to anyone who has them' }) })
const care = { authorityId: Type.Optional(Type.String({ format: 'uuid', description: 'One the caller administers; without it, their own' })) }
const paged = Type.Object({ cursor: Cursor, limit: Limit })
const on = { 'share_link.not_found': 404, 'share_link.not_allowed': 403 } as const

export const api = {
  'GET /documents/:id/links': { summary: 'The links of a document that are open, for whoever reads it, and what they may make', reply: OfDocument, errors: { 'document.not_found': 404 } },
  'POST /documents/:id/links': {
    summary: 'Make a link of a file or a folder, until a day: contributors, and hosts where anyone may open it', status: 201, shownOnce: 'address', reply: Shared,
    body: Type.Object({
      reach: Reach, role: Type.Optional(Role), until: Type.Optional(Day), password: Type.Optional(Type.String({ minLength: 8, maxLength: 200 })),
      mostUses: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    }),
    errors: { 'document.not_found': 404, 'share_link.not_allowed': 403, 'share_link.outside_off': 403, 'share_link.end': 422, 'share_link.not_folder': 422, 'share_link.no_view': 422, 'share_link.too_many': 409 },
  },
  'PUT /links/:id/end': { summary: 'End a link: whoever made it, and hosts', status: 204, reply: None, errors: on },
  'DELETE /links/:id/end': { summary: 'Take that back, within the hour, by whoever ended it', status: 204, reply: None, errors: on },
  'GET /spaces/:id/links': { summary: 'Every open link of a space, the latest made first, for its hosts', reply: Page(ShareLink), query: paged, errors: { 'space.not_found': 404, 'space.not_allowed': 403 } },
  'GET /me/links': { summary: 'The links that the caller made: the open ones, or those that open no more, of what they still read', reply: Page(ShareLink), query: Type.Object({ over: Type.Optional(Type.Boolean()), cursor: Cursor, limit: Limit }) },
  'GET /documents/:id/remarks': {
    summary: 'What people from outside said of a document by a link, the latest first, for whoever reads it', errors: { 'document.not_found': 404 },
    reply: Type.Object({ items: Type.Array(Type.Object({ id: Id, name: Type.String({ description: 'As they gave it' }), body: Type.String(), at: Instant, can: Can })), next: Type.Null() }),
  },
  'PUT /remarks/:id/removal': { summary: 'Take a remark away: whoever made the link, and hosts', status: 204, reply: None, errors: { 'share_link.remark_not_found': 404, 'share_link.not_allowed': 403 } },
  'DELETE /remarks/:id/removal': { summary: 'Bring it back', status: 204, reply: None, errors: { 'share_link.remark_not_found': 404, 'share_link.not_allowed': 403 } },
  'GET /outside-links': { summary: 'Whether links of an authority may open to anyone, for its administrators', query: Type.Object(care), reply: Outside, errors: { 'share_link.not_allowed': 403 } },
  'PUT /outside-links': { summary: 'Say so; those that stand open or not with it', body: Type.Object({ ...care, allowed: Type.Boolean() }), reply: Outside, errors: { 'share_link.not_allowed': 403 } },
} satisfies Api
