import { Type } from '../type.ts'
import type { Api } from '../contract.ts'
import { Id, None, Nullable, OneOf } from '../schemas.ts'

export const File = Type.Object({ id: Id, name: Type.String(), mime: Type.String(), size: Type.Integer({ description: 'bytes' }), width: Nullable(Type.Integer()), height: Nullable(Type.Integer()) })

export const api = {
  'POST /files': {
    summary: 'Bring a file: multipart/form-data with a field `file`, or the bytes themselves with ?name=; streamed, durable when answered; swept after a day if nothing holds it',
    raw: 'upload', status: 201, query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 300 })) }), reply: File,
    errors: { 'file.missing': 400, 'file.too_large': 413, 'file.unreadable': 422, 'file.infected': 422, 'file.antivirus_away': 503 }, silent: 'bytes that nothing holds yet; what attaches them is journaled',
  },
  'GET /files/:id': { summary: 'What is known of a file', reply: File, errors: { 'file.not_found': 404 } },
  'GET /files/:id/content': {
    summary: 'Its bytes, with ranges (RFC 9110 § 14). Of a photo, others receive an upright copy without place or device; `original` is for who brought it. Where files have a host of their own, a redirect to a signed address there',
    raw: 'bytes', query: Type.Object({ variant: Type.Optional(OneOf(['feed', 'full', 'original'])) }), reply: None, errors: { 'file.not_found': 404 },
  },
} satisfies Api
