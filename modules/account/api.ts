import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Id, Instant, None, Nullable, OneOf, Version } from '#platform/schemas.ts'

const Hue = Nullable(Type.Integer({ minimum: 0, maximum: 359, description: 'Of its accent, in degrees of OKLCH; null: that of Parvis' }))
const Logo = Nullable(Type.String({ description: 'Address of the picture; another picture has another address' }))
export const Authority = Type.Object({ id: Id, name: Type.String(), shortName: Type.String(), siret: Type.String(), hue: Hue, logo: Logo, version: Version, can: Can })

/** How somebody reads best. */
const comfort = { theme: OneOf(['auto', 'light', 'dark']), textSize: OneOf(['normal', 'large', 'larger']), motion: OneOf(['auto', 'less'], { description: 'auto: as the device says' }), spacing: OneOf(['normal', 'wide'], { description: 'wide: more room between letters, words and lines' }) }

export const Me = Type.Object({
  id: Id, name: Type.String(), givenName: Type.String(), headline: Type.String(), email: Nullable(Type.String()),
  locale: OneOf(['fr', 'en']), ...comfort, level: OneOf(['simple', 'complete'], { description: 'complete: what one does now and then stands beside « … », not behind it' }),
  authority: Type.Object({ id: Id, name: Type.String(), shortName: Type.String(), hue: Hue, logo: Logo, conformity: OneOf(['total', 'partial', 'none'], { description: 'Legal state of accessibility (RGAA)' }) }),
  affiliations: Type.Array(Type.Object({
    authorityId: Id, authorityName: Type.String(), kind: OneOf(['staff', 'councillor', 'foster_carer', 'partner', 'guest']), until: Nullable(Type.String()),
  })),
  administers: OneOf(['nothing', 'authority', 'platform']),
  hasPassword: Type.Boolean(),
  modules: Type.Array(Type.String(), { description: 'Modules switched on for this person' }),
  can: Type.Array(Type.String(), { description: 'space.create, or else space.propose …' }),
})
export const Session = Type.Object({ id: Id, current: Type.Boolean(), device: Type.String(), enrolled: Type.Boolean(), createdAt: Instant, seenAt: Instant, until: Instant })
export const Token = Type.Object({ id: Id, name: Type.String(), scopes: Type.Array(Type.String()), createdAt: Instant, seenAt: Nullable(Instant), until: Instant })
const Offer = Type.Object({ id: Id, authorityName: Type.String(), kind: OneOf(['staff', 'councillor', 'foster_carer']), startsOn: Type.String({ format: 'date' }) })
const scopes = Type.Array(OneOf(['read', 'write']), { minItems: 1, maxItems: 2, uniqueItems: true })

export const api = {
  'POST /sessions': {
    summary: 'Sign in with a login and a password; sets the session cookie', auth: 'public', status: 201,
    body: Type.Object({ login: Type.String({ minLength: 1, maxLength: 200 }), password: Type.String({ minLength: 1, maxLength: 512 }), enrol: Type.Optional(Type.Boolean()) }),
    reply: Me, errors: { 'account.refused': 401, 'account.throttled': 429 },
  },
  'DELETE /session': { summary: 'Sign out of this browser', auth: 'session', status: 204, reply: None },
  'GET /me': { summary: 'The person signed in, their authorities and what they may do', reply: Me },
  'PATCH /me': {
    summary: 'Change one’s language, how one reads best, or how much is shown at once',
    body: Type.Object({
      locale: Type.Optional(OneOf(['fr', 'en'])), theme: Type.Optional(comfort.theme), textSize: Type.Optional(comfort.textSize), motion: Type.Optional(comfort.motion), spacing: Type.Optional(comfort.spacing), level: Type.Optional(OneOf(['simple', 'complete'])),
    }, { additionalProperties: false }), reply: Me, silent: 'a preference of one’s own screen',
  },
  'PUT /me/password': {
    summary: 'Set or change one’s password; the other sessions and all tokens end', auth: 'session', status: 204, reply: None,
    body: Type.Object({ current: Type.Optional(Type.String({ maxLength: 512 })), password: Type.String({ minLength: 1, maxLength: 512 }) }),
    errors: { 'account.password_refused': 422, 'account.refused': 401, 'account.throttled': 429, 'account.login_taken': 409 },
  },
  'GET /me/sessions': { summary: 'One’s open sessions, the most recent first', auth: 'session', reply: Type.Object({ items: Type.Array(Session), next: Type.Null() }) },
  'DELETE /me/sessions/:id': { summary: 'End one of one’s sessions', auth: 'session', status: 204, reply: None, errors: { 'session.not_found': 404 } },
  'GET /me/offers': { summary: 'Authorities that ask one to be of them, too', auth: 'session', reply: Type.Object({ items: Type.Array(Offer), next: Type.Null() }) },
  'PUT /me/offers/:id/acceptance': { summary: 'Be of that authority, too', auth: 'session', status: 204, reply: None, errors: { 'offer.not_found': 404, 'audience.would_enter': 403 } },
  'DELETE /me/offers/:id': { summary: 'Leave what an authority offers', auth: 'session', status: 204, reply: None, errors: { 'offer.not_found': 404 } },
  'GET /me/tokens': { summary: 'One’s personal access tokens', auth: 'session', reply: Type.Object({ items: Type.Array(Token), next: Type.Null() }) },
  'POST /me/tokens': {
    summary: 'Make a personal access token; the secret is shown this once', auth: 'session', status: 201, shownOnce: 'secret',
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), scopes, days: Type.Integer({ minimum: 1, maximum: 365 }) }),
    reply: Type.Intersect([Token, Type.Object({ secret: Type.String() })]), errors: { 'token.too_many': 409 },
  },
  'DELETE /me/tokens/:id': { summary: 'Revoke one of one’s tokens', auth: 'session', status: 204, reply: None, errors: { 'token.not_found': 404 } },
  'GET /authorities/:id': { summary: 'An authority that one belongs to, or shares a space with', reply: Authority, errors: { 'authority.not_found': 404 } },
  'PATCH /authorities/:id': {
    summary: 'Change how an authority appears (its administrators, those of the platform); the logo is a PNG, JPEG or WebP picture brought by the caller', ifMatch: true, reply: Authority,
    body: Type.Object({ name: Type.Optional(Type.String({ minLength: 2, maxLength: 120 })), shortName: Type.Optional(Type.String({ minLength: 2, maxLength: 40 })), hue: Type.Optional(Hue), logoFileId: Type.Optional(Nullable(Id)) }, { additionalProperties: false }),
    errors: { 'authority.not_found': 404, 'authority.not_allowed': 403, 'authority.logo_refused': 422, 'authority.name_short': 422 },
  },
  'GET /authorities/:id/logo': {
    summary: 'Its logo, as a picture drawn anew; kept by browsers when `v` names it', raw: 'bytes', reply: None, query: Type.Object({ v: Type.Optional(Id) }), errors: { 'authority.no_logo': 404 },
  },
} satisfies Api
