import { recorder } from '../journal/record.ts'

export const identityFacts = {
  'session.opened': 'security', 'session.ended': 'security', 'sign_in.refused': 'security', 'password.changed': 'security',
  'token.created': 'security', 'token.revoked': 'security', 'administrator.named': 'security', 'person.created': 'evidence', 'authority.edited': 'evidence',
} as const
export const record = recorder(identityFacts)
