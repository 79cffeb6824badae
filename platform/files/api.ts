import { Type } from '../type.ts'
import type { Api } from '../contract.ts'
import { Id, Instant, None, Nullable, OneOf } from '../schemas.ts'

export const File = Type.Object({ id: Id, name: Type.String(), mime: Type.String(), size: Type.Integer({ description: 'bytes' }), width: Nullable(Type.Integer()), height: Nullable(Type.Integer()) })

export const Brought = Type.Object({ ...File.properties, hash: Type.String({ description: 'SHA-256 of what arrived' }) })
export const Upload = Type.Object({
  id: Id, name: Type.String(), size: Type.Integer({ description: 'bytes' }), received: Type.Integer({ description: 'Of them, what is durable' }), expiresAt: Instant,
  hash: Nullable(Type.String({ description: 'SHA-256 of the whole, once it is a file' })), file: Nullable(File),
})
const tus = { 'upload.protocol': 412 } as const
const piece = { ...tus, 'upload.busy': 423, 'upload.too_long': 413, 'upload.checksum': 460, 'request.malformed': 400, 'request.media_type': 415, 'file.unreadable': 422, 'file.infected': 422, 'file.antivirus_away': 503 } as const

export const api = {
  'POST /files': {
    summary: 'Bring a file: multipart/form-data with a field `file`, or the bytes themselves with ?name=; streamed, durable when answered; swept after a day if nothing holds it',
    raw: 'upload', status: 201, query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 300 })) }), reply: Brought,
    errors: { 'file.missing': 400, 'file.too_large': 413, 'file.unreadable': 422, 'file.infected': 422, 'file.antivirus_away': 503 }, silent: 'bytes that nothing holds yet; what attaches them is journaled',
  },
  'POST /uploads': {
    summary: 'Announce a file that comes in pieces (tus 1.0.0: creation, creation-with-upload, termination, checksum, expiration): `Upload-Length`, `Upload-Metadata` with `filename`; its address is in `Location`',
    raw: 'upload', status: 201, reply: Upload, errors: { ...piece, 'file.missing': 400, 'file.too_large': 413, 'upload.too_many': 409 }, silent: 'bytes that nothing holds yet',
  },
  'GET /uploads/:id': { summary: 'How far it is (HEAD: `Upload-Offset`, `Upload-Length`, as tus says), and the file that it became', raw: 'bytes', reply: Upload, errors: { ...tus, 'upload.not_found': 404 } },
  'PATCH /uploads/:id': {
    summary: 'Send a piece from `Upload-Offset` on, as `application/offset+octet-stream`: what arrived of it is durable when answered, and found again after a cut; with the last one the upload becomes a file',
    raw: 'upload', status: 204, reply: None, errors: { ...piece, 'upload.not_found': 404, 'upload.offset': 409 }, silent: 'bytes that nothing holds yet',
  },
  'DELETE /uploads/:id': { summary: 'Give it up: its bytes go at once; the file that it became stays', raw: 'bytes', status: 204, reply: None, errors: { ...tus, 'upload.not_found': 404 }, silent: 'bytes that nothing holds yet' },
  'GET /files/:id': { summary: 'What is known of a file', reply: File, errors: { 'file.not_found': 404 } },
  'GET /files/:id/content': {
    summary: 'Its bytes, with ranges (RFC 9110 § 14). Of a photo, others receive an upright copy without place or device; `original` is for who brought it. Where files have a host of their own, a redirect to a signed address there',
    raw: 'bytes', query: Type.Object({ variant: Type.Optional(OneOf(['feed', 'full', 'original'])) }), reply: None, errors: { 'file.not_found': 404 },
  },
} satisfies Api
