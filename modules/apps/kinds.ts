// What an application may be, in words that never change.
export const categories = ['hr', 'finance', 'documents', 'social', 'roads', 'education', 'buildings', 'assembly', 'culture', 'digital'] as const
export type Category = (typeof categories)[number]
export const hues = ['brand', 'team', 'project', 'practice', 'info', 'plain'] as const
export type Hue = (typeof hues)[number]
export const signIns = ['link', 'oidc', 'saml'] as const
export type SignIn = (typeof signIns)[number]
export const states = ['ok', 'maintenance', 'incident'] as const
export type State = (typeof states)[number]
export const accesses = ['open', 'request'] as const
export type Access = (typeof accesses)[number]

/** An address that one may be led to: of this house, or by https without a password in it. Null for any other. */
export function ledTo(text: string): string | null {
  if (/^\/(?![/\\])[^\s\\]*$/.test(text)) return text
  const url = /^https:\/\/[^\s]+$/i.test(text) ? URL.parse(text) : null
  return url && url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null
}
