import { recorder } from '../journal/record.ts'

export const identityFacts = {
  'session.opened': 'security', 'session.ended': 'security', 'sign_in.refused': 'security', 'password.changed': 'security',
  'token.created': 'security', 'token.revoked': 'security', 'administrator.named': 'security', 'administrator.removed': 'security', 'duty.given': 'security', 'duty.taken': 'security', 'module.switched': 'security', 'notice.edited': 'evidence', 'authority.edited': 'evidence',
  'entry.made': 'security', 'entry.used': 'security', 'guest.invited': 'security', 'guest.renewed': 'security', 'guest.ended': 'security', 'guest.handed': 'security',
  'affiliation.asked': 'security', 'affiliation.added': 'security', 'offer.made': 'security', 'offer.taken': 'security', 'offer.left': 'security',
  'person.created': 'evidence', 'person.edited': 'evidence', 'person.closed': 'security', 'person.reopened': 'security', 'person.erased': 'evidence',
} as const
export const record = recorder(identityFacts)
