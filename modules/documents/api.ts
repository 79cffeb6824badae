import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, Version } from '#platform/schemas.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
const Kind = OneOf(['folder', 'file'])
export const Sort = OneOf(['folder', 'text', 'sheet', 'slides', 'pdf', 'image', 'audio', 'video', 'archive', 'other'], { description: 'For its icon; nothing is served by it' })
export const Lock = Type.Object({ by: Named, at: Instant, until: Instant, note: Type.String() })

const line = {
  id: Id, kind: Kind, type: Sort, name: Type.String(), description: Type.String(), tags: Type.Array(Type.String()),
  place: Type.Object({ id: Id, kind: OneOf(['space', 'person']), name: Type.String({ description: 'Of the space; empty for one’s own library' }) }), parentId: Nullable(Id),
  address: Type.String({ description: 'Where people read it' }),
  fileId: Nullable(Type.String({ format: 'uuid', description: 'The file of its current version; null for a folder' })), number: Type.Integer({ description: 'Of its current version; 0 for a folder' }),
  size: Type.Integer({ description: 'bytes' }), mime: Type.String({ description: 'What its first bytes say' }), pictured: Type.Boolean({ description: 'There is a small picture of it: `?variant=feed` of its content' }), children: Nullable(Type.Integer({ description: 'What stands in a folder, counted up to 1,000' })),
  createdAt: Instant, createdBy: Named, modifiedAt: Instant, modifiedBy: Named, lock: Nullable(Lock), favourite: Type.Boolean({ description: 'Marked by the caller' }), hidden: Nullable(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() }, { description: 'By whom and why hosts hid it: whoever laid it and they still read it' })), listId: Nullable(Type.String({ format: 'uuid', description: 'The folder whose named list it is under: those on it and hosts alone read it' })), version: Version, can: Can,
}
/** A document in a list. */
export const DocumentLine = Type.Object(line)
export const Document = Type.Object({ ...line, path: Type.Array(Named, { description: 'The folders that it is in, from the root' }) })
/** What was just laid. `twin`: where the same bytes stood already in the same library. */
export const Laid = Type.Object({ ...Document.properties, twin: Nullable(Type.Object({ id: Id, name: Type.String(), folder: Type.String({ description: 'Empty at the root' }) })) })
export const Room = Type.Object({ used: Type.Integer({ description: 'bytes: each file of each version, trash included' }), allowed: Type.Integer(), left: Type.Integer() })
const bytes = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000_000 })
export const Quotas = Type.Object({
  spaceBytes: bytes, personBytes: bytes, usual: Type.Object({ spaceBytes: bytes, personBytes: bytes }),
  items: Type.Array(Type.Object({ id: Id, name: Type.String(), used: Type.Integer(), allowed: Nullable(Type.Integer({ description: 'Of this very space; null: as for all' })) }), { description: 'The fifty spaces that weigh most' }), next: Type.Null(),
})
export const Trashed = Type.Object({ id: Id, kind: Kind, type: Sort, name: Type.String(), size: Type.Integer(), count: Type.Integer({ description: 'What was put in the trash with it, itself included, counted up to 1,000' }), from: Type.String({ description: 'Name of the folder that it was in; empty at the root' }), trashedAt: Instant, trashedBy: Named, purgedOn: Instant, can: Can })
export const Folder = Type.Object({ id: Id, parentId: Nullable(Id), name: Type.String(), children: Type.Integer({ description: 'Up to 1,000' }), can: Can })
export const DocumentVersion = Type.Object({ number: Type.Integer(), fileId: Id, by: Named, at: Instant, size: Type.Integer(), hash: Type.String({ description: 'SHA-256 of what was brought' }), note: Type.String(), current: Type.Boolean() })

/** An archive that is taken out. `amiss`: the first fifty that would not be laid, or under another name, each with why; once done, those that were not. */
export const Zip = Type.Object({
  id: Id, parentId: Nullable(Id), name: Type.String(), state: OneOf(['looking', 'looked', 'waiting', 'running', 'done', 'failed']), folders: Type.Integer(), files: Type.Integer(), bytes: Type.Integer({ description: 'Taken out' }),
  renamed: Type.Integer(), refused: Type.Integer(), amiss: Type.Array(Type.Object({ path: Type.String(), why: Type.String({ description: '`link`, `name`, `encrypted`, `bomb`, `special`, `renamed`, or the code of an error' }) })),
  laid: Type.Integer(), there: Type.Integer({ description: 'The same bytes stood there already' }), problem: Nullable(Type.String({ description: 'The code of what ended it' })), askedAt: Instant,
})
/** For whom a folder is kept. `audiences`: those of the space, which may be put on the list. */
export const List = Type.Object({
  folder: Nullable(Named), people: Type.Array(Type.Object({ ...Named.properties, reads: Type.Boolean({ description: 'False: they read the space no more, so nothing here either' }) })),
  audiences: Type.Array(Type.Object({ ...Named.properties, listed: Type.Boolean() })),
})
const folders = Type.Object({ items: Type.Array(Folder), more: Type.Boolean({ description: 'There are more than the 1,000 that are given' }) })
const list = Type.Object({
  parent: Type.Optional(Type.String({ format: 'uuid', description: 'A folder; without it, the root' })), sort: Type.Optional(OneOf(['name', 'modified', 'size'])), order: Type.Optional(OneOf(['asc', 'desc'])),
  type: Type.Optional(Sort), by: Type.Optional(Type.String({ format: 'uuid', description: 'Who changed it last' })), since: Type.Optional(Instant), q: Type.Optional(Type.String({ maxLength: 100, description: 'In the name, within this folder' })),
  from: Type.Optional(OneOf(['start', 'end'], { description: 'From the end, the last page is given first, in the same order; `next` leads to the one above it' })), counted: Type.Optional(Type.Boolean({ description: 'Say how many there are' })),
  // The place of a row in its order holds its name.
  cursor: Type.Optional(Type.String({ maxLength: 1_000, description: 'The `next` of the page before' })), limit: Limit,
})
const Listing = Type.Object({ ...Page(DocumentLine).properties, total: Nullable(Type.Integer({ description: 'With `counted`, up to 100,000' })) })
const paged = Type.Object({ cursor: Cursor, limit: Limit })
const name = Type.String({ minLength: 1, maxLength: 500 })
const note = Type.Optional(Type.String({ maxLength: 300 }))
const parentId = Type.Optional(Nullable(Id))
const New = Type.Object({
  kind: Kind, name: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'Of a file, its own without one' })), parentId,
  fileId: Type.Optional(Type.String({ format: 'uuid', description: 'What `POST /files` answered; required for a file' })),
  ifExists: Type.Optional(OneOf(['refuse', 'version', 'rename'], { description: 'What becomes of a file whose name is taken: 409 (unless said), a new version of the one that is there, or « name (2) »' })),
})
const room = Type.Object({ bytes: Type.Optional(bytes) })
const care = { authorityId: Type.Optional(Type.String({ format: 'uuid', description: 'One the caller administers; without it, their own' })) }
const variant = Type.Object({ variant: Type.Optional(OneOf(['feed', 'full', 'original', 'pdf'])) })
// One address that a browser may be sent to: what a selection holds at most.
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const chosen = Type.Object({ ids: Type.String({ pattern: `^${uuid}(,${uuid}){0,199}$`, description: 'Ids with commas between them, 200 at most' }) })
const View = Type.Object({ state: OneOf(['ready', 'waiting', 'failed', 'none'], { description: 'failed: not tried again; none: of another kind, or no converter here' }) })
const drawing = 'bytes drawn of bytes, kept beside them'
const note404 = { 'document.not_found': 404 } as const
const may = { ...note404, 'document.not_allowed': 403 } as const
const held = { ...may, 'document.locked': 423 } as const
const laying = { 'document.quota': 507, 'document.parent_not_found': 404, 'document.name_empty': 422, 'document.name_taken': 409, 'document.too_deep': 422, 'document.locked': 423, 'file.not_found': 422 } as const
const file = { ...may, 'document.is_folder': 409 } as const
const space = { 'space.not_found': 404, 'space.members_only': 403 } as const

export const api = {
  'GET /spaces/:id/documents': { summary: 'A folder of a space, folders first', reply: Listing, query: list, errors: { ...space, 'document.parent_not_found': 404 } },
  'POST /spaces/:id/documents': { summary: 'Make a folder in a space, or lay there a file that one brought', status: 201, reply: Laid, body: New, errors: { 'space.not_found': 404, 'space.not_allowed': 403, 'document.not_allowed': 403, ...laying } },
  'GET /spaces/:id/folders': { summary: 'The folders of a space, all of its tree, by name', reply: folders, errors: space },
  'GET /spaces/:id/documents/trash': { summary: 'What the caller may take back, the latest first: hosts all of it, others what they took away', reply: Page(Trashed), query: paged, errors: space },
  'GET /spaces/:id/zips': { summary: 'The archives that the caller takes out in a space, the latest first: how far each is', reply: Type.Object({ items: Type.Array(Zip), next: Type.Null() }), errors: space },
  'POST /spaces/:id/zips': {
    summary: 'Have a ZIP that one brought looked at, to be taken out in a folder: what it holds is said before anything is laid', status: 201, reply: Zip, body: Type.Object({ fileId: Type.String({ format: 'uuid', description: 'What `POST /files` answered' }), parentId }),
    errors: { 'space.not_found': 404, 'space.not_allowed': 403, 'document.not_allowed': 403, 'document.parent_not_found': 404, 'file.not_found': 422, 'document.no_zip': 422, 'document.zips_waiting': 409 },
  },
  'PUT /zips/:id/start': {
    summary: 'Take it out, or go on where that ended: what is there already is not laid twice', reply: Zip,
    errors: { 'document.zip_not_found': 404, 'document.zip_not_ready': 409, 'space.not_found': 404, 'space.not_allowed': 403, 'document.not_allowed': 403, 'document.parent_not_found': 404, 'document.quota': 507 },
  },
  'DELETE /zips/:id': { summary: 'Stop it, and forget it; what was laid stays', status: 204, reply: None, errors: { 'document.zip_not_found': 404 } },
  'GET /me/documents': { summary: 'A folder of the caller’s own library, folders first', reply: Listing, query: list, errors: { 'document.parent_not_found': 404 } },
  'POST /me/documents': { summary: 'The same in the caller’s own library', status: 201, reply: Laid, body: New, errors: { 'document.not_allowed': 403, ...laying } },
  'GET /me/folders': { summary: 'The folders of the caller’s own library, by name', reply: folders },
  'GET /me/documents/trash': { summary: 'What lies in the trash of the caller’s own library', reply: Page(Trashed), query: paged },
  'GET /spaces/:id/documents/room': { summary: 'How much the library of a space weighs, and may; with `bytes`, 507 when so many more do not fit', query: room, reply: Room, errors: { ...space, 'document.quota': 507 } },
  'GET /me/documents/room': { summary: 'The same of the caller’s own library', query: room, reply: Room, errors: { 'document.quota': 507 } },
  'GET /quotas': { summary: 'What libraries of an authority may weigh, for its administrators, and the spaces that weigh most', query: Type.Object(care), reply: Quotas, errors: { 'document.not_allowed': 403 } },
  'PUT /quotas': { summary: 'Say it for every space and every person; what stands stays', body: Type.Object({ ...care, spaceBytes: bytes, personBytes: bytes }), reply: Quotas, errors: { 'document.not_allowed': 403 } },
  'PUT /quotas/:id': { summary: 'Say it for one space; null: as for all', body: Type.Object({ bytes: Nullable(bytes) }), reply: Quotas, errors: { 'space.not_found': 404 } },
  'GET /me/documents/recent': { summary: 'Files of every space and of one’s own, the latest changed first', reply: Page(DocumentLine), query: paged },
  'GET /me/documents/favourites': { summary: 'What the caller marked and may still read, the latest marked first', reply: Page(DocumentLine), query: paged },
  'GET /documents/archive': {
    summary: 'These documents, folders with all below them that the caller reads, as one ZIP with a list of hashes (`MANIFESTE.csv`), up to 50,000', raw: 'bytes', query: chosen, reply: None,
    errors: { ...note404, 'document.too_many': 422, 'document.zips_at_once': 429 },
  },
  'GET /documents/:id': { summary: 'A document, with the folders that it is in', reply: Document, errors: note404 },
  'PATCH /documents/:id': {
    summary: 'Rename, describe, or move a document; a folder with all below it', ifMatch: true, reply: Document,
    body: Type.Object({
      name: Type.Optional(name), description: Type.Optional(Type.String({ maxLength: 2_000 })), tags: Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { maxItems: 20 })), parentId,
      rootId: Type.Optional(Type.String({ format: 'uuid', description: 'Another space, or the caller’s own id: moved there, at its root without `parentId`' })),
    }),
    errors: { ...held, 'document.quota': 507, 'space.not_found': 404, 'space.not_allowed': 403, 'document.parent_not_found': 404, 'document.name_empty': 422, 'document.name_taken': 409, 'document.too_deep': 422, 'document.too_many': 422, 'document.below_itself': 409, 'document.reserved': 409, 'document.reserved_inside': 409 },
  },
  'DELETE /documents/:id': { summary: 'Put a document in the trash for 30 days; a folder with all below it', status: 204, reply: None, errors: { ...held, 'document.too_many': 422, 'document.reserved_below': 409 } },
  'POST /documents/:id/restoration': { summary: 'Take it back out of the trash, with what went in with it: where it was, else at the root; « name (restauré) » where its name is taken', status: 201, reply: Document, errors: { ...may, 'document.reserved_gone': 409 } },
  'POST /documents/:id/copies': {
    summary: 'Copy a document; a folder with all below it, up to 1,000', status: 201, reply: Document, body: Type.Object({ parentId, rootId: Type.Optional(Id), name: Type.Optional(name) }),
    errors: { ...may, 'document.quota': 507, 'space.not_found': 404, 'space.not_allowed': 403, 'document.parent_not_found': 404, 'document.name_empty': 422, 'document.name_taken': 409, 'document.too_deep': 422, 'document.too_many': 422, 'document.below_itself': 409, 'document.reserved': 409, 'document.reserved_inside': 409 },
  },
  'GET /documents/:id/list': { summary: 'The named list that a document is under, if any: of a folder above it, or its own', reply: List, errors: note404 },
  'PUT /documents/:id/list': {
    summary: 'Keep a folder of a space, with all below it, for these people and audiences and for hosts; the same again says anew for whom', reply: List,
    body: Type.Object({ people: Type.Array(Id, { maxItems: 200, uniqueItems: true }), audiences: Type.Array(Id, { maxItems: 50, uniqueItems: true }) }), errors: { ...may, 'document.reserved_inside': 409, 'document.cannot_read': 422, 'document.too_many': 422 },
  },
  'DELETE /documents/:id/list': { summary: 'Open a folder to its whole space again', reply: List, errors: { ...may, 'document.reserved_inside': 409 } },
  'GET /documents/:id/list/people': { summary: 'People of the space by the beginning of a name: they may be put on the list', query: Type.Object({ q: Type.String({ maxLength: 100 }) }), reply: Type.Object({ items: Type.Array(Type.Object({ ...Named.properties, headline: Type.String() })) }), errors: note404 },
  'PUT /documents/:id/favourite': { summary: 'Mark a document for oneself', reply: Document, errors: note404, silent: 'a mark of one’s own, which administrators would read' },
  'DELETE /documents/:id/favourite': { summary: 'Mark it no longer', reply: Document, errors: note404, silent: 'a mark of one’s own, which administrators would read' },
  'GET /documents/:id/versions': { summary: 'The versions of a file, the latest first', reply: Page(DocumentVersion), query: paged, errors: note404 },
  'POST /documents/:id/versions': { summary: 'Lay a new version of a file, over the one that the caller has seen', ifMatch: true, status: 201, reply: Document, body: Type.Object({ fileId: Id, note }), errors: { ...file, 'document.quota': 507, 'document.locked': 423, 'file.not_found': 422 } },
  'POST /documents/:id/versions/:number/restoration': { summary: 'Make an earlier version the current one: as a new version, nothing is lost', status: 201, reply: Document, errors: { ...file, 'document.locked': 423, 'document.version_not_found': 404 } },
  'GET /documents/:id/versions/:number/content': { summary: 'The bytes of one version, with ranges', raw: 'bytes', query: variant, reply: None, errors: { ...note404, 'document.version_not_found': 404, 'file.no_view': 404 } },
  'GET /documents/:id/content': {
    summary: 'The bytes of a file, with ranges (RFC 9110 § 14). Of a photo whoever brought it receives the original, others a copy without place and device; `variant`: the copies that are shown, and of an office document the PDF drawn of it (`PUT /documents/:id/view`). Where files have a host of their own, a redirect to a signed address there',
    raw: 'bytes', query: variant, reply: None, errors: { ...note404, 'file.no_view': 404 },
  },
  'PUT /documents/:id/view': { summary: 'Have a PDF of an office document drawn, once, where LibreOffice stands beside the worker; asked again, how far it is', reply: View, errors: note404, silent: drawing },
  'PUT /documents/:id/versions/:number/view': { summary: 'The same of one version', reply: View, errors: { ...note404, 'document.version_not_found': 404 }, silent: drawing },
  'GET /documents/:id/text': {
    summary: 'What a file says, as text: of its standing version, as far as it has been read', query: paged, errors: note404,
    reply: Type.Object({ state: OneOf(['ready', 'waiting', 'none'], { description: 'waiting: it is read in a moment; none: it has no text, or could not be read' }), pages: Type.Array(Type.Object({ number: Type.Integer({ description: 'Of the page, slide or sheet; 1 where a text has none. It may go on in the next reply' }), text: Type.String() })), next: Nullable(Type.String()) }),
  },
  'PUT /documents/:id/lock': { summary: 'Hold a file for oneself, for eight hours; again, to go on holding it', reply: Document, body: Type.Object({ note }), errors: { ...file, 'document.lock_held': 409 } },
  'DELETE /documents/:id/lock': { summary: 'Let go of a file; a host lets go for its holder, who is told', reply: Document, query: Type.Object({ break: Type.Optional(Type.Boolean()) }), errors: { ...file, 'document.lock_held': 409 } },
} satisfies Api
