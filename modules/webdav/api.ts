import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Id, Instant, None, Nullable } from '#platform/schemas.ts'

export const Drive = Type.Object({ id: Id, name: Type.String({ description: 'Of the device' }), createdAt: Instant, seenAt: Nullable(Instant), until: Instant })

// The drive itself is at `/dav/`, in WebDAV (RFC 4918).
export const api = {
  'GET /me/drives': { summary: 'The devices that open one’s network drive', auth: 'session', reply: Type.Object({ items: Type.Array(Drive), next: Type.Null() }) },
  'POST /me/drives': {
    summary: 'Let a device open one’s network drive; its password is shown this once', auth: 'session', status: 201, shownOnce: 'secret',
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }), reply: Type.Intersect([Drive, Type.Object({ secret: Type.String() })]), errors: { 'drive.name_empty': 422, 'drive.too_many': 409 },
  },
  'DELETE /me/drives/:id': { summary: 'Let a device open it no longer', auth: 'session', status: 204, reply: None, errors: { 'drive.not_found': 404 } },
  'GET /documents/:id/drive-address': { summary: 'Where a file stands on the caller’s drive, for programs that open it there', reply: Type.Object({ address: Type.String({ description: 'Path, its names encoded' }) }), errors: { 'drive.not_there': 404 } },
} satisfies Api
